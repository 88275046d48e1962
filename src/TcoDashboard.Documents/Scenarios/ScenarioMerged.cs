using System.Collections.Immutable;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Documents.Scenarios;

/// <summary>What two edits of one document make together.</summary>
/// <param name="Document">The document with both edits; <c>null</c> when they cannot both hold.</param>
/// <param name="Both">Paths that both changed, each to something else, for example <c>limits.power_budget_mw</c>.</param>
public sealed record ScenarioMerged(ScenarioDocument? Document, ImmutableArray<string> Both);
