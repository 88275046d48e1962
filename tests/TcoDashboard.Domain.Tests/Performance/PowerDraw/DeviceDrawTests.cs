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

    private static double Share(double bytesPerJoule, double products, double narrow) =>
        DeviceDraw.Share(s_fitted, new(bytesPerJoule, products, narrow));

    // Stacked memory with its interface: 4 to 7 pJ a bit (O'Connor et al., Fine-Grained DRAM, 2017; JEDEC HBM3). A board adds the way through
    // both caches to the registers, and what its regulators lose.
    [Fact]
    public void Share_OfMemory_IsTheEnergyOfReadingBits()
    {
        var sharePerByteAJoule = (Share(H100, 0, 0) - Share(0, 0, 0)) / H100;

        Assert.InRange(sharePerByteAJoule / 8 * 1e12, 4, 14);
    }

    [Fact]
    public void Share_TwiceTheBandwidthForARating_AddsTwiceAsMuch()
    {
        var resting = Share(0, 0.01, 0);

        Assert.Equal(2 * (Share(1e9, 0.01, 0) - resting), Share(2e9, 0.01, 0) - resting, 1e-12);
    }

    [Fact]
    public void Share_MoreTrafficOrProductsOrNarrowKernels_IsNeverLess()
    {
        double[] uses = [0, 0.5e9, 2e9, 4e9, 8e9, 3e10];
        double[] shares = [0, 0.001, 0.03, 0.4, 1];
        foreach (var (low, high) in uses.Zip(uses.Skip(1)))
        {
            Assert.All(
                shares,
                share => Assert.True(Share(low, share, share) <= Share(high, share, share))
            );
        }

        foreach (var (few, many) in shares.Zip(shares.Skip(1)))
        {
            Assert.All(uses, use => Assert.True(Share(use, few, 0.5) <= Share(use, many, 0.5)));
            Assert.All(uses, use => Assert.True(Share(use, 0.1, few) <= Share(use, 0.1, many)));
        }
    }

    // Published runs of large products hold boards at their rated power.
    [Fact]
    public void Share_MatrixUnitsFull_IsTheRating() =>
        Assert.InRange(Share(0.3 * H100, 0.8, 0), 0.95, 1);

    // Idle boards draw 10 to 15 % of their rating; one that runs kernels draws more.
    [Fact]
    public void Share_HardlyAnythingToDo_IsAboveIdle() => Assert.InRange(Share(0, 0, 0), 0.15, 0.5);

    // Runs of 16-bit models on H100 as ML.ENERGY measured them: what was read, multiplied and drawn, each by its own token rate. The worst
    // of all of them, Qwen3-30B on two boards, is a quarter off.
    [Theory]
    [InlineData(0.57, 0.025, 0.610)]
    [InlineData(0.30, 0.221, 0.879)]
    [InlineData(0.45, 0.138, 0.841)]
    [InlineData(0.15, 0.508, 0.910)]
    [InlineData(0.30, 0.005, 0.457)]
    [InlineData(0.34, 0.029, 0.664)]
    public void Share_OfSixteenBitRuns_IsWhatBoardsDrew(
        double memoryUse,
        double products,
        double measured
    ) => Assert.InRange(Share(memoryUse * H100, products, 0), 0.8 * measured, 1.2 * measured);

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
