using System.Collections.Immutable;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Disaggregation.Queueing;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>The performance of one fleet of a pair.</summary>
/// <param name="Outcome">Its point, or why there is none.</param>
/// <param name="Pair">Both pools; <c>null</c> without a point.</param>
internal sealed record PooledOutcome(PerformanceOutcome Outcome, PoolPair? Pair)
{
    /// <summary>How much a copy of this fleet takes of requests that arrive at random; <c>null</c> where they come evenly or no load meets the targets.</summary>
    public ArrivalPlan? Plan { get; init; }

    /// <summary>Why no load meets the targets; empty when one does, and for one fleet of the pair, so that it is told once.</summary>
    public ImmutableArray<Problem> Unmet { get; init; } = [];
}
