using FsCheck;
using FsCheck.Fluent;
using TcoDashboard.Domain.Analysis.Idleness;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Tests.Costing;

namespace TcoDashboard.Domain.Tests.Analysis.Idleness;

/// <summary>What idle hours of one fleet cost, by hand: a year of 8,760 hours at no interest.</summary>
public sealed class IdleFleetTests
{
    private static readonly TestFleet Rented = new TestFleet { Deployment = Deployment.Cloud }
        .With(InputKeys.RentalPrice, 2)
        .With(InputKeys.AverageLoad, 0.4);

    [Fact]
    public void Idle_ReservedMachines_CostsTheirRentInTheHoursWithoutLoad()
    {
        var idle = Year(Rented, 0.4);

        Assert.Equal(0.4, idle.Utilisation, 1e-12);
        Assert.Equal(0.6 * 2 * 8760, idle.IdleCost, 1e-6);
    }

    [Fact]
    public void Idle_MachinesGivenBackWhenIdle_CostsNothing() =>
        Assert.Equal(0, Year(Rented.With(InputKeys.Elastic, 1), 0.4).IdleCost, 1e-6);

    [Fact]
    public void Idle_HalfOfTheMachinesGivenBack_CostsTheRentOfTheOthers() =>
        Assert.Equal(
            0.6 * 0.5 * 2 * 8760,
            Year(Rented.With(InputKeys.Elastic, 0.5), 0.4).IdleCost,
            1e-6
        );

    [Fact]
    public void Idle_BelowAPromise_CostsThePromiseInTheHoursWithoutLoad() =>
        Assert.Equal(
            0.6 * 12 * 10_000,
            Year(
                Rented.With(InputKeys.Elastic, 1).With(InputKeys.Commitment, 10_000),
                0.4
            ).IdleCost,
            1e-6
        );

    [Fact]
    public void Idle_EnergyOfAnOwnBuilding_IsWhatIdleSystemsAndTheFixedOverheadDraw()
    {
        // On average 0.7 kW of IT, 0.7 + 0.5 × (0.4 × 1 + 0.6 × 0.7) = 1.11 kW of facility; of it 0.3 × (1 + 0.5 × 0.6) = 0.39 kW follow the load.
        var fleet = new TestFleet { Kilowatts = 1, IdleKilowatts = 0.4 }
            .With(InputKeys.AverageLoad, 0.5)
            .With(InputKeys.ElectricityPrice, 0.1)
            .With(InputKeys.Pue, 1.5)
            .With(InputKeys.PueFixedShare, 0.4)
            .With(InputKeys.PueLoad, 1);

        var idle = Year(fleet, 0.5);

        Assert.Equal(1.11 * 876, idle.PresentCost, 1e-6);
        Assert.Equal(0.39 * 876, idle.FollowingCost, 1e-6);
        Assert.Equal(0.5 * 0.72 * 876, idle.IdleCost, 1e-6);
    }

    [Fact]
    public void Idle_MoreSystemsThanTheDemandNeeds_CountsTheRestOfEachHour()
    {
        // A peak of 3,000 tokens/s on 4,000: at a mean of half the peak 37.5 % of what could be served.
        var idle = Year(
            (Rented with { Systems = 4, DemandTokensPerSecond = 3000 }).With(
                InputKeys.AverageLoad,
                0.5
            ),
            0.5
        );

        Assert.Equal(0.375, idle.Utilisation, 1e-12);
        Assert.Equal(0.75, idle.Curve[0], 0.005);
        Assert.Equal(0.375, idle.Curve[50], 0.005);
    }

    [Fact]
    public void Cost_ThatFollowsTheLoad_IsWhatFullLoadWouldAdd() =>
        Prop.ForAll(
                (
                    from mean in Gen.Choose(2, 100)
                    from idle in Gen.Choose(0, 10)
                    from elastic in Gen.Choose(0, 1)
                    from rate in Gen.Choose(0, 20)
                    select (Mean: mean / 100.0, Idle: idle / 10.0, elastic, Rate: rate / 100.0)
                ).ToArbitrary(),
                made =>
                {
                    // Why both kinds of fleet: energy follows by the power law, rent by the hour.
                    TestFleet[] fleets =
                    [
                        new TestFleet { Kilowatts = 1, IdleKilowatts = made.Idle }
                            .With(InputKeys.ElectricityPrice, 0.1)
                            .With(InputKeys.SystemPrice, 30_000)
                            .With(InputKeys.Pue, 1.3)
                            .With(InputKeys.PueFixedShare, 0.3)
                            .With(InputKeys.PueLoad, 0.5),
                        Rented.With(InputKeys.Elastic, made.elastic),
                    ];
                    foreach (var fleet in fleets)
                    {
                        var (now, atFull) = (Cost(fleet, made.Mean), Cost(fleet, 1));

                        // The second method: what is paid beyond the price of the same tokens at full load.
                        Assert.Equal(
                            now - made.Mean * atFull,
                            Idle(fleet, made.Mean).IdleCost,
                            1e-6 * atFull
                        );
                    }

                    double Cost(TestFleet fleet, double mean) =>
                        fleet
                            .With(InputKeys.AverageLoad, mean)
                            .Sheet(24, made.Rate)
                            .Evaluate()
                            .Scalar("npc")!
                            .Value;

                    IdleFleet Idle(TestFleet fleet, double mean) =>
                        IdleFleet.Of(
                            fleet.With(InputKeys.AverageLoad, mean).Sheet(24, made.Rate).Evaluate(),
                            "gpu",
                            LoadShape.OfMean(mean),
                            made.Rate
                        )!;
                }
            )
            .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Curve_AnyLoad_HasTheUtilisationBelowIt() =>
        Prop.ForAll(
                Gen.Choose(10, 100).ToArbitrary(),
                percent =>
                {
                    var mean = percent / 100.0;
                    var idle = Year(Rented.With(InputKeys.AverageLoad, mean), mean);
                    var area = Enumerable
                        .Range(0, 100)
                        .Average(step => (idle.Curve[step] + idle.Curve[step + 1]) / 2);

                    Assert.Equal(idle.Utilisation, area, 0.01);
                    Assert.Equal(idle.Curve.OrderDescending(), idle.Curve);
                }
            )
            .Check(Config.QuickThrowOnFailure);

    private static IdleFleet Year(TestFleet fleet, double mean) =>
        IdleFleet.Of(fleet.Sheet(12).Evaluate(), "gpu", LoadShape.OfMean(mean), 0)!;
}
