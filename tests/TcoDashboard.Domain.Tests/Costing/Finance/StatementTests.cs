using FsCheck;
using FsCheck.Fluent;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Costing.Finance;
using TcoDashboard.Domain.Costing.Finance.Statements;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Tests.Costing.Finance;

/// <summary>Statements balance in every month, add up over every span, and returns are those of the flows they show.</summary>
public sealed class StatementTests
{
    [Fact]
    public void Balance_InEveryMonth_IsAssetsAndCashLessDebt() =>
        Prop.ForAll(
                Gen.Choose(0, 10_000).ArrayOf(5).ToArbitrary(),
                n =>
                {
                    var values = Any(n).Sheet(48, 0.1).Evaluate();
                    var table = StatementTable.Of(values, StatementSpan.Month, 1);
                    var balance = table
                        .Rows.Where(row => row.Kind == StatementKind.Balance)
                        .ToArray();
                    for (var month = 0; month < 48; month++)
                    {
                        var parts = balance
                            .Where(row => !row.IsTotal)
                            .Sum(row => row.Values[month]!.Value);
                        var total = balance.Single(row => row.IsTotal).Values[month]!.Value;
                        Assert.Equal(total, parts, 1e-6);
                    }
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Income_OverTheHorizon_IsItsCash() =>
        Prop.ForAll(
                Gen.Choose(0, 10_000).ArrayOf(5).ToArbitrary(),
                n =>
                {
                    var values = Any(n).Sheet(48, 0.1).Evaluate();
                    Assert.Equal(
                        values.Series("cash.net").Sum()!.Value,
                        values.Series("income.net").Sum()!.Value,
                        1e-6
                    );
                    Assert.Equal(0, values.Series("book.assets")[47]!.Value, 1e-6);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Statement_OfAnySpan_AddsUpToItsMonths() =>
        Prop.ForAll(
                Gen.Choose(0, 10_000).ArrayOf(5).ToArbitrary(),
                n =>
                {
                    var values = Any(n).Sheet(48, 0.1).Evaluate();
                    var start = 1 + n[4] % 12;
                    var months = StatementTable.Of(values, StatementSpan.Month, start);
                    foreach (var span in new[] { StatementSpan.Quarter, StatementSpan.Year })
                    {
                        var table = StatementTable.Of(values, span, start);
                        foreach (var (row, monthly) in table.Rows.Zip(months.Rows))
                        {
                            Assert.Equal(monthly.Total!.Value, row.Total!.Value, 1e-6);
                            if (row.IsTotal && row.Kind == StatementKind.CashFlow)
                            {
                                for (var column = 0; column < table.Columns.Length; column++)
                                {
                                    var parts = table
                                        .Rows.Where(r =>
                                            r.Kind == StatementKind.CashFlow && !r.IsTotal
                                        )
                                        .Sum(r => r.Values[column]!.Value);
                                    Assert.Equal(parts, row.Values[column]!.Value, 1e-6);
                                }
                            }
                        }
                    }
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Years_OfAFiscalYearFromJuly_BeginAndEndInPart()
    {
        var values = Money.Purchase(100).Sheet(24, 0).Evaluate();

        var columns = StatementTable.Of(values, StatementSpan.Year, 7).Columns;

        Assert.Equal(
            [("FY2027", 0, 5), ("FY2028", 6, 17), ("FY2029", 18, 23)],
            columns.Select(column => (column.Label, column.First, column.Last))
        );
    }

    [Theory]
    [InlineData("finance.irr")]
    [InlineData("finance.xirr")]
    public void Return_OfFlowsThatComeBack_MakesTheirPresentValueZero(string cell)
    {
        var fleet = Worth(Money.Purchase(1000), 1);
        var rate = fleet.Sheet(48, 0.1).Evaluate().Scalar(cell)!.Value;

        var again = fleet.Sheet(48, rate).Evaluate().Scalar("finance.npv")!.Value;

        // Why: XIRR counts days of 365 a year, the present value counts equal months.
        Assert.Equal(0, again, cell == "finance.irr" ? 1e-6 : 0.6);
    }

    [Fact]
    public void Return_OfFlowsThatNeverComeBack_IsSaidNotToExist()
    {
        var values = Worth(Money.Purchase(1000), 0).Sheet(48, 0.1).Evaluate();

        Assert.Null(values.Scalar("finance.irr"));
        Assert.Contains(
            values.Problems,
            problem => problem is { Path: "finance.irr", Code: "F-104" }
        );
        Assert.Contains(
            values.Problems,
            problem => problem is { Path: "finance.payback", Code: "F-111" }
        );
    }

    [Fact]
    public void Payback_OfAThousandAtADollarADay_FallsInTheThirdYear()
    {
        var values = Worth(Money.Purchase(1000), 1).Sheet(48, 0.1).Evaluate();

        Assert.InRange(values.Scalar("finance.payback")!.Value, 32.5, 33.2);
        Assert.True(values.Scalar("finance.payback_discounted") > values.Scalar("finance.payback"));
        Assert.Equal(1000, values.Scalar("finance.peak_funding")!.Value, 1e-9);
    }

    [Fact]
    public void IndifferenceRate_OfALoan_IsItsEffectiveRate()
    {
        var fleet = Money.Purchase(1e6) with
        {
            Finance = new() { Financing = Money.Loan(0.06, 36, 0.25) },
        };

        var rate = fleet.Sheet(48, 0.1).Evaluate().Scalar("finance.indifference_rate")!.Value;

        Assert.Equal(Math.Pow(1.005, 12) - 1, rate, 1e-9);
    }

    [Fact]
    public void RateOfReturn_WithTaxOnceAYear_IsTheOneAtWhichFlowsAreWorthNothing()
    {
        var fleet = Worth(Money.Purchase(1e6), 2000) with { LifeMonths = 84 };
        fleet = fleet with
        {
            Finance = fleet.Finance with { Tax = Money.Tax(0.25, Money.FiveYear) },
        };

        var values = fleet.Sheet(84, 0.1).Evaluate();

        var flows = values.Series("cash.net.dated").Select(flow => flow!.Value).ToArray();
        // Tax of a year is more than a month brings, so the flows change sign more than once.
        Assert.Contains(flows.Skip(1), flow => flow < 0);
        var rate = values.Scalar("finance.irr")!.Value;
        var last = values.Series("cash.end")[^1]!.Value;
        var worth = flows
            .Append(last)
            .Select((flow, month) => flow / Math.Pow(1 + rate, month / 12.0))
            .Sum();
        Assert.Equal(0, worth, 1e-4);
        Assert.NotNull(values.Scalar("finance.xirr"));
    }

    [Fact]
    public void MovingTheSoftware_IsExpensedAndDeductedInTheMonthItIsPaid()
    {
        var plain = Money.Purchase(1200) with
        {
            LifeMonths = 24,
            Finance = new() { Tax = Money.Tax(0.25, Money.FiveYear) },
        };
        var moved = plain.With(InputKeys.PortingHours, 10).With(InputKeys.PortingRate, 50);

        var (before, after) = (plain.Sheet(24, 0.1).Evaluate(), moved.Sheet(24, 0.1).Evaluate());

        double Gap(string id, int month) =>
            after.Series(id)[month]!.Value - before.Series(id)[month]!.Value;
        for (var month = 0; month < 24; month++)
        {
            Assert.Equal(month == 0 ? 500 : 0, after.Series("income.moving")[month]!.Value, 1e-12);
            Assert.Equal(0, Gap("book.depreciation", month), 1e-9);
            Assert.Equal(0, Gap("book.assets", month), 1e-9);
            Assert.Equal(0, Gap("income.gain", month), 1e-9);
            // A quarter of 500 is saved with the tax of the first year, and nothing later.
            Assert.Equal(month == 11 ? -125 : 0, Gap("tax.total", month), 1e-9);
            Assert.Equal(
                month switch
                {
                    0 => -500,
                    11 => 125,
                    _ => 0,
                },
                Gap("income.net", month),
                1e-9
            );
            Assert.Equal(Gap("cash.net", month), Gap("income.net", month), 1e-9);
        }
        var income = StatementTable
            .Of(after, StatementSpan.Year, 1)
            .Rows.Where(row => row.Kind == StatementKind.Income)
            .ToArray();
        var lines = income.TakeWhile(row => !row.IsTotal).ToArray();
        Assert.Contains(lines, row => row is { Id: "income.moving", Values: [-500, 0] });
        Assert.Equal(
            income.First(row => row.IsTotal).Total!.Value,
            lines.Sum(row => row.Total!.Value),
            1e-9
        );
    }

    private static TestFleet Worth(TestFleet fleet, double perMtok) =>
        fleet with
        {
            OutputTokensPerSecond = 1e6 / 3600 / 24,
            Finance = fleet.Finance with { OutputValue = Money.PerMtok(perMtok) },
        };

    private static TestFleet Any(int[] n)
    {
        var plan = new WriteOffPlan
        {
            Method = (WriteOffMethod)(n[0] % 3),
            LifeYears = 1 + n[1] % 7 + (n[0] % 3 == 2 ? 0 : n[2] % 12 / 12.0),
        };
        // The tables of MACRS count years of life; everything else counts months.
        var life = n[4] % 2 == 0 ? 7 + n[2] % 54 : 12 * (1 + n[2] % 5);
        var kind = (FinancingKind)(n[3] % 3);
        var terms = Money.Loan(0.08, Math.Min(life, 48), n[1] % 90 / 100.0) with
        {
            Kind = kind,
            Timing = n[0] % 2 == 0 ? Timing.End : Timing.Begin,
            BuyOut = kind == FinancingKind.FinanceLease && n[4] % 2 == 0,
            Share = Money.Share((1 + n[4] % 100) / 100.0),
        };
        var fleet = Money.Purchase(1000.0 + n[1]) with
        {
            Deployment = n[4] % 3 == 0 ? Deployment.Own : Deployment.Colo,
            Systems = 3,
            RampMonths = 1 + n[2] % 5,
            LifeMonths = life,
            Finance = new()
            {
                Financing = n[2] % 4 == 0 ? null : terms,
                Tax = n[4] % 2 == 0 ? null : Money.Tax(0.25, Money.FiveYear),
                Book = n[3] % 2 == 0 ? null : plan,
                FiscalYearStart = 1 + n[0] % 12,
            },
        };
        return Worth(fleet, n[3] % 5 / 5.0)
            .With(InputKeys.FacilityPrice, 5e5)
            .With(InputKeys.PortingHours, n[0] % 3 * 40.0)
            .With(InputKeys.PortingRate, 25)
            .With(InputKeys.ResaleAfter(1), 0.6)
            .With(InputKeys.ResaleAfter(3), 0.3);
    }
}
