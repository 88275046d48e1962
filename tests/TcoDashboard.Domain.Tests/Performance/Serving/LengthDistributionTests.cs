using FsCheck;
using FsCheck.Fluent;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Tests.Performance.Serving;

public sealed class LengthDistributionTests
{
    [Fact]
    public void Lognormal_TwoPercentiles_PassesThroughThem()
    {
        var lengths = LengthDistribution.Lognormal(1020, 2735);

        Assert.Equal(1020, lengths.Quantile(0.5), 1e-6);
        Assert.Equal(2735, lengths.Quantile(0.9), 1e-6);

        // Mean of a lognormal: median·exp(σ²/2), σ = ln(2735/1020)/1.2816.
        Assert.Equal(1020 * Math.Exp(0.769657 * 0.769657 / 2), lengths.Mean, 0.1);
    }

    [Fact]
    public void Uniform_KnownMoments_Match()
    {
        var lengths = LengthDistribution.Uniform(100, 2_000);

        Assert.Equal(1_050, lengths.Mean, 1e-6);
        Assert.Equal(1_900.0 * 1_900 / 12 / (1_050.0 * 1_050), lengths.SquaredVariation, 1e-4);
    }

    /// <summary>Annex B of the model equations: published percentiles and means of public traces.</summary>
    [Theory]
    [InlineData("trace-azure-2023-conversation", "input", 1_154.7, 1_020, 2_734.5)]
    [InlineData("trace-azure-2023-conversation", "output", 211.13, 129, 424)]
    [InlineData("trace-mooncake-conversation", "input", 12_035, 6_909, 27_367)]
    public void CatalogTrace_Percentiles_StayAndMeanIsPublished(
        string id,
        string side,
        double mean,
        double median,
        double p90
    )
    {
        var trace = ShippedItems.Folder(CatalogKind.Workload).Single(item => item.Id == id);

        var lengths = LengthDistribution.Of(trace, side)!;

        Assert.Equal(1, lengths.Mean / mean, 0.001);
        Assert.InRange(lengths.Quantile(0.5) / median, 0.85, 1.15);
        Assert.InRange(lengths.Quantile(0.9) / p90, 0.85, 1.15);
    }

    [Fact]
    public void Lengths_AnyShape_QuantilesRiseAndMeanHolds() =>
        Prop.ForAll(
                (
                    from median in Gen.Choose(1, 20_000)
                    from ratio in Gen.Choose(100, 800)
                    from mean in Gen.Choose(1, 30_000)
                    select (median, ratio / 100.0, mean)
                ).ToArbitrary(),
                it =>
                {
                    var (median, ratio, mean) = it;
                    var lengths = LengthDistribution
                        .Lognormal(median, median * ratio)
                        .WithMean(mean);
                    return lengths.Quantile(0.1) <= lengths.Quantile(0.5)
                        && lengths.Quantile(0.5) <= lengths.Quantile(0.99)
                        && Math.Abs((lengths.Mean / mean) - 1) < 1e-9
                        && lengths.Quantile(0.001) >= 1;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Percentiles_OutOfOrder_AreRefused() =>
        Assert.Throws<ArgumentException>(() =>
            LengthDistribution.Percentiles([(0.5, 100), (0.4, 200)])
        );
}
