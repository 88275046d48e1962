using System.Collections.Immutable;
using TcoDashboard.Domain.Performance.Serving;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Performance.Disaggregation.Queueing;

/// <summary>How the latencies of two pools grow with the load of the fuller one, both growing together as one demand makes them.</summary>
public static class PooledCurve
{
    // Why: each simulated load costs tens of milliseconds; a curve is read by its shape, to a few percent.
    private const int SimulatedRequests = 6_000;

    /// <summary>The curve of two pools; <c>null</c> when the points are not of these systems.</summary>
    /// <param name="pair">The pools.</param>
    /// <param name="traffic">Arrivals and lengths.</param>
    /// <param name="promptsPerAnswer">Requests a second at one copy for prompts over those at one copy for answers: the other way round than copies.</param>
    /// <param name="parameters">Parameters of the performance model.</param>
    public static LatencyCurve? Of(
        PoolPair pair,
        RequestTraffic traffic,
        double promptsPerAnswer,
        PerformanceParameters parameters
    )
    {
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(promptsPerAnswer);
        if (PooledStages.Of(pair, traffic, parameters) is not { } stages)
        {
            return null;
        }

        var limits = stages.Limits();
        var most = Math.Min(limits.Answers, limits.Prompts / promptsPerAnswer);
        ImmutableArray<ServingReport> points =
        [
            .. LatencyCurve.Loads.Select(load =>
                PooledServing.At(
                    stages,
                    new(load * most * promptsPerAnswer, load * most),
                    SimulatedRequests
                )
            ),
        ];
        return new(points, most, LatencyCurve.KneeOf(points));
    }
}
