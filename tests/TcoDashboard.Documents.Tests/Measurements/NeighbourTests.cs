using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Calibration;

namespace TcoDashboard.Documents.Tests.Measurements;

public sealed class NeighbourTests
{
    private static readonly RowTraits Traits = new("device", "model", "Vllm", "tpot", "clients", 8);
    private static readonly LoadReach Load = new(8, 8, 1024, 1024);

    [Fact]
    public void RowsOfTheSameTraitsAndLoadThatAgree_AreMeasured() =>
        Assert.Equal(EvidenceTier.Measured, Advice(Cell(0.1, 0.05, Load)).Tier);

    [Theory]
    [InlineData(16, 1024, EvidenceTier.Measured)]
    [InlineData(64, 1024, EvidenceTier.Calibrated)]
    [InlineData(8, 8192, EvidenceTier.Calibrated)]
    [InlineData(1, 1024, EvidenceTier.Calibrated)]
    public void RowsFarInLoad_VouchLess(double clients, double input, EvidenceTier tier) =>
        Assert.Equal(
            tier,
            Correction(Cell(0.1, 0.05, Load)).For(Traits, new(clients, clients, input, input)).Tier
        );

    [Fact]
    public void RowsThatDisagree_AreNotMeasuredAndWidenTheBand()
    {
        var agreeing = Advice(Cell(0.1, 0.05, Load));
        var disagreeing = Advice(Cell(0.1, 0.9, Load));

        Assert.Equal(EvidenceTier.Calibrated, disagreeing.Tier);
        Assert.True(disagreeing.Doubt > 2 * agreeing.Doubt);
        Assert.InRange(agreeing.Doubt, 1, 1.1);
    }

    [Fact]
    public void NeighboursThatContradictEachOther_CorrectNothing()
    {
        var slower = Cell(0.3, 0.05, Load) with { Traits = Traits with { Family = "one" } };
        var faster = Cell(-0.28, 0.05, Load) with { Traits = Traits with { Family = "two" } };

        var both = new NeighbourCorrection([slower, faster], NeighbourWeights.Default);
        var alone = new NeighbourCorrection([slower], NeighbourWeights.Default);

        Assert.Equal(0, both.For(Traits, Load).Slowness);
        Assert.True(alone.For(Traits, Load).Slowness > 0.05);
    }

    [Theory]
    [InlineData("tpot", "tpot")]
    [InlineData("ttft", "ttft-median")]
    [InlineData("power", "energy")]
    [InlineData("training", "training-hardware")]
    public void OtherModels_CountByTheirWorth_OwnRowsInFull(string word, string kind)
    {
        var traits = Traits with { Kind = kind };
        var weights = NeighbourWeights.Default with
        {
            Worth = NeighbourWeights.Default.Worth.SetItem(word, 0.25),
        };
        var own = Cell(0.2, 0.05, Load) with { Traits = traits };
        var other = own with { Traits = traits with { Family = "other" } };
        double Slowness(ResidualCell cell, NeighbourWeights used) =>
            new NeighbourCorrection([cell], used).For(traits, Load).Slowness;

        Assert.Equal(
            0.25 * Slowness(other, NeighbourWeights.Default),
            Slowness(other, weights),
            tolerance: 1e-12
        );
        Assert.True(Slowness(other, weights) > 0.01);
        Assert.Equal(
            Slowness(own, NeighbourWeights.Default),
            Slowness(own, weights),
            tolerance: 1e-12
        );
    }

    [Fact]
    public void OwnRowsAmongMany_AreNotDilutedByWhatIsHardlyBelieved()
    {
        var own = Cell(0.2, 0.05, Load);
        var others = Enumerable
            .Range(0, 6)
            .Select(other =>
                Cell(-0.2, 0.05, Load) with
                {
                    Traits = Traits with { Family = $"other {other}" },
                }
            );
        double Slowness(double worth) =>
            new NeighbourCorrection(
                [own, .. others],
                NeighbourWeights.Default with
                {
                    Worth = NeighbourWeights.Default.Worth.SetItem("tpot", worth),
                }
            )
                .For(Traits, Load)
                .Slowness;

        var alone = new NeighbourCorrection([own], NeighbourWeights.Default)
            .For(Traits, Load)
            .Slowness;

        // More rows shrink less, whatever they say; never beyond what the pair itself was measured at.
        Assert.InRange(Slowness(0), alone, 0.2);
        Assert.True(Slowness(0.1) > 0.5 * alone);
        Assert.True(Slowness(1) < Slowness(0.1));
    }

    [Fact]
    public void OneRowAlone_IsNotMeasured() =>
        Assert.Equal(
            EvidenceTier.Calibrated,
            Correction(new ResidualCell(Traits, 1, 0.1) { Reach = Load }).For(Traits, Load).Tier
        );

    [Fact]
    public void NothingAlike_IsModelledAndUncorrected()
    {
        var advice = Advice(Cell(0.5, 0, Load) with { Traits = Traits with { Kind = "power" } });

        Assert.Equal(NeighbourAdvice.None, advice);
    }

    [Fact]
    public void Reach_OfTwoLoads_CoversBothAndAllBetween()
    {
        var reach = Load.With(new(128, 128, 8192, 8192));

        Assert.True(reach.Covers(Load));
        Assert.True(reach.Covers(new(32, 32, 4096, 4096)));
        Assert.False(reach.Covers(new(1024, 1024, 4096, 4096)));
        Assert.True(LoadReach.Any.Covers(new(1e6, 1e6, 1e6, 1e6)));
    }

    private static NeighbourAdvice Advice(ResidualCell cell) => Correction(cell).For(Traits, Load);

    private static NeighbourCorrection Correction(ResidualCell cell) =>
        new([cell], NeighbourWeights.Default);

    private static ResidualCell Cell(double slowness, double spread, LoadReach reach) =>
        new(Traits, 4, slowness) { Spread = spread, Reach = reach };
}
