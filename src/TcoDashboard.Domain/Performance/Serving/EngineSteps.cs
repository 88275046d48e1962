using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Arithmetic;
using TcoDashboard.Domain.Performance.Batched;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Performance.Serving;

/// <summary>The steps of one copy, taken back out of its operating point, so that a queue in front of it runs at the point's own speed.</summary>
internal static class EngineSteps
{
    /// <summary>The copy as a queue sees it; <c>null</c> when the point is not one of this system and workload.</summary>
    public static IEngineSteps? Of(
        AcceleratorSystem system,
        InferenceWorkload workload,
        OperatingPoint point,
        PerformanceParameters parameters
    ) =>
        system.Accelerator.Style == ExecutionStyle.Batched
            ? Batched(system, workload, point, parameters)
            : Streaming(workload, point, parameters);

    /// <summary>The copy of a batched point with the factor that brings its steps to the point's speed; <c>null</c> when it is not one.</summary>
    public static (PlannedCopy Copy, double Scale)? Copy(
        AcceleratorSystem system,
        InferenceWorkload workload,
        OperatingPoint point,
        PerformanceParameters parameters
    ) =>
        ModelArithmetic.Describe(workload.Model).Shape is { } shape
        && BatchedEngine.Conditions(system, workload, shape, parameters).Conditions
            is { } conditions
        && PlannedCopy.Of(point.Plan, conditions) is { } copy
            ? (
                copy,
                point.TimePerOutputToken.Seconds
                    / copy.At(point.SequencesPerReplica).TimePerOutputTokenSeconds
            )
            : null;

    private static BatchedSteps? Batched(
        AcceleratorSystem system,
        InferenceWorkload workload,
        OperatingPoint point,
        PerformanceParameters parameters
    ) =>
        Copy(system, workload, point, parameters) is { } found
            ? new(
                found.Copy,
                parameters.Batched.ChunkTokens,
                point.SequencesPerReplica,
                found.Scale
            )
            : null;

    private static WaferSteps Streaming(
        InferenceWorkload workload,
        OperatingPoint point,
        PerformanceParameters parameters
    )
    {
        var stall = 0.0;
        var token = 0.0;
        foreach (var part in point.DecodeParts)
        {
            token += part.Time.Seconds;
            stall += part.Kind == TimePartKind.PrefillStall ? part.Time.Seconds : 0;
        }

        // Prompts take this share of the time, at this many a second: what one takes, a token.
        var requests = point.OutputPerReplica.TokensPerSecond / workload.OutputTokens;
        var prompt = point.PrefillShare.Value / requests;
        var fresh = Math.Max(1, workload.InputTokens * (1 - workload.CachedInput.Value));
        return new(
            token - stall,
            prompt / fresh,
            point.SequencesPerReplica,
            parameters.Wafer.FirstTokenHostSeconds
        );
    }
}
