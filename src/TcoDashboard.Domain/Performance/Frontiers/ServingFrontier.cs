using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Serving;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Performance.Frontiers;

/// <summary>The trade-off between speed per user and throughput over several systems at once.</summary>
/// <param name="Points">Every point of every system's own trade-off, in the order of the systems.</param>
/// <param name="Refused">Systems that cannot serve the workload, with the reasons.</param>
public sealed record ServingFrontier(
    ImmutableArray<FrontierPoint> Points,
    ImmutableArray<(AcceleratorSystem System, ImmutableArray<Problem> Problems)> Refused
)
{
    /// <summary>Evaluates every system, on as many threads as there are; the result does not depend on their number.</summary>
    /// <param name="systems">The systems.</param>
    /// <param name="workload">What is served; its targets cut the trade-off.</param>
    /// <param name="parameters">Parameters of the performance model.</param>
    /// <param name="usdPerHour">Cost of one system an hour; <c>null</c> where not known.</param>
    /// <param name="progress">Told how many systems are done, from any thread; <c>null</c> for nobody.</param>
    /// <param name="workers">Most threads used; −1 for as many as there are.</param>
    /// <param name="cancellation">Stops between systems.</param>
    public static ServingFrontier Of(
        IReadOnlyList<AcceleratorSystem> systems,
        InferenceWorkload workload,
        PerformanceParameters parameters,
        Func<AcceleratorSystem, double?> usdPerHour,
        IProgress<int>? progress = null,
        int workers = -1,
        CancellationToken cancellation = default
    )
    {
        var outcomes = new PerformanceOutcome[systems.Count];
        var done = 0;
        Parallel.For(
            0,
            systems.Count,
            new ParallelOptions
            {
                CancellationToken = cancellation,
                MaxDegreeOfParallelism = workers,
            },
            index =>
            {
                outcomes[index] = InferencePerformance.Evaluate(
                    systems[index],
                    workload,
                    parameters
                );
                progress?.Report(Interlocked.Increment(ref done));
            }
        );
        var points = ImmutableArray.CreateBuilder<FrontierPoint>();
        var refused = ImmutableArray.CreateBuilder<(AcceleratorSystem, ImmutableArray<Problem>)>();
        for (var index = 0; index < outcomes.Length; index++)
        {
            var price = usdPerHour(systems[index]);
            foreach (var point in outcomes[index].Frontier)
            {
                if (Meets(point, workload))
                {
                    points.Add(new(systems[index], point, price));
                }
            }

            if (outcomes[index].Best is null)
            {
                refused.Add((systems[index], outcomes[index].Problems));
            }
        }

        return new(points.ToImmutable(), refused.ToImmutable());
    }

    /// <summary>The points that no other beats in both speed per user and throughput by a measure, slowest user first.</summary>
    public ImmutableArray<FrontierPoint> Pareto(FrontierMeasure measure)
    {
        var sorted = new List<FrontierPoint>();
        foreach (var point in Points)
        {
            if (point.By(measure) is not null)
            {
                sorted.Add(point);
            }
        }

        sorted.Sort(
            (a, b) =>
                a.Point.TimePerOutputToken.CompareTo(b.Point.TimePerOutputToken) is var order
                && order != 0
                    ? order
                    : b.By(measure)!.Value.CompareTo(a.By(measure)!.Value)
        );
        var kept = ImmutableArray.CreateBuilder<FrontierPoint>();
        var highest = 0.0;
        foreach (var point in sorted)
        {
            if (point.By(measure) is { } throughput && throughput > highest)
            {
                highest = throughput;
                kept.Add(point);
            }
        }

        kept.Reverse();
        return kept.ToImmutable();
    }

    /// <summary>
    /// The point with the highest throughput by a measure whose percentiles meet the targets when its copies run at a load; <c>null</c> when none
    /// does.
    /// </summary>
    /// <param name="measure">What throughput is measured against.</param>
    /// <param name="targets">Percentile targets and the load.</param>
    /// <param name="workload">The workload of the frontier.</param>
    /// <param name="traffic">Arrivals and lengths.</param>
    /// <param name="parameters">Parameters of the performance model.</param>
    public FrontierPoint? Best(
        FrontierMeasure measure,
        LatencyTargets targets,
        InferenceWorkload workload,
        RequestTraffic traffic,
        PerformanceParameters parameters
    )
    {
        foreach (
            var point in Pareto(measure)
                .OrderByDescending(point => point.By(measure))
                .ThenBy(point => point.Point.TimePerOutputToken)
        )
        {
            var limit = RequestServing.Limit(
                point.System,
                workload,
                traffic,
                point.Point,
                parameters
            );
            var outcome = RequestServing.Evaluate(
                point.System,
                workload,
                traffic,
                point.Point,
                targets.Load.Value * limit!.Value,
                parameters
            );
            if (outcome.Report is { } report && targets.AreMetBy(report))
            {
                return point;
            }
        }

        return null;
    }

    private static bool Meets(OperatingPoint point, InferenceWorkload workload) =>
        !(point.TimeToFirstToken > workload.MaxTimeToFirstToken)
        && !(point.TimePerOutputToken > workload.MaxTimePerOutputToken);
}
