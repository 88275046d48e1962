using FsCheck;
using FsCheck.Fluent;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Costing.Finance;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Tests.Costing.Finance;

/// <summary>Tax depreciation, the tax it saves, and what becomes of losses.</summary>
public sealed class TaxTests
{
    private static readonly WriteOffPlan StraightLine = new()
    {
        Method = WriteOffMethod.StraightLine,
    };

    [Theory]
    [InlineData("macrs", 0.08, 0.170378)]
    [InlineData("macrs", 0.10, 0.162385)]
    [InlineData("macrs", 0.12, 0.155000)]
    [InlineData("straight", 0.08, 0.167694)]
    [InlineData("straight", 0.10, 0.159213)]
    [InlineData("straight", 0.12, 0.151401)]
    [InlineData("bonus", 0.08, 0.194444)]
    [InlineData("bonus", 0.10, 0.190909)]
    [InlineData("bonus", 0.12, 0.187500)]
    public void TaxShield_OfADollarAtTwentyOnePercent_IsThePublishedPresentValue(
        string plan,
        double rate,
        double expected
    )
    {
        var writeOff = plan switch
        {
            "macrs" => Money.FiveYear,
            "bonus" => Money.FiveYear with { Bonus = Money.Share(1) },
            _ => StraightLine,
        };

        var values = Taxed(Money.Purchase(1), writeOff).Sheet(72, rate).Evaluate();

        Assert.Equal(-expected, values.Scalar("pv.tax.income")!.Value, 5e-7);
    }

    [Theory]
    [InlineData("macrs")]
    [InlineData("straight")]
    public void TaxDepreciation_OfWhatIsRetired_EndsInTheYearOfItsSale(string plan)
    {
        var fleet = Money.Purchase(600) with { Delivery = new() { RetirePeriod = 24 } };

        var values = Taxed(fleet, plan == "macrs" ? Money.FiveYear : StraightLine)
            .Sheet(48, 0.1)
            .Evaluate();

        var deducted = values.Series("tax.depreciation");
        Assert.Equal(120, deducted[11]!.Value, 1e-9);
        Assert.Equal(480, deducted[23]!.Value, 1e-9);
        Assert.Equal(0, deducted[35]!.Value + deducted[47]!.Value, 1e-9);
    }

    [Fact]
    public void TaxDepreciation_ByDecliningBalanceOverThirtyMonths_EndsWithThem()
    {
        var plan = new WriteOffPlan { Method = WriteOffMethod.DecliningBalance, LifeYears = 2.5 };

        var deducted = Taxed(Money.Purchase(600), plan)
            .Sheet(48, 0.1)
            .Evaluate()
            .Series("tax.depreciation");

        // 2 ÷ 2.5 of what is left in each year, the rest in the half year: VDB of a spreadsheet gives 0.8, 0.16, 0.04.
        Assert.Equal(480, deducted[11]!.Value, 1e-9);
        Assert.Equal(96, deducted[23]!.Value, 1e-9);
        Assert.Equal(24, deducted[35]!.Value, 1e-9);
        Assert.Equal(0, deducted[47]!.Value, 1e-9);
    }

    // Why: 26 USC 461(h) and 467 deduct rent over the months it pays for; 467(d)(2) leaves agreements of at most $250,000 alone.
    [Theory]
    [InlineData(1e6, 0.5)]
    [InlineData(1e5, 1)]
    public void Rent_PaidAYearAhead_IsDeductedOverItsYearUnlessTheAgreementIsSmall(
        double price,
        double share
    )
    {
        var lease = Money.Loan(0.06, 36) with
        {
            Kind = FinancingKind.OperatingLease,
            EveryMonths = 12,
            Timing = Timing.Begin,
        };
        var fleet = Money.Purchase(price) with
        {
            LifeMonths = 36,
            Finance = new()
            {
                Financing = lease,
                Tax = Money.Tax(0.25, StraightLine),
                FiscalYearStart = 7,
            },
        };

        var values = fleet.Sheet(36, 0.1).Evaluate();

        var payment = values.Series(FinanceLines.Payments.Id)[0]!.Value;
        Assert.Equal(-0.25 * share * payment, values.Series("tax.income")[5]!.Value, 1e-6);
        Assert.Equal(-0.25 * 3 * payment, values.Series("tax.income").Sum()!.Value, 1e-6);
    }

    [Fact]
    public void TaxDepreciation_OverTheHorizon_AddsUpToWhatWasPaid() =>
        Prop.ForAll(
                Gen.Choose(0, 10_000).ArrayOf(5).ToArbitrary(),
                n =>
                {
                    var plan = new WriteOffPlan
                    {
                        Method = (WriteOffMethod)(n[0] % 5),
                        LifeYears =
                            MacrsTables.RecoveryYears[n[1] % 5]
                            + (n[0] % 5 < 2 ? 0.25 * (n[1] % 4) : 0),
                        Convention = (MacrsConvention)(n[2] % 3),
                        Bonus = n[3] % 2 == 0 ? null : Money.Share(n[3] % 101 / 100.0),
                    };
                    var fleet = Money.Purchase(1000.0) with
                    {
                        Deployment = Deployment.Own,
                        Systems = 7,
                        RampMonths = 1 + n[4] % 20,
                        LifeMonths = n[0] % 5 == 3 ? 12 * (1 + n[0] % 7) : 5 + n[0] % 80,
                    };
                    var values = (
                        Taxed(fleet.With(InputKeys.FacilityPrice, 5e5), plan) with
                        {
                            Finance = new()
                            {
                                Tax = Money.Tax(0.25, plan),
                                FiscalYearStart = 1 + n[2] % 12,
                            },
                        }
                    ).Sheet(40 + n[4] % 60, 0.1).Evaluate();
                    var paid = values.Series("capex").Sum()!.Value;
                    Assert.Equal(
                        paid,
                        values.Series("tax.depreciation").Sum()!.Value,
                        1e-9 * Math.Abs(paid)
                    );
                }
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0, MacrsConvention.ByLaw, 0.2)]
    [InlineData(10, MacrsConvention.ByLaw, 0.05)]
    [InlineData(10, MacrsConvention.HalfYear, 0.2)]
    [InlineData(0, MacrsConvention.MidQuarter, 0.35)]
    public void FirstYear_ByConvention_IsTheTableOfItsQuarter(
        int startMonth,
        MacrsConvention convention,
        double expected
    )
    {
        // The timeline starts in January; a fiscal year that starts in November puts January in its first quarter, in February in its last.
        var finance = new FinanceBasis
        {
            Tax = Money.Tax(0.21, Money.FiveYear with { Convention = convention }),
            FiscalYearStart = startMonth == 10 ? 2 : 1,
        };

        var values = (Money.Purchase(100) with { Finance = finance }).Sheet(84, 0.1).Evaluate();

        Assert.Equal(
            100 * expected,
            values.Series("tax.depreciation").First(d => d > 0)!.Value,
            1e-9
        );
    }

    [Fact]
    public void Tax_OfAFiscalYearFromJuly_IsPaidInJune()
    {
        var fleet = Taxed(Money.Purchase(100), StraightLine) with
        {
            Finance = new() { Tax = Money.Tax(0.2, StraightLine), FiscalYearStart = 7 },
        };

        var tax = fleet.Sheet(60, 0.1).Evaluate().Series(FinanceLines.IncomeTax.Id);

        Assert.Equal(-0.2 * 10, tax[5]!.Value, 1e-9);
        Assert.Equal(-0.2 * 20, tax[17]!.Value, 1e-9);
        Assert.Equal(0, tax[6]!.Value, 1e-12);
        Assert.Equal(-20, tax.Sum()!.Value, 1e-9);
    }

    [Fact]
    public void Losses_CarriedForward_AreUsedByLaterProfitsUpToTheLimit()
    {
        var tax = Money.Tax(0.25, Money.FiveYear with { Bonus = Money.Share(1) }) with
        {
            Losses = LossTreatment.CarriedForward,
            LossLimit = Money.Share(0.8),
        };
        var fleet = Money.Purchase(1000) with
        {
            OutputTokensPerSecond = 1e6 / 3600 / 24,
            Finance = new() { Tax = tax, OutputValue = Money.PerMtok(1) },
        };

        // A million tokens a day at 1 USD earn 365 USD a year; the price of 1,000 is deducted in the first year.
        var values = fleet.Sheet(48, 0.1).Evaluate();

        Assert.Equal(635, values.Series("tax.losses")[11]!.Value, 1e-6);
        Assert.Equal(0, values.Series("tax.total")[11]!.Value, 1e-9);
        Assert.Equal(0.25 * 0.2 * 366, values.Series("tax.total")[23]!.Value, 1e-6);
        Assert.Equal(0.25 * (4 * 365 + 1 - 1000), values.Series("tax.total").Sum()!.Value, 1e-6);
    }

    [Fact]
    public void OperatingLease_DeductsItsPaymentsAndNoDepreciation()
    {
        var fleet = Money.Purchase(1e6) with
        {
            LifeMonths = 36,
            Finance = new()
            {
                Tax = Money.Tax(0.21, Money.FiveYear),
                Financing = Money.Loan(0.06, 36, 0.3) with { Kind = FinancingKind.OperatingLease },
            },
        };

        var values = fleet.Sheet(36, 0.1).Evaluate();

        Assert.Equal(0, values.Series("tax.depreciation").Sum()!.Value, 1e-6);
        Assert.Equal(
            -0.21 * values.Series(FinanceLines.Payments.Id).Sum()!.Value,
            values.Series(FinanceLines.IncomeTax.Id).Sum()!.Value,
            1e-6
        );
    }

    [Fact]
    public void Loan_DeductsInterestBesideDepreciation()
    {
        var fleet = Money.Purchase(1e6) with
        {
            Finance = new()
            {
                Tax = Money.Tax(0.21, Money.FiveYear),
                Financing = Money.Loan(0.06, 36),
            },
        };

        var values = fleet.Sheet(72, 0.1).Evaluate();

        Assert.Equal(
            -0.21 * (1e6 + values.Series("finance.interest").Sum()!.Value),
            values.Series(FinanceLines.IncomeTax.Id).Sum()!.Value,
            1e-6
        );
    }

    private static TestFleet Taxed(TestFleet fleet, WriteOffPlan plan) =>
        fleet with
        {
            Finance = new() { Tax = Money.Tax(0.21, plan) },
        };
}
