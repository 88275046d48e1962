using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Parameters;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Performance.Batched;

/// <summary>Why the batched model finds no point.</summary>
internal static class BatchedProblems
{
    public static Problem DoesNotFit(
        AcceleratorSystem system,
        InferenceWorkload workload,
        BatchedConditions conditions,
        AcceleratorCounts counts
    )
    {
        var (load, device, parameters) = (conditions.Load, conditions.Device, conditions.Batched);
        if (
            device.Domain == 1
            && system.AcceleratorCount > 1
            && system.Accelerator.ScaleUpOneWay is null
        )
        {
            return LinkUnknown(system, workload, load, device, parameters);
        }

        var largest = PlanSpace.Largest(counts, conditions);
        var needed = PlanMemory.Needed(largest, load, parameters);
        var usable = largest.Devices * device.MemoryBytes * parameters.UsableMemory;
        return Problem.Error(
            system.Item.Path,
            PerformanceProblems.DoesNotFit,
            Worded(
                $"{workload.Model.Name} in {workload.Weights} with a context of {workload.InputTokens + workload.OutputTokens:N0} tokens needs {needed / 1e9:N0} GB, but one {system.Name} has {usable / 1e9:N0} GB usable in the {largest.Devices} of its {system.AcceleratorCount} accelerators that can share one copy."
            ),
            device.HasScaleOut
                ? Worded(
                    "Choose a system with more memory, a smaller weight or cache format, or a shorter context; or let the fleet be a multiple of the systems that one copy needs."
                )
                : Worded(
                    $"Choose a system with more memory, a smaller weight or cache format, or a shorter context; the network ports of {system.Accelerator.Name}, over which a copy could span systems, are not published."
                )
        );
    }

    public static ImmutableArray<Problem> Unreachable(
        InferenceWorkload workload,
        BatchedSearch search
    )
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var ttft = workload.MaxTimeToFirstToken;
        var tpot = workload.MaxTimePerOutputToken;
        if (ttft is { } first && search.LeastTtftSeconds > first.Seconds)
        {
            problems.Add(TimeToFirstToken(first, search.LeastTtftSeconds));
        }

        if (tpot is { } later && search.LeastTpotSeconds > later.Seconds)
        {
            problems.Add(TimePerOutputToken(later, search.LeastTpotSeconds));
        }

        if (problems.Count == 0 && ttft is { } both && tpot is { } together)
        {
            problems.Add(
                Problem.Error(
                    "workload",
                    PerformanceProblems.TargetsUnreachableTogether,
                    Worded(
                        $"No arrangement meets {both.Milliseconds:0} ms to the first token and {together.Milliseconds:0.0} ms per output token together; within the first the best is {search.LeastTpotWithTtftSeconds * 1e3:0.0} ms per output token."
                    ),
                    Worded(
                        "Relax one of the two targets, shorten the prompt or choose a faster system."
                    )
                )
            );
        }

        return problems.ToImmutable();
    }

    public static Problem TimeToFirstToken(Duration target, double leastSeconds) =>
        Problem.Error(
            "workload.max_ttft_ms",
            PerformanceProblems.TimeToFirstTokenUnreachable,
            Worded(
                $"The target is {target.Milliseconds:0} ms to the first token, but the best achievable is {leastSeconds * 1e3:0} ms."
            ),
            Worded(
                $"Relax the target to at least {Math.Ceiling(leastSeconds * 1e3):0} ms, shorten the prompt, raise the cached share or choose a faster system."
            )
        );

    public static Problem TimePerOutputToken(Duration target, double leastSeconds) =>
        Problem.Error(
            "workload.max_tpot_ms",
            PerformanceProblems.TimePerOutputTokenUnreachable,
            Worded(
                $"The target is {target.Milliseconds:0.0} ms per output token ({1 / target.Seconds:0} tok/s per user), but the best achievable is {leastSeconds * 1e3:0.0} ms ({1 / leastSeconds:0} tok/s)."
            ),
            Worded(
                $"Relax the target to at least {Math.Ceiling(leastSeconds * 1e4) / 10:0.0} ms, choose a smaller weight format or a faster system."
            )
        );

    private static Problem LinkUnknown(
        AcceleratorSystem system,
        InferenceWorkload workload,
        BatchedLoad load,
        BatchedDevice device,
        BatchedParameters parameters
    )
    {
        var needed = PlanMemory.Needed(new(1, 1, 1, 1, 1), load, parameters);
        return Problem.Error(
            $"{system.Accelerator.Item.Path}#scale_up_two_way_gb_per_s",
            PerformanceProblems.LinkUnknown,
            Worded(
                $"{workload.Model.Name} needs {needed / 1e9:N0} GB, more than the {device.MemoryBytes / 1e9:N0} GB of one {system.Accelerator.Name}, and the link between its devices is not published."
            ),
            Worded(
                "State the scale-up bandwidth in the scenario as an own figure with its reason, or choose a smaller model."
            )
        );
    }
}
