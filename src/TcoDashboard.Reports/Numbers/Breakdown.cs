using System.Collections.Immutable;

namespace TcoDashboard.Reports.Numbers;

/// <summary>The texts of a sum of groups of parts, rounded so that parts add up to subtotals and subtotals to the total.</summary>
/// <param name="Parts">The parts by group; a part that is absent shows as 0.</param>
/// <param name="Subtotals">The groups.</param>
/// <param name="Total">The total.</param>
public sealed record Breakdown(
    ImmutableArray<ImmutableArray<string>> Parts,
    ImmutableArray<string> Subtotals,
    string Total
);
