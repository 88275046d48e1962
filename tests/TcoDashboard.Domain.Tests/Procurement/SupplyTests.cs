using FsCheck;
using FsCheck.Fluent;
using TcoDashboard.Domain.Procurement.Supply;

namespace TcoDashboard.Domain.Tests.Procurement;

/// <summary>Lead times, concentration, events, porting and the gate: published values and laws.</summary>
public sealed class SupplyTests
{
    private static readonly SupplyBranch s_transformer = new(
        "Transformer",
        0,
        [new("Transformer", 140, 160)]
    );

    private static readonly SupplyBranch s_servers = new("Servers", 20, [new("Servers", 12, 30)]);

    [Fact]
    public void Concentration_SeventyTwentyTen_Is5400()
    {
        var found = Concentration.Of(SupplyLayer.Device, [("a", 70), ("b", 20), ("c", 10)]);

        Assert.Equal(5400, found.Index, 1e-9);
        Assert.Equal(("a", 0.7), (found.Largest, found.LargestShare));
    }

    [Fact]
    public void Concentration_TwoVendorsOnOneFoundry_IsOneRisk() =>
        Assert.Equal(
            10_000,
            Concentration.Of(SupplyLayer.Foundry, [("f", 60), ("f", 40)]).Index,
            1e-9
        );

    [Fact]
    public void Concentration_LiesBetweenEqualPartsAndOneSupplier() =>
        Prop.ForAll(
                Gen.Choose(1, 1000).Select(size => (double)size).NonEmptyListOf().ToArbitrary(),
                sizes =>
                {
                    var found = Concentration.Of(
                        SupplyLayer.Memory,
                        [.. sizes.Select((size, index) => ($"s{index}", size))]
                    );
                    return found.Index >= 1e4 / sizes.Count - 1e-6 && found.Index <= 1e4 + 1e-6;
                }
            )
            .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void LeadTime_Percentiles_AreThoseGiven()
    {
        var time = new LeadTime("Transformer", 140, 160);

        Assert.Equal(140, time.AtShare(0.5), 1e-9);
        Assert.Equal(160, time.AtShare(0.9), 1e-9);
        Assert.Equal(0.9, time.ShareBy(160), 1e-12);
    }

    [Fact]
    public void Energising_OfOneBranch_HasItsPercentiles()
    {
        var drawn = Energising.Draw([s_transformer], 4, 40_000, 1);

        Assert.Equal(144, drawn.P50Weeks, 0.5);
        Assert.Equal(164, drawn.P90Weeks, 0.5);
    }

    [Fact]
    public void Energising_OfTwoBranches_EqualsTheProductOfTheirDistributions()
    {
        SupplyBranch[] branches =
        [
            new("a", 0, [new("a", 30, 45)]),
            new("b", 5, [new("b", 26, 52)]),
        ];

        var drawn = Energising.Draw([.. branches], 0, 40_000, 3);

        double Both(double week) =>
            branches[0].Steps[0].ShareBy(week) * branches[1].Steps[0].ShareBy(week - 5);
        Assert.Equal(0.5, Both(drawn.P50Weeks), 0.01);
        Assert.Equal(0.9, Both(drawn.P90Weeks), 0.01);
        Assert.Equal(1, drawn.Critical.Sum(one => one.Share), 1e-12);
    }

    [Fact]
    public void Energising_LongestBranch_IsCritical()
    {
        var drawn = Energising.Draw([s_servers, s_transformer], 0, 2_000, 9);

        Assert.True(drawn.Critical[1] is ("Transformer", > 0.99));
    }

    [Fact]
    public void RiskEvent_ExpectedCost_IsRateTimesDurationTimesShare()
    {
        var outage = new RiskEvent("Outage", 0.2, 3, 0.5);

        Assert.Equal(0.2 * 5 * 3 * 0.5 * 1e6, outage.ExpectedCost(5, 1e6), 1e-6);
        Assert.Equal(0.6 * 1.5e6 - 1e6, outage.SecondSourceGain(5, 1e6, 0.6, 1e6), 1e-6);
    }

    [Fact]
    public void Porting_ToAMatureEcosystem_CostsNoHours()
    {
        var work = new PortingWork(4, 2_000, 0.25, 150, 3, 2e5, 1e5);

        Assert.Equal(4 * 2_000 * 0.75 * 150 + 6e5 + 1e5, work.Cost, 1e-6);
        Assert.Equal(7e5, (work with { Maturity = 1 }).Cost, 1e-6);
    }

    [Fact]
    public void Gate_OpensAtTheThresholdOrForTheOnlyOption()
    {
        double[] ordinary = [100, 100, 100, 100, 100];
        double[] specialised = [80, 80, 80, 80, 99];

        AdvantageGate Gate(double hurdle, bool only) =>
            AdvantageGate.Of(ordinary, specialised, hurdle, AdvantageGate.DefaultThreshold, only);
        Assert.Equal(0.8, Gate(10, false).Probability, 1e-12);
        Assert.True(Gate(10, false).IsOpen);
        Assert.False(Gate(25, false).IsOpen);
        Assert.True(Gate(25, true).IsOpen);
    }
}
