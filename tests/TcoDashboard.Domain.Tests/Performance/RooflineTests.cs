using TcoDashboard.Domain.Performance.Arithmetic;

namespace TcoDashboard.Domain.Tests.Performance;

/// <summary>Printed floors and collective times (model equations, 1.3, 4, 5, 8).</summary>
public sealed class RooflineTests
{
    [Theory]
    [InlineData(312e12, 2.039e12, 153.02)]
    [InlineData(989e12, 3.35e12, 295.22)]
    [InlineData(1979e12, 3.35e12, 590.45)]
    [InlineData(989e12, 4.8e12, 206.04)]
    [InlineData(2250e12, 7.7e12, 292.21)]
    [InlineData(9000e12, 7.7e12, 1168.83)]
    [InlineData(15000e12, 8e12, 1875)]
    [InlineData(1307e12, 5.3e12, 246.6)]
    [InlineData(15.6e15, 21e15, 0.74)]
    public void Ridge_PublishedDevices_MatchesPrintedDigits(double ops, double bytes, double ridge)
    {
        // Half of the last printed digit, or the rounding of the printed FP8 rate (1,978 or 1,979).
        Assert.Equal(ridge, Roofline.Ridge(ops, bytes), Math.Max(0.005, ridge * 6e-4));
    }

    [Fact]
    public void DecodeFloor_Llama70BOnEightH100_MatchesPrintedDigits()
    {
        Assert.Equal(5.2649e-3, Roofline.MemorySeconds(2 * 70.55e9, 8, 3.35e12, 1), 5e-8);
        Assert.Equal(6.5812e-3, Roofline.MemorySeconds(2 * 70.55e9, 8, 3.35e12, 0.8), 5e-8);
    }

    [Theory]
    [InlineData(989e12, 0.2620)]
    [InlineData(1979e12, 0.1310)]
    public void PrefillFloor_Llama70BOnEightH100_IsNearPrintedValue(double peak, double printed)
    {
        var linear = Roofline.ComputeSeconds(2 * 70.55e9 * 8192, 8, peak, 0.6);
        var attention = Roofline.ComputeSeconds(2.0 * 80 * 64 * 128 * 8192 * 8192, 8, peak, 0.6);

        // The printed values hold the attention work too (7.61 %); four printed digits.
        Assert.Equal(printed, linear + attention, 1e-4);
    }

    [Theory]
    [InlineData(1, 14.0637e-6)]
    [InlineData(128, 22.1556e-6)]
    public void RingAllReduce_EightDevices_MatchesPrintedDigits(int tokens, double seconds) =>
        Assert.Equal(
            seconds,
            Collectives.RingAllReduce(tokens * 8192 * 2.0, 8, 1e-6, 450e9),
            5e-11
        );

    [Fact]
    public void Collectives_OneRank_CostNothing()
    {
        Assert.Equal(0, Collectives.RingAllReduce(1e6, 1, 1e-6, 450e9), 0.0);
        Assert.Equal(0, Collectives.TreeAllReduce(1e6, 1, 1e-6, 450e9), 0.0);
        Assert.Equal(0, Collectives.SwitchAllReduce(1e6, 1, 1e-6, 450e9), 0.0);
        Assert.Equal(0, Collectives.AllToAll(1e6, 1, 1e-6, 450e9), 0.0);
    }

    [Fact]
    public void AllReduce_IsAReduceScatterAndAnAllGather() =>
        Assert.Equal(
            Collectives.RingAllReduce(3e6, 8, 2e-6, 450e9),
            2 * Collectives.AllGather(3e6, 8, 2e-6, 450e9),
            1e-15
        );

    [Fact]
    public void TwoTierAllReduce_OneNode_IsTheFlatOne() =>
        Assert.Equal(
            Collectives.RingAllReduce(3e6, 8, 2e-6, 450e9),
            Collectives.TwoTierAllReduce(3e6, 8, 1, 2e-6, 450e9, 50e9),
            1e-15
        );

    [Theory]
    [InlineData(1, 57_344)]
    [InlineData(2, 114_688)]
    public void Dispatch_DeepSeekV3_MovesPublishedBytesPerToken(
        int bytesPerValue,
        double expected
    ) => Assert.Equal(expected, MixtureOfExperts.RoutedBytesPerToken(8, 7168, bytesPerValue), 0.0);
}
