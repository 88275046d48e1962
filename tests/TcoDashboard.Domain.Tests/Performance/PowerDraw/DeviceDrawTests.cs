using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Calibration.Serving;
using TcoDashboard.Domain.Performance.PowerDraw;

namespace TcoDashboard.Domain.Tests.Performance.PowerDraw;

public sealed class DeviceDrawTests
{
    private static readonly ServingParameters s_fitted = ServingParameters.From(
        ShippedItems.CalibrationRevision
    );

    [Fact]
    public void Share_MoreMemoryTrafficOrMoreSequences_IsNeverLess()
    {
        double[] uses = [0, 0.1, 0.4, 0.8, 1, 3];
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
        Assert.InRange(DeviceDraw.Share(s_fitted, 1, 1e6), 0.85, 1);

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
