using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Arithmetic;
using TcoDashboard.Domain.Performance.Calibration;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Performance.Batched;

/// <summary>From a workload on a batching system to its outcome: gathers the conditions, searches arrangements and batches, writes points.</summary>
internal static class BatchedEngine
{
    public static PerformanceOutcome Evaluate(
        AcceleratorSystem system,
        InferenceWorkload workload,
        ModelShape shape,
        SystemPowers powers,
        PerformanceParameters parameters,
        CopySpans spans
    )
    {
        var (found, problem) = Conditions(
            system,
            workload,
            shape,
            parameters,
            spans.Oversubscription
        );
        if (found is not { } conditions)
        {
            return new(null, [], [problem!]);
        }

        var counts = new AcceleratorCounts(system.AcceleratorCount, conditions.Device.Domain)
        {
            Spans = spans,
        };
        var copies = PlanSpace.Fitting(counts, conditions);
        if (copies.Count == 0)
        {
            return new(
                null,
                [],
                [BatchedProblems.DoesNotFit(system, workload, conditions, counts)]
            );
        }

        var search = new BatchedSearch(
            conditions.Load,
            system.AcceleratorCount,
            workload.MaxTimeToFirstToken?.Seconds ?? double.PositiveInfinity,
            workload.MaxTimePerOutputToken?.Seconds ?? double.PositiveInfinity
        );
        foreach (var copy in copies)
        {
            search.Try(copy);
        }

        var writer = new BatchedPointWriter(system, workload, conditions, powers);
        var frontier = search
            .Frontier(InferencePerformance.FrontierLimit)
            .ConvertAll(candidate => writer.Write(candidate))
            .ToImmutableArray();
        ImmutableArray<OperatingPoint> bests = [.. search.Bests.Values.Select(writer.Write)];
        return bests.Length > 0
            ? new(SpanChoice.Fastest(bests), frontier, []) { BySpan = bests }
            : new(null, frontier, BatchedProblems.Unreachable(workload, search));
    }

    /// <summary>What all arrangements share; or why there is none.</summary>
    public static (BatchedConditions? Conditions, Problem? Problem) Conditions(
        AcceleratorSystem system,
        InferenceWorkload workload,
        ModelShape shape,
        PerformanceParameters parameters,
        double oversubscription = 1
    )
    {
        var (device, problem) = BatchedDevice.Describe(
            system,
            workload.Weights,
            parameters.Batched,
            oversubscription
        );
        return device is null
            ? (null, problem)
            : (
                new(
                    BatchedLoad.Of(workload, shape, parameters.Storage),
                    device,
                    parameters.Batched,
                    parameters.Storage,
                    parameters.Serving,
                    PointEvidence.Of(
                        system.Accelerator,
                        workload,
                        parameters.Batched.Engine.ToString(),
                        parameters.Evidence
                    )
                ),
                null
            );
    }
}
