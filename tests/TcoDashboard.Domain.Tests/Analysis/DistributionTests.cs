using TcoDashboard.Domain.Ranges;

namespace TcoDashboard.Domain.Tests.Analysis;

/// <summary>Distributions against closed forms and printed quantiles.</summary>
public sealed class DistributionTests
{
    public static TheoryData<Distribution> All =>
        [
            new Triangular(1, 2, 6),
            new Triangular(1, 1, 6),
            new Pert(1, 2, 6),
            new Pert(0, 10, 10),
            new Lognormal(0.65, 1, 1.5),
            Lognormal.Between(2, 8),
            new Discrete([(3, 1), (1, 2), (2, 1)]),
            new Empirical([1, 2, 2, 5, 9]),
        ];

    [Theory]
    [MemberData(nameof(All))]
    public void Quantile_RisingShares_NeverFallsAndAveragesToTheMean(Distribution distribution)
    {
        const int Slices = 20_000;
        double sum = 0;
        var last = double.NegativeInfinity;
        for (var slice = 0; slice < Slices; slice++)
        {
            var value = distribution.Quantile((slice + 0.5) / Slices);
            Assert.True(value >= last);
            last = value;
            sum += value;
        }

        // Observed values are joined by straight lines, so their mean is that of the lines.
        var mean = distribution is Empirical ? (1.5 + 2 + 3.5 + 7) / 4 : distribution.Mean;
        Assert.Equal(mean, sum / Slices, mean * 1e-3);
    }

    [Fact]
    public void Pert_Quantiles_AgreeWithTheBetaDistribution()
    {
        // Beta(2, 4) has the distribution function 1 − (1 − x)^4·(1 + 4x): at x = 0.25 it is 0.3671875.
        var pert = new Pert(0, 0.25, 1);

        Assert.Equal(0.25, pert.Quantile(0.3671875), 1e-12);
        Assert.Equal(1.0 / 3, pert.Mean, 1e-15);
    }

    [Fact]
    public void Lognormal_StatedBand_HasThatBand()
    {
        var band = new Lognormal(65, 100, 150);

        Assert.Equal(65, band.P10, 1e-9);
        Assert.Equal(100, band.P50, 1e-9);
        Assert.Equal(150, band.P90, 1e-9);
    }

    [Theory]
    [InlineData(3, 2, 4, "low value 3 is above the most likely value 2")]
    [InlineData(1, 5, 4, "most likely value 5 is above the high value 4")]
    [InlineData(1, double.NaN, 4, "not finite")]
    public void Fault_WrongOrder_NamesBothNumbers(double low, double mode, double high, string said)
    {
        Assert.Contains(said, new Triangular(low, mode, high).Fault, StringComparison.Ordinal);
        Assert.Contains(said, new Pert(low, mode, high).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Fault_SoundRange_IsNone() => Assert.Null(new Pert(1, 2, 3).Fault);
}
