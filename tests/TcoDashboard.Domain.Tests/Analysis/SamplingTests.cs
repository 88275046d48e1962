using TcoDashboard.Domain.Analysis.Sampling;
using TcoDashboard.Domain.Ranges;

namespace TcoDashboard.Domain.Tests.Analysis;

/// <summary>Draws: one from each slice, and correlated as asked.</summary>
public sealed class SamplingTests
{
    [Fact]
    public void Shares_EverySlice_IsDrawnOnce()
    {
        var shares = LatinHypercube.Shares(7, "price", 1000);

        Assert.Equal(
            Enumerable.Range(0, 1000),
            shares.Select(share => (int)(share * 1000)).Order()
        );
        Assert.NotEqual(shares.Order(), shares);
    }

    [Fact]
    public void Shares_MoreDraws_MeanConvergesFasterThanChance()
    {
        // The mean of a smooth function of one input converges like n^(−3/2) with one draw a slice, like n^(−1/2) by chance.
        double Error(int draws) =>
            Enumerable
                .Range(0, 40)
                .Average(seed =>
                    Math.Abs(
                        LatinHypercube.Shares((ulong)seed, "x", draws).Average(Math.Exp)
                            - (Math.E - 1)
                    )
                );

        var rate = Math.Log(Error(100) / Error(10_000)) / Math.Log(100);

        Assert.InRange(rate, 1.35, 1.65);
    }

    [Theory]
    [InlineData(0.8)]
    [InlineData(-0.5)]
    [InlineData(0)]
    public void Induce_WantedCorrelation_IsThereAndValuesStay(double wanted)
    {
        double[][] columns =
        [
            LatinHypercube.Shares(1, "a", 5000),
            LatinHypercube.Shares(1, "b", 5000),
            LatinHypercube.Shares(1, "c", 5000),
        ];
        var before = columns.Select(column => column.Order().ToArray()).ToArray();

        var done = RankCorrelation.Induce(
            columns,
            new[,]
            {
                { 1, wanted, 0 },
                { wanted, 1, 0 },
                { 0, 0, 1 },
            }
        );

        Assert.True(done);
        Assert.All(
            columns.Zip(before),
            pair => Assert.Equal(pair.Second, pair.First.Order().ToArray())
        );
        // A normal correlation r is a rank correlation of 6/π·asin(r/2), within 0.02 of r.
        Assert.Equal(wanted, RankCorrelation.Spearman(columns[0], columns[1]), 0.025);
        Assert.Equal(0, RankCorrelation.Spearman(columns[0], columns[2]), 0.01);
    }

    [Fact]
    public void Induce_ImpossibleCorrelations_LeavesTheColumns()
    {
        double[][] columns =
        [
            LatinHypercube.Shares(1, "a", 100),
            LatinHypercube.Shares(1, "b", 100),
            LatinHypercube.Shares(1, "c", 100),
        ];
        var before = columns.Select(column => column.ToArray()).ToArray();

        var done = RankCorrelation.Induce(
            columns,
            new[,]
            {
                { 1, 0.9, 0.9 },
                { 0.9, 1, -0.9 },
                { 0.9, -0.9, 1 },
            }
        );

        Assert.False(done);
        Assert.Equal(before, columns);
    }

    [Fact]
    public void Spearman_ByHandWithTies_Agrees()
    {
        // Ranks 1, 2.5, 2.5, 4 against 1, 3, 2, 4: r = 4.5/√(4.5·5).
        Assert.Equal(
            4.5 / Math.Sqrt(22.5),
            RankCorrelation.Spearman([10, 20, 20, 30], [1, 3, 2, 4]),
            1e-12
        );
        Assert.Equal(2, Quantiles.Of([1, 2, 3], 0.5));
    }
}
