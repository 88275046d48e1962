using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Domain.Performance.Training;

/// <summary>One accelerator as the training model sees it. Rates in operations and bytes per second.</summary>
public sealed record TrainingDevice
{
    /// <summary>Name shown in messages.</summary>
    public required string Name { get; init; }

    /// <summary>Memory in bytes.</summary>
    public required double MemoryBytes { get; init; }

    /// <summary>Printed memory bandwidth.</summary>
    public required double BytesPerSecond { get; init; }

    /// <summary>Dense peak at the format the matrices compute in.</summary>
    public required double PeakOps { get; init; }

    /// <summary>Dense peak at 16 bits.</summary>
    public required double WidePeakOps { get; init; }

    /// <summary>Best matrix rate at that format.</summary>
    public required double MatrixOps { get; init; }

    /// <summary>Best matrix rate at 16 bits.</summary>
    public required double WideMatrixOps { get; init; }

    /// <summary>Devices in one scale-up domain; 1 or more.</summary>
    public required int Domain { get; init; }

    /// <summary>Printed scale-up bandwidth of one device in one direction; 0 without such links.</summary>
    public required double ScaleUp { get; init; }

    /// <summary>Printed scale-out bandwidth of one device in one direction, oversubscription taken off; 0 when not known.</summary>
    public required double ScaleOut { get; init; }

    /// <summary>Other devices of a point-to-point mesh; 0 with a switch.</summary>
    public int MeshPeers { get; init; }

    /// <summary>Axes of a torus; 1 otherwise.</summary>
    public int TorusAxes { get; init; } = 1;

    /// <summary>Rated power of the device, in watts; <c>null</c> when not published.</summary>
    public double? RatedWatts { get; init; }

    /// <summary>The same device with its scale-out bandwidth shared by some.</summary>
    /// <param name="ratio">Oversubscription of the network; 1 or more.</param>
    public TrainingDevice Oversubscribed(double ratio) => this with { ScaleOut = ScaleOut / ratio };

    /// <summary>One of some equal cores of the device, for plans that count cores.</summary>
    public TrainingDevice Split(int cores) =>
        cores == 1
            ? this
            : this with
            {
                MemoryBytes = MemoryBytes / cores,
                BytesPerSecond = BytesPerSecond / cores,
                PeakOps = PeakOps / cores,
                WidePeakOps = WidePeakOps / cores,
                MatrixOps = MatrixOps / cores,
                WideMatrixOps = WideMatrixOps / cores,
                Domain = Domain * cores,
                ScaleUp = ScaleUp / cores,
                ScaleOut = ScaleOut / cores,
            };

    /// <summary>The device at a number format, or what keeps it from training in it.</summary>
    public static (TrainingDevice? Device, Problem? Problem) Describe(
        Accelerator accelerator,
        NumberFormat format,
        TrainingParameters parameters
    )
    {
        if (
            accelerator.Memory is not { } memory
            || accelerator.MemoryBandwidth is not { } bandwidth
        )
        {
            return (null, TrainingProblems.NoMemory(accelerator));
        }

        if (accelerator.DensePeak(NumberFormat.Bf16) is not { } wide)
        {
            return (null, TrainingProblems.NoRate(accelerator, NumberFormat.Bf16));
        }

        if (accelerator.DensePeak(format) is not { } peak)
        {
            return (null, TrainingProblems.NoRate(accelerator, format));
        }

        var wideShare = WideShare(accelerator, wide.FlopsPerSecond, parameters);
        return (
            new()
            {
                Name = accelerator.Name,
                MemoryBytes = memory.Count,
                BytesPerSecond = bandwidth.BytesPerSecond,
                PeakOps = peak.FlopsPerSecond,
                WidePeakOps = wide.FlopsPerSecond,
                MatrixOps = peak.FlopsPerSecond * Share(accelerator, format, wideShare, parameters),
                WideMatrixOps = wide.FlopsPerSecond * wideShare,
                Domain = accelerator.ScaleUpOneWay is null
                    ? 1
                    : Math.Max(1, accelerator.ScaleUpDomain ?? 1),
                ScaleUp = accelerator.ScaleUpOneWay?.BytesPerSecond ?? 0,
                ScaleOut = accelerator.ScaleOut?.BytesPerSecond ?? 0,
                MeshPeers = parameters.Meshes.Contains(accelerator.Id)
                    ? Math.Max(1, (accelerator.ScaleUpDomain ?? 2) - 1)
                    : 0,
                TorusAxes = parameters.Toruses.GetValueOrDefault(accelerator.Id, 1),
                RatedWatts = accelerator.RatedPower?.Watts,
            },
            null
        );
    }

    private static double WideShare(
        Accelerator accelerator,
        double peak,
        TrainingParameters parameters
    ) =>
        accelerator.MeasuredBf16Matmul is { } measured
            ? Math.Min(1, measured.FlopsPerSecond / peak)
            : accelerator.Vendor switch
            {
                "NVIDIA" => parameters.NvidiaMatmulShare,
                "AMD" => parameters.AmdMatmulShare,
                "Google" => parameters.GoogleMatmulShare,
                _ => parameters.OtherMatmulShare,
            };

    private static double Share(
        Accelerator accelerator,
        NumberFormat format,
        double wideShare,
        TrainingParameters parameters
    )
    {
        if (format == NumberFormat.Bf16)
        {
            return wideShare;
        }

        if (format == NumberFormat.EightBitInteger)
        {
            var formats = TrainingFormats.Of(accelerator, format, parameters);
            var integer = accelerator.DensePeak(format)!.Value.FlopsPerSecond;
            var wide = accelerator.DensePeak(formats.Rest)!.Value.FlopsPerSecond;
            return wideShare / (formats.Share + ((1 - formats.Share) * integer / wide));
        }

        var eight =
            accelerator.Item.Value("fp8_measured_matmul_tflops") is { } tflops
            && accelerator.DensePeak(NumberFormat.Fp8) is { } peak
                ? Math.Min(1, tflops * 1e12 / peak.FlopsPerSecond)
                : wideShare * parameters.EightBitShare;
        return format == NumberFormat.Fp4 ? FourBitShare(accelerator, eight, parameters) : eight;
    }

    // Sensitive layers stay at eight bits, so the rate is a mean by time of the two.
    private static double FourBitShare(
        Accelerator accelerator,
        double eightShare,
        TrainingParameters parameters
    )
    {
        var four = accelerator.DensePeak(NumberFormat.Fp4)!.Value.FlopsPerSecond;
        var fourRate = four * eightShare * parameters.FourBitShare / parameters.EightBitShare;
        if (accelerator.DensePeak(NumberFormat.Fp8) is not { } eight)
        {
            return fourRate / four;
        }

        var eightRate = eight.FlopsPerSecond * eightShare;
        var layers = TrainingFormats.Of(accelerator, NumberFormat.Fp4, parameters).Share;
        return 1 / ((layers / fourRate) + ((1 - layers) / eightRate)) / four;
    }
}
