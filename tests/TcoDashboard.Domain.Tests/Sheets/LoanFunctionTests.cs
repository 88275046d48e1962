using FsCheck;
using FsCheck.Fluent;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;
using TcoDashboard.Domain.Sheets.Derivatives;

namespace TcoDashboard.Domain.Tests.Sheets;

/// <summary>The laws of loans, write-offs, losses and returns.</summary>
public sealed class LoanFunctionTests
{
    private static readonly Provenance Given = new(Origin.Scenario);

    [Fact]
    public void PresentValue_OfTheLevelPayment_IsThePrice() =>
        ForLoans(
            (rate, periods, balloon, timing) =>
            {
                var payment = Fx.Pmt(rate, periods, 1000, -1000 * balloon, timing);
                var price = Of(Fx.PresentValue(rate, periods, payment, -1000 * balloon, timing));
                return Math.Abs(price - 1000) < 1e-7;
            }
        );

    [Fact]
    public void LoanRate_OfTheLevelPayment_IsTheRate() =>
        ForLoans(
            (rate, periods, balloon, timing) =>
            {
                var payment = Of(Fx.Pmt(rate, periods, 1000, -1000 * balloon, timing));
                // Why: a payment in advance for one period is made at once; no rate is hidden in it.
                return (periods == 1 && timing == Timing.Begin)
                    || Math.Abs(
                        Of(Fx.LoanRate(periods, payment, 1000, -1000 * balloon, timing)) - rate
                    ) < 1e-8;
            }
        );

    [Fact]
    public void InterestAndPrincipal_OverAllPayments_AddUpToTheLoan() =>
        ForLoans(
            (rate, periods, _, timing) =>
                Math.Abs(Of(Fx.PrincipalBetween(rate, periods, 1000, 1, periods, timing)) + 1000)
                < 1e-6
        );

    [Fact]
    public void Balance_OfALoanAndItsPayments_EndsAtTheBalloon() =>
        ForLoans(
            (rate, periods, balloon, _) =>
            {
                var payment = Of(Fx.Pmt(rate, periods, 1000, -1000 * balloon));
                double[] flows =
                [
                    1000 * (1 + rate) + payment,
                    .. Enumerable.Repeat(payment, periods - 1),
                ];
                var balances = RowOf(flows, row => Fx.Balance(rate, row));
                return Math.Abs(balances[^1]!.Value - 1000 * balloon) < 1e-6;
            }
        );

    [Fact]
    public void VariableDecliningBalance_OverTheLife_ChargesCostLessSalvage()
    {
        var cases = Gen.Choose(1, 1200).Three();

        Prop.ForAll(
                cases.ToArbitrary(),
                c =>
                {
                    var (life, salvage) = (1 + c.Item1 % 40, c.Item2 % 1000);
                    var factor = 1 + c.Item3 % 20 / 10.0;
                    var charged = Of(
                        Fx.VariableDecliningBalance(1000, salvage, life, 0, life, factor)
                    );
                    return Math.Abs(charged - (1000 - salvage)) < 1e-9;
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void SumOfYears_OverTheLife_ChargesCostLessSalvage() =>
        Assert.Equal(
            900,
            Enumerable.Range(1, 6).Sum(year => Of(Fx.SumOfYears(1000, 100, 6, year))),
            1e-9
        );

    [Fact]
    public void LossPool_WithTheLimitOfTheUnitedStates_LeavesAFifthOfAProfitTaxable()
    {
        var pool = RowOf([-100, 50, 200, -30], row => Fx.LossPool(row, 0.8));

        Assert.Equal([100, 60, 0, 30], pool);
    }

    [Fact]
    public void IrrToTheEnd_IsTheRateOfTheWholeRow()
    {
        double[] flows = [-100, 30, 40, 50, 20];

        var whole = OfRow(flows, row => Fx.IrrPerPeriod(row));
        var parted = OfRow(flows[..^1], row => Fx.IrrPerPeriod(row, 20));

        Assert.Equal(0.1532214, whole, 5e-8);
        Assert.Equal(whole, parted, 1e-14);
    }

    [Theory]
    [InlineData(new double[] { 1, 2 }, 3, "F-104")]
    [InlineData(new double[] { -1, 3 }, -2.1, "F-105")]
    public void Xirr_OfFlowsWithNoRateOrSeveral_HasNoValueAndSaysWhy(
        double[] flows,
        double atEnd,
        string code
    )
    {
        var values = Sheet(
                flows,
                row => Fx.Xirr(row, 365 * Fx.Cumulative(0 * row + 1), atEnd, 3 * 365)
            )
            .Evaluate();

        Assert.Null(values.Scalar("result"));
        Assert.Equal(code, Assert.Single(values.Problems).Code);
    }

    [Fact]
    public void Payback_CrossesZeroInsideAMonth()
    {
        // 100 is paid at once; 30 comes back at the end of each month, so 10 of the fourth month's 30 are still needed.
        double[] back = [30, 30, 30, 30];

        var months = OfRow(
            back,
            row => Fx.Payback(Fx.Cumulative(row) - row - 100, Fx.Cumulative(row) - 100)
        );

        Assert.Equal(3 + 1.0 / 3, months, 1e-12);
    }

    [Fact]
    public void Payback_OfWhatNeverComesBack_SaysSo()
    {
        var values = Sheet([1, 1], row => Fx.Payback(row - 10, row - 9)).Evaluate();

        Assert.Null(values.Scalar("result"));
        Assert.Equal("F-111", Assert.Single(values.Problems).Code);
    }

    [Fact]
    public void LoanRate_OfAPaymentWithTheWrongSign_SaysSo()
    {
        var values = Sheet([0], _ => Fx.LoanRate(36, 10, 1000, 0)).Evaluate();

        Assert.Null(values.Scalar("result"));
        Assert.Equal("F-110", Assert.Single(values.Problems).Code);
    }

    [Fact]
    public void FinanceFunctions_InABatch_EqualThePlainReadingToTheLastBit()
    {
        var built = FinanceSheet();
        string[] outputs = ["balance", "losses", .. Scalars];
        var tape = built.Compile(outputs, ["rate", "size"]);
        double[] inputs = [0.01, 0.02, 0, 40, 31, 55.5];
        var results = new double[tape.OutputWidth * 3];

        tape.Evaluate(inputs, results, 3);

        for (var sample = 0; sample < 3; sample++)
        {
            var values = built.Evaluate(
                new Dictionary<string, double>
                {
                    ["rate"] = inputs[sample],
                    ["size"] = inputs[3 + sample],
                }
            );
            double[] expected =
            [
                .. values.Series("balance").Select(v => v!.Value),
                .. values.Series("losses").Select(v => v!.Value),
                .. Scalars.Select(id => values.Scalar(id)!.Value),
            ];
            Assert.Equal(
                expected,
                Enumerable.Range(0, expected.Length).Select(i => results[i * 3 + sample] + 0.0)
            );
        }
    }

    [Fact]
    public void FinanceFunctions_OfAMovedInput_HaveTheSlopeOfAFiniteDifference()
    {
        var sheet = FinanceSheet();
        var values = sheet.Evaluate();
        foreach (var metric in Scalars)
        {
            foreach (var slope in Moved(Gradient.Of(values, metric)))
            {
                var at = sheet.Cell(slope.InputId).InputValues[0];
                double With(double moved) =>
                    sheet
                        .Evaluate(new Dictionary<string, double> { [slope.InputId] = moved })
                        .Scalar(metric)!
                        .Value;
                var step = at * 1e-5;
                var difference = (With(at + step) - With(at - step)) / (2 * step);
                Assert.Equal(difference, slope.Slope!.Value, 1e-6 * (1 + Math.Abs(difference)));
            }
        }
    }

    private static IEnumerable<InputSlope> Moved(Gradient gradient) =>
        gradient.Inputs.Where(input => input.InputId is "rate" or "size");

    private static readonly string[] Scalars =
    [
        "balance.sum",
        "losses.sum",
        "irr",
        "xirr",
        "fv",
        "hidden",
        "vdb",
        "payback",
    ];

    private static Sheet FinanceSheet()
    {
        var sheet = new SheetBuilder(new Timeline(new DateOnly(2027, 1, 1), 24));
        var rate = sheet.Input("rate", "Rate", Unit.One, 0.01, Given);
        var size = sheet.Input("size", "Size", Unit.One, 40, Given);
        var flows = sheet.Row(
            "flows",
            "Flows",
            Unit.One,
            Fx.If(Fx.Equal(sheet.PeriodIndex, 0), -600, size)
        );
        var days = 30 * sheet.PeriodIndex;
        var balance = sheet.Row("balance", "Balance", Unit.One, Fx.Balance(rate, flows));
        var losses = sheet.Row("losses", "Losses", Unit.One, Fx.LossPool(flows, 0.5 + rate));
        sheet.Cell("balance.sum", "Balances", Unit.One, Fx.Sum(balance));
        sheet.Cell("losses.sum", "Losses", Unit.One, Fx.Sum(losses));
        sheet.Cell("irr", "Irr", Unit.One, Fx.IrrPerPeriod(flows, size * 2));
        sheet.Cell("xirr", "Xirr", Unit.One, Fx.Xirr(flows, days, size * 2, 720));
        sheet.Cell("fv", "Fv", Unit.One, Fx.FutureValue(rate, 24, size, 600));
        sheet.Cell("hidden", "Hidden", Unit.One, Fx.LoanRate(24, -size, 600, 0));
        sheet.Cell(
            "vdb",
            "Vdb",
            Unit.One,
            Fx.VariableDecliningBalance(size, 1, 5, 1, 2.5, 2 + rate)
        );
        sheet.Cell(
            "payback",
            "Payback",
            Unit.Month,
            Fx.Payback(Fx.Cumulative(flows) - size, Fx.Cumulative(flows))
        );
        return sheet.Build();
    }

    private static void ForLoans(Func<double, int, double, Timing, bool> law) =>
        Prop.ForAll(
                Gen.Choose(0, 100_000).Three().ToArbitrary(),
                c =>
                    law(
                        c.Item1 / 4_000_000.0,
                        1 + c.Item2 % 120,
                        c.Item3 % 100 / 100.0,
                        c.Item3 % 2 == 0 ? Timing.End : Timing.Begin
                    )
            )
            .QuickCheckThrowOnFailure();

    private static double Of(Expr formula) => OfRow([0], _ => formula);

    private static double OfRow(double[] flows, Func<Expr, Expr> formula) =>
        Sheet(flows, formula).Evaluate().Scalar("result")!.Value;

    private static Sheet Sheet(double[] flows, Func<Expr, Expr> formula)
    {
        var sheet = new SheetBuilder(new Timeline(new DateOnly(2027, 1, 1), flows.Length));
        var row = sheet.InputRow("flows", "Flows", Unit.One, flows, Given);
        var made = formula(row);
        sheet.Cell("result", "Result", made.Unit, made);
        return sheet.Build();
    }

    private static IReadOnlyList<double?> RowOf(double[] flows, Func<Expr, Expr> formula)
    {
        var sheet = new SheetBuilder(new Timeline(new DateOnly(2027, 1, 1), flows.Length));
        var row = sheet.InputRow("flows", "Flows", Unit.One, flows, Given);
        sheet.Row("result", "Result", Unit.One, formula(row));
        return sheet.Build().Evaluate().Series("result");
    }
}
