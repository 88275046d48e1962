using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Parameters;

namespace TcoDashboard.Domain.Performance.Batched;

/// <summary>One device as the batched model sees it: effective rates in operations and bytes per second.</summary>
internal sealed record BatchedDevice
{
    public required double MemoryBytes { get; init; }

    public required double BytesPerSecond { get; init; }

    public required double DecodeOpsPerSecond { get; init; }

    public required double PrefillOpsPerSecond { get; init; }

    public required double DecodeWideOpsPerSecond { get; init; }

    public required double PrefillWideOpsPerSecond { get; init; }

    /// <summary>Dense peak at the compute format, for the roofline.</summary>
    public required double PeakOpsPerSecond { get; init; }

    /// <summary>Devices that may share one copy: the scale-up domain within one system.</summary>
    public required int Domain { get; init; }

    public required NumberFormat ComputeFormat { get; init; }

    public required string CeilingNote { get; init; }

    /// <summary>Bytes per second between pipeline stages, which may lie in different scale-up domains; 0 when no link is known.</summary>
    public required double StageBytesPerSecond { get; init; }

    private double LinkBytesPerSecond { get; init; }

    private int MeshPeers { get; init; }

    public static (BatchedDevice? Device, Problem? Problem) Describe(
        AcceleratorSystem system,
        NumberFormat weights,
        BatchedParameters parameters
    )
    {
        var accelerator = system.Accelerator;
        if (
            accelerator.Memory is not { } memory
            || accelerator.MemoryBandwidth is not { } bandwidth
        )
        {
            return (null, MemoryUnknown(accelerator));
        }

        if (Format(accelerator, weights) is not { } format)
        {
            return (null, FormatUnsupported(accelerator, weights));
        }

        var (share, note) = MatmulShare(accelerator, parameters);
        var peak = accelerator.DensePeak(format)!.Value.FlopsPerSecond;
        var ceiling = peak * share * Relative(format, parameters);
        var wide = (accelerator.DensePeak(NumberFormat.Bf16)?.FlopsPerSecond ?? peak) * share;
        var widening = format == weights ? 1 : 1 + parameters.WeightOnlyOverhead;
        var id = accelerator.Id;
        var domain = accelerator.ScaleUpOneWay is null ? 1 : accelerator.ScaleUpDomain ?? 1;
        var link = (accelerator.ScaleUpOneWay?.BytesPerSecond ?? 0) * parameters.LinkEfficiency;
        return (
            new()
            {
                MemoryBytes = memory.Count,
                BytesPerSecond = bandwidth.BytesPerSecond * parameters.MemoryEfficiency,
                DecodeOpsPerSecond = ceiling * parameters.DecodeComputeShare / widening,
                PrefillOpsPerSecond = ceiling * parameters.PrefillComputeShare / widening,
                DecodeWideOpsPerSecond = wide * parameters.DecodeComputeShare,
                PrefillWideOpsPerSecond = wide * parameters.PrefillComputeShare,
                PeakOpsPerSecond = peak,
                Domain = Math.Max(1, Math.Min(domain, system.AcceleratorCount)),
                ComputeFormat = format,
                CeilingNote = note,
                StageBytesPerSecond = accelerator.ScaleOut?.BytesPerSecond ?? link,
                LinkBytesPerSecond = link / parameters.Toruses.GetValueOrDefault(id, 1),
                MeshPeers = parameters.Meshes.Contains(id) ? Math.Max(1, domain - 1) : 0,
            },
            null
        );
    }

    /// <summary>Bytes per second one device sends to a group of this many: in a mesh a small group has few of the links.</summary>
    public double LinkTo(int group) =>
        MeshPeers > 0 && group > 1
            ? LinkBytesPerSecond * Math.Min(1, (group - 1.0) / MeshPeers)
            : LinkBytesPerSecond;

    private static NumberFormat? Format(Accelerator accelerator, NumberFormat weights) =>
        accelerator.DensePeak(weights) is not null ? weights
        : accelerator.DensePeak(NumberFormat.Bf16) is not null ? NumberFormat.Bf16
        : null;

    private static double Relative(NumberFormat format, BatchedParameters parameters) =>
        format switch
        {
            NumberFormat.Fp8 or NumberFormat.EightBitInteger => parameters.EightBitShare,
            NumberFormat.Fp4 => parameters.FourBitShare,
            _ => 1,
        };

    private static (double Share, string Note) MatmulShare(
        Accelerator accelerator,
        BatchedParameters parameters
    )
    {
        if (
            accelerator.MeasuredBf16Matmul is { } measured
            && accelerator.DensePeak(NumberFormat.Bf16) is { } peak
        )
        {
            var share = Math.Min(1, measured / peak);
            var title = accelerator.Item.Figure("bf16_measured_matmul_tflops")?.Source?.Title;
            return (
                share,
                FormattableString.Invariant(
                    $"Arithmetic ceiling {share * 100:0} % of dense peak: measured matrix multiplication ({title})."
                )
            );
        }

        var assumed = accelerator.Vendor switch
        {
            "NVIDIA" => parameters.NvidiaMatmulShare,
            "AMD" => parameters.AmdMatmulShare,
            _ => parameters.OtherMatmulShare,
        };
        return (
            assumed,
            FormattableString.Invariant(
                $"Arithmetic ceiling {assumed * 100:0} % of dense peak: assumed for {accelerator.Vendor}, no measured matrix rate for {accelerator.Name}."
            )
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
            $"The memory {(accelerator.Memory is null ? "capacity" : "bandwidth")} of {accelerator.Name} is not published.",
            "State the figure in the scenario as an override with its reason, or choose another accelerator."
        );

    private static Problem FormatUnsupported(Accelerator accelerator, NumberFormat weights) =>
        Problem.Error(
            $"{accelerator.Item.Path}#{Accelerator.DensePeakKey(weights)}",
            PerformanceProblems.FormatUnsupported,
            $"{accelerator.Name} has no known dense rate for {weights} weights, and none for Bf16 to widen them to.",
            "Choose a weight format the accelerator computes in, or state its dense rate as an override."
        );
}
