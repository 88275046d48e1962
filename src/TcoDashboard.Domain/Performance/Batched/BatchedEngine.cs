using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Arithmetic;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Performance.Batched;

/// <summary>The batched model from workload to outcome.</summary>
internal static class BatchedEngine
{
    public static PerformanceOutcome Evaluate(
        AcceleratorSystem system,
        InferenceWorkload workload,
        ModelShape shape,
        SystemPowers powers,
        PerformanceParameters parameters
    )
    {
        var batched = parameters.Batched;
        var (device, problem) = BatchedDevice.Describe(system, workload.Weights, batched);
        if (device is null)
        {
            return new(null, [], [problem!]);
        }

        var load = BatchedLoad.Of(workload, shape, parameters.Storage);
        var counts = new AcceleratorCounts(system.AcceleratorCount, device.Domain);
        var plans = PlanSpace.Fitting(counts, load, device, batched);
        if (plans.Count == 0)
        {
            var largest = PlanSpace.Largest(counts, load, device, batched);
            return new(
                null,
                [],
                [BatchedProblems.DoesNotFit(system, workload, load, device, largest, batched)]
            );
        }

        var search = new BatchedSearch(
            load,
            batched,
            system.AcceleratorCount,
            workload.MaxTimeToFirstToken?.Seconds ?? double.PositiveInfinity,
            workload.MaxTimePerOutputToken?.Seconds ?? double.PositiveInfinity
        );
        foreach (var plan in plans)
        {
            search.Try(plan);
        }

        var writer = new BatchedPointWriter(system, workload, load, device, powers, batched);
        var frontier = search
            .Frontier(InferencePerformance.FrontierLimit)
            .ConvertAll(candidate => writer.Write(candidate))
            .ToImmutableArray();
        return search.Best is { } best
            ? new(writer.Write(best), frontier, [])
            : new(null, frontier, BatchedProblems.Unreachable(workload, search));
    }
}
