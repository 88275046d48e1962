using TcoDashboard.Domain.Costing;

namespace TcoDashboard.Domain.Tests.Costing;

/// <summary>How many systems fit: the golden figures for 750 MW, and the rules that decide.</summary>
public sealed class SizingTests
{
    [Theory]
    [InlineData(23, true, 27_173)] // 750 MW ÷ 1.2 ÷ 23 kW = 27,173.9
    [InlineData(23, false, 32_608)]
    [InlineData(25, true, 25_000)]
    public void Systems_750MegawattsOfWafers_EqualGolden(
        double kilowatts,
        bool facility,
        int expected
    )
    {
        var fleet = new TestFleet { Systems = null, Kilowatts = kilowatts }.With(
            InputKeys.Pue,
            1.2
        );

        var values = TestFleet.Sheet(12, 0, 750, facility, null, fleet).Evaluate();

        Assert.Equal(expected, values.Scalar("systems"));
    }

    [Fact]
    public void Systems_PowerBudget_ComeInWholeCopiesOfTheModel()
    {
        var fleet = new TestFleet
        {
            Systems = null,
            Kilowatts = 23,
            Multiple = 4,
        };

        var values = TestFleet.Sheet(12, 0, 1, false, null, fleet).Evaluate();

        Assert.Equal(40, values.Scalar("systems")); // 1,000 kW ÷ 23 kW = 43.5, down to a multiple of 4
    }

    [Fact]
    public void Systems_DemandBelowBudget_AreRoundedUpToTheDemand()
    {
        var fleet = new TestFleet { Systems = null, DemandTokensPerSecond = 2500 };

        var values = TestFleet.Sheet(12, 0, 1, false, null, fleet).Evaluate();

        Assert.Equal(3, values.Scalar("systems"));
        Assert.Equal(1, values.Scalar("demand_served"));
    }

    [Fact]
    public void Systems_CapitalBudget_CountsHardwareAndBuilding()
    {
        var fleet = (new TestFleet { Systems = null, Kilowatts = 100 })
            .With(InputKeys.SystemPrice, 1_000_000)
            .With(InputKeys.NetworkShare, 0.2)
            .With(InputKeys.FacilityPrice, 10_000_000);

        var values = TestFleet.Sheet(12, 0, null, false, 10_000_000, fleet).Evaluate();

        Assert.Equal(4, values.Scalar("systems")); // 2.2 million a system: 1.0 + 0.2 + 0.1 MW × 10 million
    }

    [Fact]
    public void Systems_TwoFleetsUnderOneBudget_DemandFirstThenTheRest()
    {
        var wafers = new TestFleet
        {
            Id = "wafer",
            Systems = null,
            Kilowatts = 20,
            DemandTokensPerSecond = 5000,
        };
        var gpus = new TestFleet
        {
            Id = "gpu",
            Systems = null,
            Kilowatts = 100,
        };

        var values = TestFleet.Sheet(12, 0, 1, false, null, gpus, wafers).Evaluate();

        Assert.Equal(5, values.Scalar("fleet.wafer.systems"));
        Assert.Equal(9, values.Scalar("fleet.gpu.systems")); // 900 kW are left
    }
}
