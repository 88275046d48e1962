using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Arithmetic;
using TcoDashboard.Domain.Performance.Batched;
using TcoDashboard.Domain.Performance.WaferScale;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Performance.Frontiers;

/// <summary>
/// Which contexts and numbers of users fit a system, and on how many of them (model equations, 6.1 and 18.1): capacity alone, whatever the speed.
/// Every user holds the cache of a full context.
/// </summary>
public static class CapacityMap
{
    /// <summary>One cell for each pair, contexts in the outer order.</summary>
    /// <param name="system">The system.</param>
    /// <param name="workload">Model, formats; its lengths are not used.</param>
    /// <param name="contexts">Tokens of context, each at least 2.</param>
    /// <param name="users">Users at the same moment, each at least 1.</param>
    /// <param name="parameters">Parameters of the performance model.</param>
    public static ImmutableArray<CapacityCell> Of(
        AcceleratorSystem system,
        InferenceWorkload workload,
        IEnumerable<int> contexts,
        IEnumerable<int> users,
        PerformanceParameters parameters
    )
    {
        ImmutableArray<int> counts = [.. users];
        var cells = ImmutableArray.CreateBuilder<CapacityCell>();
        foreach (var context in contexts)
        {
            var (each, problem) = Describe(system, workload, context, parameters);
            foreach (var count in counts)
            {
                cells.Add(each is null ? new(context, count, null, null, problem) : each(count));
            }
        }

        return cells.ToImmutable();
    }

    private static (Func<int, CapacityCell>? Each, Problem? Problem) Describe(
        AcceleratorSystem system,
        InferenceWorkload workload,
        int context,
        PerformanceParameters parameters
    )
    {
        // One more token than the prompt, so that prompt and answer together are the context.
        var full = workload with
        {
            InputTokens = Math.Max(1, context - 1),
            OutputTokens = 1,
        };
        var (shape, missing) = ModelArithmetic.Describe(workload.Model);
        if (shape is null || missing.Count > 0)
        {
            return (null, missing[0]);
        }

        if (workload.Model.MaxContextTokens is { } longest && context > longest)
        {
            return (null, TooLong(workload, context, longest));
        }

        return system.Accelerator.Style switch
        {
            ExecutionStyle.WaferScale => Wafers(system, full, shape, context, parameters),
            ExecutionStyle.Batched => Nodes(system, full, shape, context, parameters),
            _ => (null, InferencePerformance.Evaluate(system, full, parameters).Problems[0]),
        };
    }

    private static (Func<int, CapacityCell>? Each, Problem? Problem) Wafers(
        AcceleratorSystem system,
        InferenceWorkload workload,
        ModelShape shape,
        int context,
        PerformanceParameters parameters
    )
    {
        var (found, problem) = WaferDevice.Describe(system.Accelerator);
        if (found is not { } device)
        {
            return (null, problem);
        }

        var wafer = parameters.Wafer;
        var load = WaferLoad.Of(workload, shape, parameters.Storage);
        if (WaferEngine.LayerProblem(system, workload, load, device, wafer) is { } tooLarge)
        {
            return (null, tooLarge);
        }

        // A copy has no use for more sequences than its layers can work on at once.
        var most = shape.Layers * wafer.WaveSequences;
        return (
            users =>
            {
                var copies = (users + most - 1) / most;
                var each = (users + copies - 1) / copies;
                var wafers =
                    copies
                    * WaferCapacity.Wafers(
                        load.ModelBytes + wafer.ActivationBytes + (each * load.FullCacheBytes),
                        device.MemoryBytes,
                        wafer.Reserve
                    );
                var systems = (wafers + system.AcceleratorCount - 1) / system.AcceleratorCount;
                return new(context, users, systems, wafers, null);
            },
            null
        );
    }

    private static (Func<int, CapacityCell>? Each, Problem? Problem) Nodes(
        AcceleratorSystem system,
        InferenceWorkload workload,
        ModelShape shape,
        int context,
        PerformanceParameters parameters
    )
    {
        var (found, problem) = BatchedEngine.Conditions(system, workload, shape, parameters);
        if (found is not { } conditions)
        {
            return (null, problem);
        }

        var counts = new AcceleratorCounts(system.AcceleratorCount, conditions.Device.Domain)
        {
            Spans = CopySpans.Any,
        };
        var sizes = Sizes(system, PlanSpace.Fitting(counts, conditions));
        return sizes.Count == 0
            ? (null, BatchedProblems.DoesNotFit(system, workload, conditions, counts))
            : (
                users =>
                {
                    var least = int.MaxValue;
                    foreach (var (span, most) in sizes)
                    {
                        least = Math.Min(least, (int)((users + most - 1) / most) * span);
                    }

                    return new(context, users, least, least * system.AcceleratorCount, null);
                },
                null
            );
    }

    // Most users of one system, or of the systems that one copy spans, by their number.
    private static Dictionary<int, long> Sizes(
        AcceleratorSystem system,
        IEnumerable<PlannedCopy> copies
    )
    {
        var sizes = new Dictionary<int, long>();
        foreach (var copy in copies)
        {
            var (span, replicas) = BatchedSearch.Spread(copy.Plan, system.AcceleratorCount);
            var most = (long)copy.Memory.SequenceLimit * replicas;
            sizes[span] = Math.Max(most, sizes.GetValueOrDefault(span));
        }

        return sizes;
    }

    private static Problem TooLong(InferenceWorkload workload, int context, int longest) =>
        Problem.Error(
            "workload",
            PerformanceProblems.ContextTooLong,
            Worded(
                $"A context of {context:N0} tokens is asked for, but {workload.Model.Name} was released for {longest:N0}."
            ),
            Worded(
                $"Shorten the context to {longest:N0} tokens or choose a model with a longer one."
            )
        );
}
