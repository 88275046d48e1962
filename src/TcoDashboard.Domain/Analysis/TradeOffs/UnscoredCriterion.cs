using System.Collections.Immutable;

namespace TcoDashboard.Domain.Analysis.TradeOffs;

/// <summary>A criterion that cannot be scored, because somebody's value is not known.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Unknown">Indices of the options with numbers of which nothing is known.</param>
public sealed record UnscoredCriterion(Criterion Criterion, ImmutableArray<int> Unknown);
