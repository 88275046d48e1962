using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Calibration.Serving;
using TcoDashboard.Domain.Performance.Parameters;

namespace TcoDashboard.Domain.Performance.Batched;

/// <summary>One device in its system: its rates for the law of step time, and what may be built from several of them.</summary>
internal sealed record BatchedDevice
{
    public required ServingDevice Serving { get; init; }

    /// <summary>Memory as printed, in decimal bytes.</summary>
    public required double MemoryBytes { get; init; }

    /// <summary>Dense peak at the compute format, for the roofline.</summary>
    public required double PeakOpsPerSecond { get; init; }

    /// <summary>Devices that may share one copy: the scale-up domain within one system.</summary>
    public required int Domain { get; init; }

    public required NumberFormat ComputeFormat { get; init; }

    public required string CeilingNote { get; init; }

    /// <summary>Whether a link between pipeline stages, which may lie in different scale-up domains, is known.</summary>
    public required bool HasStageLink { get; init; }

    /// <summary>Whether the network beyond a scale-up domain is known, so that one copy may lie in several.</summary>
    public required bool HasScaleOut { get; init; }

    public static (BatchedDevice? Device, Problem? Problem) Describe(
        AcceleratorSystem system,
        NumberFormat weights,
        BatchedParameters parameters,
        double oversubscription = 1
    )
    {
        var accelerator = system.Accelerator;
        if (accelerator.Memory is not { } memory || accelerator.MemoryBandwidth is null)
        {
            return (null, MemoryUnknown(accelerator));
        }

        if (Format(accelerator, weights) is not { } format)
        {
            return (null, FormatUnsupported(accelerator, weights));
        }

        var (found, problem) = ServingDevice.Of(accelerator, parameters);
        if (found is not { } serving)
        {
            return (null, problem);
        }

        var domain = DomainOf(system);

        // What lies beyond a domain that is split over systems is reached over the network.
        serving = serving with
        {
            Domain = domain > 1 ? domain : serving.Domain,
            ScaleOutBytesPerSecond = serving.ScaleOutBytesPerSecond / oversubscription,
        };
        return (
            new()
            {
                // Why: the serving device fills a missing 8-bit floating rate from the integer one, which such weights cannot use.
                Serving =
                    weights == NumberFormat.Fp8 && format != weights
                        ? serving with
                        {
                            EightBitOps = 0,
                        }
                        : serving,
                MemoryBytes = memory.Count,
                PeakOpsPerSecond = accelerator.DensePeak(format)!.Value.FlopsPerSecond,
                Domain = domain,
                ComputeFormat = format,
                CeilingNote = Ceiling(accelerator, serving),
                HasStageLink =
                    accelerator.ScaleOut is not null || accelerator.ScaleUpOneWay is not null,
                HasScaleOut = accelerator.ScaleOut is not null,
            },
            null
        );
    }

    private static int DomainOf(AcceleratorSystem system) =>
        Math.Max(
            1,
            Math.Min(
                system.Accelerator.ScaleUpOneWay is null
                    ? 1
                    : system.Accelerator.ScaleUpDomain ?? 1,
                system.AcceleratorCount
            )
        );

    private static NumberFormat? Format(Accelerator accelerator, NumberFormat weights) =>
        accelerator.DensePeak(weights) is not null ? weights
        : accelerator.DensePeak(NumberFormat.Bf16) is not null ? NumberFormat.Bf16
        : null;

    private static string Ceiling(Accelerator accelerator, ServingDevice serving)
    {
        if (accelerator.DensePeak(NumberFormat.Bf16) is not { } peak)
        {
            return Worded(
                $"The 16-bit matrix rate of {accelerator.Name} is taken from its narrower rates."
            );
        }

        var share = serving.WideOps / peak.FlopsPerSecond;
        if (accelerator.MeasuredBf16Matmul is null)
        {
            return Worded(
                $"Arithmetic ceiling {share * 100:0} % of dense peak: assumed for {accelerator.Vendor}, no measured matrix rate for {accelerator.Name}."
            );
        }

        var title = accelerator.Item.Figure("bf16_measured_matmul_tflops")?.Source?.Title;
        return Worded(
            $"Arithmetic ceiling {share * 100:0} % of dense peak: measured matrix multiplication ({title})."
        );
    }

    private static Problem MemoryUnknown(Accelerator accelerator) =>
        Problem.Error(
            accelerator.Item.Path
                + (
                    accelerator.Memory is null
                        ? "#memory_capacity_gb"
                        : "#memory_bandwidth_gb_per_s"
                ),
            PerformanceProblems.MemoryUnknown,
            Worded(
                $"The memory {(accelerator.Memory is null ? Worded("capacity") : Worded("bandwidth"))} of {accelerator.Name} is not published."
            ),
            Worded(
                "State the figure in the scenario as an own figure with its reason, or choose another accelerator."
            )
        );

    private static Problem FormatUnsupported(Accelerator accelerator, NumberFormat weights) =>
        Problem.Error(
            $"{accelerator.Item.Path}#{Accelerator.DensePeakKey(weights)}",
            PerformanceProblems.FormatUnsupported,
            Worded(
                $"{accelerator.Name} has no known dense rate for {weights} weights, and none for Bf16 to widen them to."
            ),
            Worded(
                "Choose a weight format the accelerator computes in, or state its dense rate as an own figure."
            )
        );
}
