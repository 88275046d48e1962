using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Domain.Performance.Training;

/// <summary>Codes and texts of the problems the training model reports; listed in docs/reference/problems.md.</summary>
public static class TrainingProblems
{
    /// <summary>Capacity or bandwidth of the memory is not known.</summary>
    public const string MemoryUnknown = "F-320";

    /// <summary>The device has no known rate for the format.</summary>
    public const string FormatUnsupported = "F-321";

    /// <summary>A degree does not divide what it splits, or is below 1.</summary>
    public const string DegreeImpossible = "F-322";

    /// <summary>The degrees do not multiply to the accelerators of the job.</summary>
    public const string DevicesDisagree = "F-323";

    /// <summary>The job does not fit the memory in this plan, or in any plan.</summary>
    public const string DoesNotFit = "F-324";

    /// <summary>The link between the devices of a plan is not known.</summary>
    public const string LinkUnknown = "F-325";

    /// <summary>The global batch cannot be shared between the copies.</summary>
    public const string BatchIndivisible = "F-326";

    /// <summary>The layout of the model is not known.</summary>
    public const string ModelUnknown = "F-327";

    /// <summary>The accelerator is not in the catalog.</summary>
    public const string HardwareUnknown = "F-328";

    /// <summary>A condition without which nothing can be predicted is not stated.</summary>
    public const string ConditionMissing = "F-329";

    /// <summary>The metric is not one the training model knows.</summary>
    public const string MetricUnknown = "F-330";

    /// <summary>How many samples a benchmark needs to converge is not published.</summary>
    public const string ConvergenceUnknown = "F-331";

    /// <summary>No model plans runs on this kind of device.</summary>
    public const string ModelMissing = "F-332";

    internal static Problem NoMemory(Accelerator accelerator) =>
        Problem.Error(
            $"{accelerator.Item.Path}#{(accelerator.Memory is null ? "memory_capacity_gb" : "memory_bandwidth_gb_per_s")}",
            MemoryUnknown,
            Worded(
                $"The memory {(accelerator.Memory is null ? Worded("capacity") : Worded("bandwidth"))} of {accelerator.Name} is not published."
            ),
            Worded(
                "State the figure in the scenario as an own figure with its reason, or choose another accelerator."
            )
        );

    internal static Problem NoRate(Accelerator accelerator, NumberFormat format) =>
        Problem.Error(
            $"{accelerator.Item.Path}#{Accelerator.DensePeakKey(format)}",
            FormatUnsupported,
            Worded($"{accelerator.Name} has no known dense rate for {format} matrices."),
            Worded(
                "Choose a format the accelerator computes in, or state its dense rate as an own figure with its reason."
            )
        );

    internal static Problem NotBatched(Accelerator accelerator) =>
        Problem.Error(
            accelerator.Item.Path,
            ModelMissing,
            Worded(
                $"No training model exists here for {accelerator.Name}: it neither trains from its own memory, like a GPU, nor takes streamed weights, like a wafer."
            ),
            Worded("Choose a GPU, TPU, Gaudi, Trainium or wafer system.")
        );

    internal static Problem TooFewSequences(TrainingRunSpec spec) =>
        Problem.Error(
            "global_batch",
            BatchIndivisible,
            Worded(
                $"A step has {spec.GlobalBatch:0} sequences, fewer than the {spec.Count} {spec.Accelerator.Name} that each need one."
            ),
            Worded($"Use a global batch of at least {spec.Count} sequences, or fewer systems.")
        );

    internal static Problem NoLinks(Accelerator accelerator, int count, int domain)
    {
        var isInside = accelerator.ScaleUpOneWay is null && count <= accelerator.ScaleUpDomain;
        return Problem.Error(
            $"{accelerator.Item.Path}#{(isInside ? "scale_up_two_way_gb_per_s" : "scale_out_gbit_per_s")}",
            LinkUnknown,
            Worded(
                $"{count:N0} {accelerator.Name} have to reach each other, but the bandwidth of a link between more than {domain} is not known."
            ),
            Worded($"State it as an own figure with its reason, or train on {domain}.")
        );
    }

    internal static Problem NoRun(TrainingRunSpec spec, TrainingFound found, double usableBytes) =>
        found.Tried == 0
            ? Problem.Error(
                "global_batch",
                BatchIndivisible,
                Worded(
                    $"No plan shares {spec.GlobalBatch:0} sequences of a step evenly between {spec.Count} accelerators."
                ),
                Worded("Use a global batch with more divisors, for example a power of two.")
            )
            : Problem.Error(
                "count",
                DoesNotFit,
                Worded(
                    $"No plan fits: the leanest needs {found.LeastBytes / 1e9:0.0} GB on one {spec.Accelerator.Name}, usable are {usableBytes / 1e9:0.0} GB."
                ),
                Worded("Use more accelerators, a shorter sequence, or one with more memory.")
            );

    internal static Problem NoPlan(TrainingCase found, TrainingFound best, double usableBytes) =>
        best.Tried == 0
            ? Problem.Error(
                "tp",
                DevicesDisagree,
                Worded(
                    $"The stated degrees do not divide {found.Devices} devices of {found.Accelerator.Name}."
                ),
                Worded("State degrees whose product divides the number of accelerators.")
            )
            : Problem.Error(
                "num_accelerators",
                DoesNotFit,
                Worded(
                    $"No plan fits: the leanest needs {best.LeastBytes / 1e9:0.0} GB on one {found.Accelerator.Name}, usable are {usableBytes / 1e9:0.0} GB."
                ),
                Worded(
                    "Use more accelerators, a smaller micro-batch, full recomputation or a wider split."
                )
            );
}
