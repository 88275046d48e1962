using FsCheck;
using FsCheck.Fluent;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Tests.Costing;

/// <summary>Deliveries in tranches, lead times, power ramps, commissioning, growth and retirement.</summary>
public sealed class DeliveryTests
{
    private static readonly Provenance Given = new(Origin.Scenario, "Given by the test.");

    [Theory]
    [InlineData(0, 1500)] // each third in January of 2026, 2027 and 2028: 250 × (3 + 2 + 1) MW-years
    [InlineData(6, 1125)] // each third in July
    public void Tranches_ThreeThirdsOf750Megawatts_GiveGoldenMegawattYears(
        int month,
        double expected
    )
    {
        var fleet = new TestFleet
        {
            Systems = 750,
            Kilowatts = 1000,
            Delivery = new()
            {
                Tranches =
                [
                    Tranche(250, 750, month),
                    Tranche(250, 750, month + 12),
                    Tranche(250, 750, month + 24),
                ],
            },
        };

        var values = fleet.Sheet(36).Evaluate();

        var megawattMonths = values.Series("fleet.gpu.power.it_provisioned").Sum() / 1000;
        Assert.Equal(expected, megawattMonths!.Value / 12, 1e-9);
    }

    [Theory]
    [InlineData(2.75, 1, 1)]
    [InlineData(2.75, 1, 3)]
    [InlineData(6.5, 4, 1)]
    public void Tranches_OfAMeanNumberOfSystems_BringItsPartWithTheLast(
        double systems,
        int multiple,
        int ramp
    )
    {
        var fleet = new TestFleet
        {
            Systems = systems,
            Multiple = multiple,
            Delivery = new() { Tranches = [Tranche(1, 2, 0, ramp), Tranche(1, 2, 12, ramp)] },
        };

        var active = fleet.Sheet(24).Evaluate().Series("fleet.gpu.active");

        Assert.Equal(Math.Floor(systems / 2 / multiple) * multiple, active[11]);
        Assert.Equal(systems, active[23]);
    }

    [Fact]
    public void Tranches_AnyParts_BringWholeSystemsThatAddUpToTheFleet() =>
        Prop.ForAll(
                (
                    from systems in Gen.Choose(1, 5000)
                    from multiple in Gen.Choose(1, 8)
                    from parts in Gen.ArrayOf(Gen.Choose(1, 100), 4)
                    from ramp in Gen.Choose(1, 7)
                    select (Systems: systems * multiple, multiple, parts, ramp)
                ).ToArbitrary(),
                made =>
                {
                    var all = made.parts.Sum();
                    var values = new TestFleet
                    {
                        Systems = made.Systems,
                        Multiple = made.multiple,
                        Delivery = new()
                        {
                            Tranches =
                            [
                                .. made.parts.Select(
                                    (part, at) => Tranche(part, all, 5 * at, made.ramp)
                                ),
                            ],
                        },
                    }
                        .Sheet(36)
                        .Evaluate();
                    var active = values.Series("fleet.gpu.active");
                    for (var month = 1; month < 36; month++)
                    {
                        Assert.True(active[month] >= active[month - 1]);
                    }

                    Assert.Equal(made.Systems, active[35]);
                    Assert.Equal(made.Systems, values.Series("fleet.gpu.added").Sum());
                    for (var at = 1; at <= 4; at++)
                    {
                        var part = values.Scalar(
                            FormattableString.Invariant($"fleet.gpu.tranche_{at}.systems")
                        );
                        Assert.Equal(0, part!.Value % made.multiple);
                    }
                }
            )
            .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Tranche_LeadTime_ArrivesInTheMonthAfterTheMedian()
    {
        var lead = new Leaf(
            "Lead time",
            Unit.Month,
            30 / 4.348125,
            Given with
            {
                Low = 30 / 4.348125,
                High = 52 / 4.348125,
            }
        );
        var fleet = new TestFleet
        {
            Systems = 4,
            Delivery = new() { Tranches = [Tranche(1, 1, -2) with { LeadTime = lead }] },
        };

        var values = fleet.Sheet(12).Evaluate();

        // 30 weeks are 6.9 months: ordered two months before the start, here in the sixth month.
        Assert.Equal(
            [0, 0, 0, 0, 0, 4, 4, 4, 4, 4, 4, 4],
            values.Series("fleet.gpu.active").Select(value => value!.Value)
        );
    }

    [Fact]
    public void Tranche_PriceOfItsOwn_IsPaidForItsSystemsOnly()
    {
        var fleet = new TestFleet
        {
            Deployment = Deployment.Colo,
            Systems = 10,
            Delivery = new()
            {
                Tranches =
                [
                    Tranche(6, 10, 0) with
                    {
                        SystemPrice = new("Price", Unit.Usd, 800, Given),
                    },
                    Tranche(4, 10, 12),
                ],
            },
        }
            .With(InputKeys.SystemPrice, 1000)
            .With(InputKeys.PriceDiscount, 0.1);

        var values = fleet.Sheet(24).Evaluate();

        Assert.Equal(6 * 800 * 0.9, values.Series("capex.systems")[0]!.Value, 1e-9);
        Assert.Equal(4 * 1000 * 0.9, values.Series("capex.systems")[12]!.Value, 1e-9);
        Assert.Equal(
            6 * 720 + 4 * 900,
            values.Series("fleet.gpu.hardware.installed")[23]!.Value,
            1e-9
        );
    }

    [Fact]
    public void Commissioning_DelaysServiceButNotPurchase()
    {
        var fleet = new TestFleet
        {
            Systems = 3,
            Delivery = new() { CommissioningMonths = 2 },
        }.With(InputKeys.SystemPrice, 100);

        var values = fleet.Sheet(6).Evaluate();

        Assert.Equal(300, values.Series("capex.systems")[0]);
        Assert.Equal(
            [0, 0, 3, 3, 3, 3],
            values.Series("fleet.gpu.active").Select(value => value!.Value)
        );
    }

    [Fact]
    public void PowerRamp_HoldsSystemsBackUntilThereIsPower()
    {
        var fleet = new TestFleet
        {
            Systems = 10,
            Kilowatts = 100,
            Multiple = 2,
            Delivery = new() { PowerAvailable = [0, 0.25, 0.5, 0.5, 2, 2] },
        };

        var values = fleet.Sheet(6).Evaluate();

        Assert.Equal(
            [0, 2, 4, 4, 10, 10],
            values.Series("fleet.gpu.active").Select(value => value!.Value)
        );
    }

    [Fact]
    public void Retirement_StopsServiceAndSellsTheHardware()
    {
        var fleet = new TestFleet
        {
            Deployment = Deployment.Colo,
            Systems = 2,
            LifeMonths = 60,
            Delivery = new() { RetirePeriod = 24 },
        }
            .With(InputKeys.SystemPrice, 1000)
            .With(InputKeys.ResaleAfter(1), 0.6)
            .With(InputKeys.ResaleAfter(2), 0.4)
            .With(InputKeys.SupportShare, 0.12);

        var values = fleet.Sheet(36).Evaluate();

        Assert.Equal(2, values.Series("fleet.gpu.active")[23]);
        Assert.Equal(0, values.Series("fleet.gpu.active")[24]);
        Assert.Equal(2 * 1000 * 0.4, -values.Series("credit.resale")[23]!.Value, 1e-9);
        Assert.Equal(2 * 1000 * 0.4, -values.Scalar("credit.sum")!.Value, 1e-9);
        Assert.Equal(2 * 1000 * 0.12 * 2, values.Series("opex.support").Sum()!.Value, 1e-9);
    }

    [Fact]
    public void DemandGrowth_SizesForThePeakAndBuysAsItGrows()
    {
        var fleet = new TestFleet
        {
            Systems = null,
            DemandTokensPerSecond = 2000,
            Delivery = DeliveryBasis.Plain,
        }
            .With(InputKeys.DemandGrowth, 1)
            .With(InputKeys.SystemPrice, 100);

        var values = fleet.Sheet(25).Evaluate();
        var active = values.Series("fleet.gpu.active");

        Assert.Equal(8, values.Scalar("systems")); // 2,000 doubled twice in two years, at 1,000 a system
        Assert.Equal(2, active[0]);
        Assert.Equal(4, active[12]);
        Assert.Equal(8, active[24]);
        Assert.Equal(800, values.Scalar("capex.sum"));
        Assert.Equal(1, values.Scalar("demand_served")!.Value, 1e-9);
    }

    [Fact]
    public void UtilisationRamp_LoadGrowsEvenlyWithTheMonthsOfService()
    {
        var fleet = new TestFleet().With(InputKeys.UtilisationRamp, 4);

        var values = fleet.Sheet(6).Evaluate();

        Assert.Equal(
            [0.25, 0.5, 0.75, 1, 1, 1],
            values.Series("fleet.gpu.utilisation").Select(value => value!.Value)
        );
    }

    private static TrancheBasis Tranche(double part, double all, int month, int ramp = 1) =>
        new(
            "delivery",
            new("Share", Unit.Fraction, part / all, Given),
            new("Month", Unit.One, month, Given),
            null,
            ramp,
            null
        );
}
