using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Catalog;

/// <summary>An accelerator seen through its physical quantities; unknown figures are <c>null</c>.</summary>
/// <param name="Item">The catalog item with sources and conflicts.</param>
public sealed record Accelerator(CatalogItem Item)
{
    /// <summary>Stable id.</summary>
    public string Id => Item.Id;

    /// <summary>Name shown to people.</summary>
    public string Name => Item.Name;

    /// <summary>The company that makes it.</summary>
    public string Vendor => Item.Fact("vendor") ?? "";

    /// <summary>How it runs a model.</summary>
    public ExecutionStyle Style =>
        Item.Fact("execution_style") switch
        {
            "batched" => ExecutionStyle.Batched,
            "wafer_scale" => ExecutionStyle.WaferScale,
            _ => ExecutionStyle.OtherDataflow,
        };

    /// <summary>Memory that holds weights and cache (high-bandwidth memory, or on-wafer memory).</summary>
    public Bytes? Memory =>
        Item.Value("memory_capacity_gb") is { } gb ? Bytes.FromGigabytes(gb) : null;

    /// <summary>Bandwidth of that memory.</summary>
    public Bandwidth? MemoryBandwidth =>
        Item.Value("memory_bandwidth_gb_per_s") is { } gbs
            ? Bandwidth.FromGigabytesPerSecond(gbs)
            : null;

    /// <summary>Scale-up bandwidth per device in one direction (half the printed two-way figure).</summary>
    public Bandwidth? ScaleUpOneWay =>
        Item.Value("scale_up_two_way_gb_per_s") is { } gbs
            ? Bandwidth.FromGigabytesPerSecond(gbs / 2)
            : null;

    /// <summary>Devices in one scale-up domain.</summary>
    public int? ScaleUpDomain =>
        Item.Value("scale_up_domain_count") is { } count ? (int)count : null;

    /// <summary>Scale-out bandwidth per device in one direction.</summary>
    public Bandwidth? ScaleOut =>
        Item.Value("scale_out_gbit_per_s") is { } gbits
            ? Bandwidth.FromGigabitsPerSecond(gbits)
            : null;

    /// <summary>Rated power of the device alone.</summary>
    public Power? RatedPower => Item.Value("tdp_w") is { } watts ? Power.FromWatts(watts) : null;

    /// <summary>Dense peak rate at a number format; <c>null</c> when the device lacks the format or the rate is unknown.</summary>
    public ComputeRate? DensePeak(NumberFormat format) =>
        Item.Value(DensePeakKey(format)) is { } tflops ? ComputeRate.FromTeraflops(tflops) : null;

    /// <summary>Best matrix-multiply rate somebody measured at BF16, where published.</summary>
    public ComputeRate? MeasuredBf16Matmul =>
        Item.Value("bf16_measured_matmul_tflops") is { } tflops
            ? ComputeRate.FromTeraflops(tflops)
            : null;

    /// <summary>The figure key of a dense peak.</summary>
    public static string DensePeakKey(NumberFormat format) =>
        format switch
        {
            NumberFormat.Bf16 => "bf16_dense_tflops",
            NumberFormat.Fp8 => "fp8_dense_tflops",
            NumberFormat.Fp4 => "fp4_dense_tflops",
            NumberFormat.EightBitInteger => "int8_dense_tops",
            _ => throw new ArgumentOutOfRangeException(
                nameof(format),
                format,
                "Not a number format."
            ),
        };
}
