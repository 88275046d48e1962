using System.Collections.Immutable;

namespace TcoDashboard.Domain.Performance;

/// <summary>The answer of the performance model: the best point, the trade-off around it, or the reasons there is none.</summary>
/// <param name="Best">Highest throughput per system that meets every target; <c>null</c> when refused.</param>
/// <param name="Frontier">Points no other point beats in both speed per user and throughput per system, slowest user first.</param>
/// <param name="Problems">Why there is no point, or what a reader should know about it.</param>
public sealed record PerformanceOutcome(
    OperatingPoint? Best,
    ImmutableArray<OperatingPoint> Frontier,
    ImmutableArray<Problem> Problems
)
{
    /// <summary>
    /// The best point for each number of systems that one copy may span, fewest first; empty when refused. A fleet takes the one whose whole
    /// copies suit its size.
    /// </summary>
    public ImmutableArray<OperatingPoint> BySpan { get; init; } = [];
}
