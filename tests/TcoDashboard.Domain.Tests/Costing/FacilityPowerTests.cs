using TcoDashboard.Domain.Costing;

namespace TcoDashboard.Domain.Tests.Costing;

/// <summary>The PUE rises as the load of a building falls: <c>1 + o_fix/u + o_var</c>, with o_fix and o_var in parts of the IT power at full load.</summary>
public sealed class FacilityPowerTests
{
    /// <summary>A design PUE holds at full load. 1.16 is 0.06 + 0.10 in a liquid-cooled building, 1.54 is 0.20 + 0.34 in an average one.</summary>
    [Theory]
    [InlineData(0.06, 0.10, 1.0, 1.16)]
    [InlineData(0.06, 0.10, 0.5, 1.22)]
    [InlineData(0.06, 0.10, 0.3, 1.30)]
    [InlineData(0.20, 0.34, 1.0, 1.54)]
    [InlineData(0.20, 0.34, 0.5, 1.74)]
    [InlineData(0.20, 0.34, 0.25, 2.14)]
    public void Pue_OfADesign_RisesAsTheLoadFalls(
        double overheadAtAnyLoad,
        double overheadWithLoad,
        double load,
        double expected
    )
    {
        var overhead = overheadAtAnyLoad + overheadWithLoad;

        var achieved = At(load, 1 + overhead, overheadAtAnyLoad / overhead, 1);

        Assert.Equal(expected, achieved, 1e-9);
    }

    /// <summary>An operator reports the average of a year, which already holds the load the operator had.</summary>
    [Fact]
    public void Pue_Reported_HoldsAtTheLoadItWasReportedAt()
    {
        Assert.Equal(1.14, At(0.5, 1.14, 0.37, 0.5), 1e-9);
        Assert.InRange(At(0.8, 1.14, 0.37, 0.5), 1.1, 1.139);
        Assert.InRange(At(0.3, 1.14, 0.37, 0.5), 1.141, 1.2);
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.9)]
    public void Pue_WithoutFixedOverhead_HoldsAtEveryLoad(double load) =>
        Assert.Equal(1.3, At(load, 1.3, 0, 0.5), 1e-9);

    [Fact]
    public void Pue_InRentedSpace_HoldsAtEveryLoad()
    {
        var values = Fleet(0.3, 1.3, 0.4, 1) with { Deployment = Deployment.Colo };

        Assert.Equal(1.3, Achieved(values), 1e-9);
    }

    /// <summary>1 MW of IT, none of it in use: 40 % of the overhead of 300 kW for the 744 hours of January.</summary>
    [Fact]
    public void Energy_OfAnIdleMonth_IsTheOverheadThatNeverFalls()
    {
        var values = Fleet(0, 1.3, 0.4, 1).Sheet(1).Evaluate();

        Assert.Equal(0, values.Series("fleet.gpu.energy.it")[0]!.Value, 1e-6);
        Assert.Equal(120.0 * 744, values.Series("fleet.gpu.energy.facility")[0]!.Value, 1e-6);
    }

    /// <summary>Water cools what the IT turns into heat, whatever the building draws beside it.</summary>
    [Fact]
    public void Water_FollowsTheEnergyOfTheIT()
    {
        var values = Fleet(0.5, 1.3, 0.4, 1)
            .With(InputKeys.WaterPrice, 2)
            .With(InputKeys.WaterUse, 1.8)
            .Sheet(1)
            .Evaluate();

        Assert.Equal(500 * 744 * 1.8 * 2 / 1000, values.Series("opex.water")[0]!.Value, 1e-6);
    }

    private static double At(double load, double pue, double fixedShare, double holdsAt) =>
        Achieved(Fleet(load, pue, fixedShare, holdsAt));

    private static double Achieved(TestFleet fleet) =>
        fleet.Sheet(12).Evaluate().Scalar("fleet.gpu.pue.achieved")!.Value;

    private static TestFleet Fleet(double load, double pue, double fixedShare, double holdsAt) =>
        new TestFleet
        {
            Systems = 10,
            Kilowatts = 100,
            IdleKilowatts = 0,
        }
            .With(InputKeys.AverageLoad, load)
            .With(InputKeys.Pue, pue)
            .With(InputKeys.PueFixedShare, fixedShare)
            .With(InputKeys.PueLoad, holdsAt);
}
