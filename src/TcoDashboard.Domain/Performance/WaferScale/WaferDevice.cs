using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Domain.Performance.WaferScale;

/// <summary>One wafer in plain numbers: bytes, bytes per second, dense 16-bit operations per second.</summary>
internal readonly record struct WaferDevice(
    double MemoryBytes,
    double BytesPerSecond,
    double OpsPerSecond,
    double LinkBytesPerSecond
)
{
    public static (WaferDevice? Device, Problem? Problem) Describe(Accelerator accelerator)
    {
        if (accelerator.Memory is not { } memory)
        {
            return (null, Unknown(accelerator, "memory_capacity_gb", Worded("memory capacity")));
        }

        if (accelerator.MemoryBandwidth is not { } bandwidth)
        {
            return (
                null,
                Unknown(accelerator, "memory_bandwidth_gb_per_s", Worded("memory bandwidth"))
            );
        }

        if (accelerator.DensePeak(NumberFormat.Bf16) is not { } peak)
        {
            return (
                null,
                Problem.Error(
                    $"{accelerator.Item.Path}#{Accelerator.DensePeakKey(NumberFormat.Bf16)}",
                    PerformanceProblems.FormatUnsupported,
                    Worded(
                        $"{accelerator.Name} has no known dense 16-bit rate, the format it computes in."
                    ),
                    Worded("State the dense rate in the scenario as an own figure with its reason.")
                )
            );
        }

        // Off-wafer traffic goes over the system's network ports; the scale-up figure is the same ports in both directions.
        var link = accelerator.ScaleOut ?? accelerator.ScaleUpOneWay;
        return link is { } ports
            ? (
                new(
                    memory.Count,
                    bandwidth.BytesPerSecond,
                    peak.FlopsPerSecond,
                    ports.BytesPerSecond
                ),
                null
            )
            : (null, Unknown(accelerator, "scale_out_gbit_per_s", Worded("off-wafer bandwidth")));
    }

    private static Problem Unknown(Accelerator accelerator, string key, string what) =>
        Problem.Error(
            $"{accelerator.Item.Path}#{key}",
            key.StartsWith("scale", StringComparison.Ordinal)
                ? PerformanceProblems.LinkUnknown
                : PerformanceProblems.MemoryUnknown,
            Worded($"The {what} of {accelerator.Name} is not published."),
            Worded(
                "State the figure in the scenario as an own figure with its reason, or choose another system."
            )
        );
}
