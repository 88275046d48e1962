using FsCheck;
using FsCheck.Fluent;
using TcoDashboard.Domain.Costing;

namespace TcoDashboard.Domain.Tests.Costing;

/// <summary>Laws every bill obeys.</summary>
public sealed class CostLawTests
{
    private const double Rounding = 1e-10; // sums of some hundred products in double precision

    [Fact]
    public void Cash_IsSumOfLines() =>
        Prop.ForAll(
                Fleets(),
                fleet =>
                {
                    var values = fleet.Sheet(48, 0.08).Evaluate();
                    for (var month = 0; month < 48; month++)
                    {
                        var lines = Paid(fleet).Sum(line => values.Series(line.Id)[month]!.Value);
                        AssertClose(lines, values.Series("cash")[month]!.Value);
                    }

                    AssertClose(
                        Paid(fleet).Sum(line => values.Scalar($"pv.{line.Id}")!.Value),
                        values.Scalar("npc")!.Value
                    );
                }
            )
            .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void NetPresentCost_TwiceTheSystems_IsTwiceTheCostExceptLeastStaff() =>
        Prop.ForAll(
                Fleets(),
                fleet =>
                {
                    // Why: systems arrive whole, so a ramp rounds twice as many differently.
                    // What is paid once for a fleet, whatever its size, is left out too.
                    var without = fleet
                        .With(InputKeys.StaffMinimum, 0)
                        .With(InputKeys.PortingHours, 0) with
                    {
                        RampMonths = 1,
                    };
                    var one = without.Sheet(48, 0.08).Evaluate().Scalar("npc")!.Value;
                    var two = (without with { Systems = 2 * without.Systems })
                        .Sheet(48, 0.08)
                        .Evaluate()
                        .Scalar("npc")!
                        .Value;
                    AssertClose(2 * one, two);
                }
            )
            .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Cost_HigherPue_NeverCostsLess() =>
        Prop.ForAll(
                Fleets(),
                fleet =>
                {
                    double At(double pue) =>
                        fleet
                            .With(InputKeys.Pue, pue)
                            .Sheet(48, 0.08)
                            .Evaluate()
                            .Scalar("npc")!
                            .Value;
                    Assert.True(At(1.5) >= At(1.1));
                }
            )
            .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void NetPresentCost_ZeroRate_IsCashOverTheHorizon() =>
        Prop.ForAll(
                Fleets(),
                fleet =>
                {
                    var values = fleet.Sheet(48).Evaluate();
                    AssertClose(values.Scalar("cash.sum")!.Value, values.Scalar("npc")!.Value);
                }
            )
            .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void NetPresentCost_NominalMoney_IsThatOfRealMoney() =>
        Prop.ForAll(
                Fleets(),
                fleet =>
                {
                    var real = fleet.Sheet(48, 0.08).Evaluate();
                    var nominal = fleet.Nominal(48, 0.08, 0.03).Evaluate();
                    AssertClose(real.Scalar("npc")!.Value, nominal.Scalar("npc")!.Value);
                    AssertClose(
                        real.Scalar("unit_cost.blended")!.Value,
                        nominal.Scalar("unit_cost.blended")!.Value
                    );
                    Assert.Equal(
                        1.08 * 1.03 - 1,
                        nominal.Scalar("discount_rate.nominal")!.Value,
                        1e-12
                    );
                    Assert.True(
                        nominal.Scalar("opex.sum")!.Value >= real.Scalar("opex.sum")!.Value
                    );
                }
            )
            .Check(Config.QuickThrowOnFailure);

    // What a token is worth is a price as every other: where it stood still while costs rose, tokens worth what they cost made a loss.
    [Fact]
    public void NetPresentValue_TokensWorthWhatTheyCost_IsNothingInRealAndInNominalMoney() =>
        Prop.ForAll(
                Fleets(),
                fleet =>
                {
                    var costs = fleet.Sheet(48, 0.08).Evaluate();
                    var (npc, each) = (
                        costs.Scalar("npc")!.Value,
                        costs.Scalar("unit_cost.blended")!.Value
                    );
                    foreach (var share in new[] { 1, 1.5 })
                    {
                        var worth = fleet with
                        {
                            Finance = fleet.Finance with
                            {
                                OutputValue = Finance.Money.PerMtok(each * share),
                                InputValue = Finance.Money.PerMtok(each * share),
                            },
                        };
                        var sheets = new[] { worth.Sheet(48, 0.08), worth.Nominal(48, 0.08, 0.03) };
                        foreach (var sheet in sheets)
                        {
                            var earned = sheet.Evaluate().Scalar("finance.npv")!.Value;
                            Assert.Equal((share - 1) * npc, earned, 1e-9 * npc);
                        }
                    }
                }
            )
            .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void UnitCosts_BenchmarkAllocationEffective_Rise() =>
        Prop.ForAll(
                Fleets(),
                fleet =>
                {
                    var values = fleet
                        .With(InputKeys.Availability, 0.95)
                        .With(InputKeys.Goodput, 0.9)
                        .Sheet(48, 0.08)
                        .Evaluate();
                    var benchmark = values.Scalar("unit_cost.benchmark")!.Value;
                    var allocation = values.Scalar("unit_cost.allocation")!.Value;
                    var effective = values.Scalar("unit_cost.effective")!.Value;
                    Assert.True(benchmark <= allocation * (1 + Rounding));
                    AssertClose(allocation / 0.95 / 0.9, effective);
                }
            )
            .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void UnitCosts_PromptAndAnswerShares_AddUpToNetPresentCost() =>
        Prop.ForAll(
                Fleets(),
                fleet =>
                {
                    var values = (fleet with { InputPerOutput = 4, PrefillShare = 0.3 })
                        .Sheet(48, 0.08)
                        .Evaluate();
                    var spent =
                        values.Scalar("unit_cost.output")!.Value
                            * values.Scalar("tokens.output.pv")!.Value
                        + values.Scalar("unit_cost.input")!.Value
                            * values.Scalar("tokens.input.pv")!.Value;
                    AssertClose(values.Scalar("npc")!.Value, spent);
                }
            )
            .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Depreciation_OverTheWholeLife_WritesOffCostLessResale()
    {
        var fleet = (
            new TestFleet
            {
                Deployment = Deployment.Colo,
                Systems = 3,
                LifeMonths = 36,
            }
        ).With(InputKeys.SystemPrice, 100_000).With(InputKeys.ResaleAfter(1), 0.6).With(InputKeys.ResaleAfter(2), 0.4).With(InputKeys.ResaleAfter(3), 0.25);

        var values = fleet.Sheet(36).Evaluate();

        Assert.Equal(3 * 100_000 * 0.75, values.Series("depreciation").Sum()!.Value, 1e-6);
        Assert.Equal(-3 * 100_000 * 0.25, values.Scalar("credit.sum")!.Value, 1e-6);
    }

    [Fact]
    public void Purchases_LifeShorterThanHorizon_AreReplacedAndOldOnesSold()
    {
        var fleet = (
            new TestFleet
            {
                Deployment = Deployment.Colo,
                Systems = 2,
                LifeMonths = 24,
            }
        ).With(InputKeys.SystemPrice, 1000).With(InputKeys.ResaleAfter(1), 0.5).With(InputKeys.ResaleAfter(2), 0.2);

        var values = fleet.Sheet(60).Evaluate();

        Assert.Equal(
            [0, 24, 48],
            Enumerable.Range(0, 60).Where(month => values.Series("capex")[month] > 0)
        );
        Assert.Equal(2 * 1000 * 0.2, -values.Series("credit.resale")[24]!.Value, 1e-9);
        Assert.Equal(2 * 1000 * 0.5, -values.Series("credit.resale")[59]!.Value, 1e-9); // one year old at the end
    }

    [Fact]
    public void Arrivals_Ramp_ReachAllSystemsInTheLastMonthOfTheRamp()
    {
        var values = new TestFleet { Systems = 10, RampMonths = 4 }
            .Sheet(6)
            .Evaluate();

        Assert.Equal(
            [3, 5, 8, 10, 10, 10],
            values.Series("fleet.gpu.active").Select(value => value!.Value)
        );
    }

    private static IEnumerable<CostLine> Paid(TestFleet fleet) =>
        CostLines.All.Where(line => line.IsPaidBy(fleet.Basis()));

    private static void AssertClose(double expected, double actual) =>
        Assert.True(
            Math.Abs(expected - actual) <= Rounding * Math.Max(1, Math.Abs(expected)),
            FormattableString.Invariant($"expected {expected:R}, got {actual:R}")
        );

    private static Arbitrary<TestFleet> Fleets() =>
        (
            from deployment in Gen.Elements(Enum.GetValues<Deployment>())
            from systems in Gen.Choose(1, 500)
            from price in Gen.Choose(0, 5_000_000)
            from share in Gen.Choose(0, 50)
            from life in Gen.Elements(12, 24, 36, 60)
            from ramp in Gen.Elements(1, 1, 6, 18)
            from load in Gen.Choose(5, 100)
            select new TestFleet
            {
                Deployment = deployment,
                Systems = systems,
                LifeMonths = life,
                RampMonths = ramp,
                Kilowatts = 12,
                IdleKilowatts = 3,
                Accelerators = 8,
            }
                .With(InputKeys.SystemPrice, price)
                .With(InputKeys.NetworkShare, share / 100.0)
                .With(InputKeys.InstallationShare, 0.03)
                .With(InputKeys.FacilityPrice, 11e6)
                .With(InputKeys.ColoRent, 180)
                .With(InputKeys.ElectricityPrice, 0.08)
                .With(InputKeys.ElectricityGrowth, 0.02)
                .With(InputKeys.AverageLoad, load / 100.0)
                .With(InputKeys.SupportShare, 0.05)
                .With(InputKeys.RentalPrice, 2)
                .With(InputKeys.OutputTokenPrice, 0.5)
                .With(InputKeys.StaffMinimum, 0.5)
                .With(InputKeys.StaffCost, 175_000)
                .With(InputKeys.ResaleAfter(1), 0.6)
                .With(InputKeys.ResaleAfter(2), 0.4)
                .With(InputKeys.ResaleAfter(3), 0.3)
                .With(InputKeys.ResaleAfter(4), 0.2)
                .With(InputKeys.ResaleAfter(5), 0.1)
                .WithAll(share / 500.0, EveryLine)
        ).ToArbitrary();

    /// <summary>Inputs that switch lines on; a fifth of the fleets leave them off.</summary>
    private static readonly string[] EveryLine =
    [
        InputKeys.FreightShare,
        InputKeys.DutyShare,
        InputKeys.SalesTaxShare,
        InputKeys.Contingency,
        InputKeys.HardwarePriceGrowth,
        InputKeys.PortingHours,
        InputKeys.PortingRate,
        InputKeys.PortingUpkeep,
        InputKeys.FitOutPrice,
        InputKeys.CoolingPlantPrice,
        InputKeys.GridConnectionPrice,
        InputKeys.ConstructionPriceGrowth,
        InputKeys.PeakElectricityPrice,
        InputKeys.PeakEnergyShare,
        InputKeys.PpaShare,
        InputKeys.PpaPrice,
        InputKeys.PpaGrowth,
        InputKeys.DemandCharge,
        InputKeys.WaterUse,
        InputKeys.WaterPrice,
        InputKeys.Insurance,
        InputKeys.HardwareTax,
        InputKeys.BuildingTax,
        InputKeys.EgressPrice,
        InputKeys.StaffCostGrowth,
        InputKeys.ServicesGrowth,
        InputKeys.RentalGrowth,
    ];
}
