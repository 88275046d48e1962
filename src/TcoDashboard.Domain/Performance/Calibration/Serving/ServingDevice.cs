using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Domain.Performance.Calibration.Serving;

/// <summary>An accelerator as the serving model sees it: printed rates in operations and bytes per second, gaps filled by known ratios.</summary>
internal sealed record ServingDevice
{
    // Why: without a published link a device still has its bus; PCIe 4.0 x16 carries 32 GB/s one way.
    private const double BusBytesPerSecond = 32e9;

    private const int BoardsOfServer = 8;

    public required Accelerator Accelerator { get; init; }

    public required double MemoryBytes { get; init; }

    public required double MemoryBytesPerSecond { get; init; }

    /// <summary>Best matrix rate at 16 bits: measured where somebody did, otherwise the vendor's usual share of the peak.</summary>
    public required double WideOps { get; init; }

    /// <summary>The same share of the 8-bit peak; 0 when the device has none.</summary>
    public required double EightBitOps { get; init; }

    /// <summary>
    /// The same share of the rate of 8-bit floats; 0 where only integers have units of 8 bits: there such weights are widened first. TPUs
    /// run recipes of either name in the units they have.
    /// </summary>
    public double EightBitFloatOps =>
        Peak(Accelerator, NumberFormat.Fp8) is null
        && Peak(Accelerator, NumberFormat.Fp4) is null
        && Accelerator.Vendor != "Google"
            ? 0
            : EightBitOps;

    /// <summary>The same share of the 4-bit peak; 0 when the device has none.</summary>
    public required double FourBitOps { get; init; }

    public required double LinkBytesPerSecond { get; init; }

    public required double ScaleOutBytesPerSecond { get; init; }

    /// <summary>Devices that reach each other at the link's rate.</summary>
    public required int Domain { get; init; }

    /// <summary>Devices that reach each other without leaving a server: the domain, or eight boards on one bus.</summary>
    public int Together => Domain == 1 ? BoardsOfServer : Domain;

    public required bool IsSwitched { get; init; }

    public required double RatedWatts { get; init; }

    public required ServingParameter? Efficiency { get; init; }

    /// <summary>Memory traffic over the rating, in bytes a joule; the usual bandwidth over the rating where none is published.</summary>
    /// <param name="memoryUse">Time of the traffic at printed bandwidth over the time it has; 0 to 1.</param>
    public double BytesPerJoule(double memoryUse) =>
        Math.Clamp(memoryUse, 0, 1)
        * (
            RatedWatts > 0
                ? MemoryBytesPerSecond / RatedWatts
                : PowerDraw.DeviceDraw.UsualBytesPerJoule
        );

    /// <summary>Whether NVIDIA's recipes for devices with 4-bit units apply.</summary>
    public bool IsBlackwell => FourBitOps > 0 && Accelerator.Vendor == "NVIDIA";

    public static (ServingDevice? Device, Problem? Problem) Of(
        Accelerator accelerator,
        Parameters.BatchedParameters parameters
    )
    {
        var wide = WidePeak(accelerator);
        if (
            accelerator.Memory is not { } memory
            || accelerator.MemoryBandwidth is not { } bandwidth
            || wide is not { } peak
        )
        {
            return (null, Incomplete(accelerator));
        }

        var share = MatmulShare(accelerator, peak, parameters);
        var link = accelerator.ScaleUpOneWay?.BytesPerSecond ?? BusBytesPerSecond;
        var isMesh = parameters.Meshes.Contains(accelerator.Id);
        return (
            new()
            {
                Accelerator = accelerator,
                MemoryBytes = memory.Count * BinaryExcess(accelerator),
                MemoryBytesPerSecond = bandwidth.BytesPerSecond,
                WideOps = peak * share,
                EightBitOps =
                    share
                    * (
                        Peak(accelerator, NumberFormat.Fp8)
                        ?? Peak(accelerator, NumberFormat.EightBitInteger)
                        ?? (accelerator.Item.Value("fp4_dense_tflops") * 0.5e12)
                        ?? 0
                    ),
                FourBitOps = share * (Peak(accelerator, NumberFormat.Fp4) ?? 0),
                LinkBytesPerSecond = link / parameters.Toruses.GetValueOrDefault(accelerator.Id, 1),
                ScaleOutBytesPerSecond = accelerator.ScaleOut?.BytesPerSecond ?? BusBytesPerSecond,
                Domain = Math.Max(1, accelerator.ScaleUpDomain ?? 8),
                IsSwitched = link > 5 * BusBytesPerSecond && !isMesh,
                RatedWatts = accelerator.RatedPower?.Watts ?? 0,
                Efficiency = accelerator.Vendor switch
                {
                    "AMD" => ServingParameter.EfficiencyAmd,
                    "Google" => ServingParameter.EfficiencyGoogle,
                    "Intel" => ServingParameter.EfficiencyIntel,
                    "AWS" or "Amazon" => ServingParameter.EfficiencyAws,
                    _ => null,
                },
            },
            null
        );
    }

    // High-bandwidth memory is sold in decimal words and binary sizes: an H100 of "80 GB" shows 81,559 MiB.
    private static double BinaryExcess(Accelerator accelerator) =>
        (accelerator.Item.Fact("memory_type") ?? "").StartsWith("HBM", StringComparison.Ordinal)
            ? 1.0737
            : 1;

    private static double? Peak(Accelerator accelerator, NumberFormat format) =>
        accelerator.DensePeak(format)?.FlopsPerSecond;

    // A device that prints only its narrow rates multiplies at half of them with twice the bits.
    private static double? WidePeak(Accelerator accelerator) =>
        Peak(accelerator, NumberFormat.Bf16)
        ?? (accelerator.Item.Value("fp16_dense_tflops") * 1e12)
        ?? (accelerator.Item.Value("fp8_dense_tflops") * 0.5e12)
        ?? (accelerator.Item.Value("fp4_dense_tflops") * 0.25e12);

    private static double MatmulShare(
        Accelerator accelerator,
        double peak,
        Parameters.BatchedParameters parameters
    ) =>
        accelerator.MeasuredBf16Matmul is { } measured
            ? Math.Min(1, measured.FlopsPerSecond / peak)
            : accelerator.Vendor switch
            {
                "NVIDIA" => parameters.NvidiaMatmulShare,
                "AMD" => parameters.AmdMatmulShare,
                _ => parameters.OtherMatmulShare,
            };

    private static Problem Incomplete(Accelerator accelerator) =>
        Problem.Error(
            accelerator.Item.Path,
            PerformanceProblems.MemoryUnknown,
            Worded(
                $"Memory capacity, bandwidth or every matrix rate of {accelerator.Name} is not published."
            ),
            Worded("State the figures in the catalog, or choose another accelerator.")
        );
}
