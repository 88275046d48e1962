using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Arithmetic;
using TcoDashboard.Domain.Performance.Batched;
using TcoDashboard.Domain.Performance.Parameters;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Performance.WaferScale;

/// <summary>The wafer model from workload to outcome.</summary>
internal static class WaferEngine
{
    public static PerformanceOutcome Evaluate(
        AcceleratorSystem system,
        InferenceWorkload workload,
        ModelShape shape,
        SystemPowers powers,
        PerformanceParameters parameters
    )
    {
        var (found, problem) = WaferDevice.Describe(system.Accelerator);
        if (found is not { } device)
        {
            return new(null, [], [problem!]);
        }

        var wafer = parameters.Wafer;
        var load = WaferLoad.Of(workload, shape, parameters.Storage);
        if (LayerProblem(system, workload, load, device, wafer) is { } tooLarge)
        {
            return new(null, [], [tooLarge]);
        }

        var published = parameters.SpeedOf(system.Accelerator.Id, workload.Model.Id);
        var search = new WaferSearch(
            load,
            device,
            wafer,
            system.AcceleratorCount,
            Pace(published, workload, shape, device, parameters),
            workload.MaxTimeToFirstToken?.Seconds ?? double.PositiveInfinity,
            workload.MaxTimePerOutputToken?.Seconds ?? double.PositiveInfinity
        );
        search.Run();
        var writer = new WaferPointWriter(
            system,
            workload,
            load,
            device,
            powers,
            parameters,
            search,
            published
        );
        var frontier = search
            .Frontier(InferencePerformance.FrontierLimit)
            .ConvertAll(writer.Write)
            .ToImmutableArray();
        return search.Best is { } best
            ? new(writer.Write(best), frontier, [])
            : new(null, frontier, Unreachable(workload, search));
    }

    /// <summary>Published time per token over the modelled one of a short request on the fewest wafers.</summary>
    private static PublishedPace Pace(
        PublishedSpeed? published,
        InferenceWorkload workload,
        ModelShape shape,
        WaferDevice device,
        PerformanceParameters parameters
    )
    {
        if (published is null)
        {
            return default;
        }

        var load = WaferLoad.Short(workload, shape, parameters.Storage);
        var wafers = WaferCapacity.Wafers(
            load.ModelBytes + load.MeanCacheBytes,
            device.MemoryBytes,
            parameters.Wafer.Reserve
        );
        var modelled = WaferLatency.Of(load, device, parameters.Wafer, wafers, 1).TokenSeconds;
        var seconds = 1 / published.TokensPerSecond;
        return new(seconds / modelled, seconds);
    }

    internal static Problem? LayerProblem(
        AcceleratorSystem system,
        InferenceWorkload workload,
        WaferLoad load,
        WaferDevice device,
        WaferParameters parameters
    )
    {
        var needed = load.LargestLayerBytes + (load.FullCacheBytes / load.Shape.Layers);
        var usable = device.MemoryBytes * (1 - parameters.Reserve);
        return needed <= usable
            ? null
            : Problem.Error(
                system.Accelerator.Item.Path,
                PerformanceProblems.LayerTooLarge,
                Worded(
                    $"One layer of {workload.Model.Name} in {workload.Weights} with one sequence needs {needed / 1e9:0.0} GB, but one wafer has {usable / 1e9:0.0} GB after its reserve."
                ),
                Worded(
                    "Choose a smaller weight or cache format, a shorter context or a model with smaller layers."
                )
            );
    }

    private static ImmutableArray<Problem> Unreachable(
        InferenceWorkload workload,
        WaferSearch search
    )
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        if (workload.MaxTimeToFirstToken is { } ttft && search.LeastTtftSeconds > ttft.Seconds)
        {
            problems.Add(BatchedProblems.TimeToFirstToken(ttft, search.LeastTtftSeconds));
        }

        if (workload.MaxTimePerOutputToken is { } tpot && search.LeastTpotSeconds > tpot.Seconds)
        {
            problems.Add(BatchedProblems.TimePerOutputToken(tpot, search.LeastTpotSeconds));
        }

        return problems.ToImmutable();
    }
}
