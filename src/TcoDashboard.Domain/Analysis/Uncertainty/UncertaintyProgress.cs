using System.Collections.Immutable;

namespace TcoDashboard.Domain.Analysis.Uncertainty;

/// <summary>How far a study is, with the result so far.</summary>
/// <param name="Done">Draws done.</param>
/// <param name="Total">Draws wanted.</param>
/// <param name="SoFar">Metrics over the draws done; every prefix of the draws is a fair sample.</param>
public sealed record UncertaintyProgress(int Done, int Total, ImmutableArray<MetricDraws> SoFar);
