using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Calibration.Serving;
using TcoDashboard.Domain.Performance.PowerDraw;

namespace TcoDashboard.Domain.Tests.Performance.PowerDraw;

public sealed class DeviceDrawTests
{
    private static readonly ServingParameters s_fitted = ServingParameters.From(
        ShippedItems.CalibrationRevision
    );

    private const double H100 = 3.35e12 / 700;

    // Stacked memory with its interface and the way to the cores: 4 to 7 pJ a bit (O'Connor et al., Fine-Grained DRAM, 2017; JEDEC HBM3).
    [Fact]
    public void Share_OfMemory_IsTheEnergyOfReadingBits()
    {
        var sharePerByteAJoule =
            (DeviceDraw.Share(s_fitted, H100, 0) - DeviceDraw.Share(s_fitted, 0, 0)) / H100;

        Assert.InRange(sharePerByteAJoule / 8 * 1e12, 3.5, 9);
    }

    [Fact]
    public void Share_TwiceTheBandwidthForARating_AddsTwiceAsMuch()
    {
        var idle = DeviceDraw.Share(s_fitted, 0, 4);

        Assert.Equal(
            2 * (DeviceDraw.Share(s_fitted, 2e9, 4) - idle),
            DeviceDraw.Share(s_fitted, 4e9, 4) - idle,
            1e-12
        );
    }

    [Fact]
    public void Share_MoreMemoryTrafficOrMoreSequences_IsNeverLess()
    {
        double[] uses = [0, 0.5e9, 2e9, 4e9, 8e9, 3e10];
        double[] sequences = [0, 1, 8, 64, 4096];
        foreach (var (low, high) in uses.Zip(uses.Skip(1)))
        {
            Assert.All(
                sequences,
                each =>
                    Assert.True(
                        DeviceDraw.Share(s_fitted, low, each)
                            <= DeviceDraw.Share(s_fitted, high, each)
                    )
            );
        }

        foreach (var (few, many) in sequences.Zip(sequences.Skip(1)))
        {
            Assert.All(
                uses,
                use =>
                    Assert.True(
                        DeviceDraw.Share(s_fitted, use, few)
                            <= DeviceDraw.Share(s_fitted, use, many)
                    )
            );
        }
    }

    [Fact]
    public void Share_EverythingBusy_IsTheRatingAtMostAndNearIt() =>
        Assert.InRange(DeviceDraw.Share(s_fitted, H100, 1e6), 0.85, 1);

    // Idle boards draw 10 to 15 % of their rating; one that runs kernels draws more.
    [Fact]
    public void Share_HardlyAnythingToDo_IsAboveIdle() =>
        Assert.InRange(DeviceDraw.Share(s_fitted, 0, 0), 0.15, 0.5);

    [Fact]
    public void OperatingPoint_SystemPower_IsDevicesByTheLawAndHost()
    {
        var parameters = ShippedItems.Parameters;
        var workload = Made.Workload(Made.Llama70B, Catalog.NumberFormat.Fp8, 2_000, 200);
        var point = InferencePerformance.Evaluate(Made.DgxH100, workload, parameters).Best!;
        var rated = Made.DgxH100.Accelerator.RatedPower!.Value.Watts;
        var busy = point.ReplicasPerSystem * point.Plan.Devices;
        var devices =
            rated * ((busy * point.DeviceDraw) + ((8 - busy) * parameters.Power.DeviceIdle));
        var host = (point.SystemProvisionedPower.Watts - (8 * rated)) * parameters.Power.HostLoad;

        Assert.Equal(devices + host, point.SystemPower.Watts, 1e-6 * point.SystemPower.Watts);
    }
}
