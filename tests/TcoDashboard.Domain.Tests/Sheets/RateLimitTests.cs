using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Tests.Sheets;

/// <summary>The limits of a rate of return are one rule: quoted a year, however often the flows change sign and however they are dated.</summary>
public sealed class RateLimitTests
{
    private static readonly Provenance s_given = new(Origin.Scenario);

    // 100 out and 100·m back n months later: the rate a year is m^(12/n) − 1.
    [Theory]
    [InlineData(12, 10.99, 9.99)]
    [InlineData(12, 11.01, null)]
    [InlineData(6, 3.31, 9.9561)]
    [InlineData(6, 3.32, null)]
    [InlineData(1, 1.2, 7.916100448256)]
    [InlineData(1, 1.3, null)]
    [InlineData(12, 0.0011, -0.9989)]
    [InlineData(12, 0.0009, null)]
    public void Irr_OfMoneyThatComesBackOnce_ExistsInsideTheYearlyLimits(
        int months,
        double times,
        double? expected
    )
    {
        double[] once = [-100, .. new double[months - 1], 100 * times];
        // A thousandth of a cent that leaves and comes back changes the sign twice more and the rate by less than is told apart here.
        double[] often = [.. once, -1e-5, 1e-5];

        var (rate, byDate, found) = (Irr(once), Xirr(once), Irr(often));

        Assert.Equal(expected is null, rate is null);
        Assert.Equal(expected is null, byDate is null);
        Assert.Equal(expected is null, found is null);
        if (expected is { } known)
        {
            Assert.Equal(known, rate!.Value, 1e-9 * (1 + known));
            Assert.Equal(known, byDate!.Value, 1e-9 * (1 + known));
            Assert.Equal(known, found!.Value, 1e-3 * (1 + known));
        }
    }

    [Fact]
    public void Irr_OfARowOfManyPeriods_FindsALowRateWhereItsPresentValueOverflows()
    {
        // 1,200 months at −5 % a month: 0.95^−1200 of a dollar is 10^26, at the lowest rate it would be 10^300.
        double[] flows = [-1e9, .. new double[1199], 1e9 * Math.Pow(0.95, 1200)];

        Assert.Equal(Math.Pow(0.95, 12) - 1, Irr(flows)!.Value, 1e-9);
    }

    // A lease paid at its end: money comes in every month and 25 goes out at last. One rate makes that worth nothing; at every higher one it is
    // worth more, because no money was put in that could earn a rate.
    [Theory]
    [InlineData(10, 12, -25)]
    [InlineData(10, 12, -130)]
    [InlineData(0, 12, -25)]
    public void Return_OfMoneyThatComesInFirst_IsNoneWhereARootExists(
        double each,
        int months,
        double end
    )
    {
        double[] flows = [0, 15, .. Enumerable.Repeat(each, months), end];
        double[] mirrored = [.. flows.Select(flow => -flow)];

        Assert.Null(Of(flows, (row, _, last, _) => Fx.ReturnPerPeriod(row, last)));
        Assert.Null(Of(flows, Fx.ReturnByDate));
        Assert.NotNull(Irr(flows));
        Assert.Equal(Irr(flows)!.Value, Irr(mirrored)!.Value, 1e-9);
        Assert.Equal(Xirr(mirrored), Of(mirrored, Fx.ReturnByDate));
    }

    private static double? Irr(double[] flows) =>
        Of(flows, (row, _, last, _) => Fx.AnnualRate(Fx.IrrPerPeriod(row, last)));

    private static double? Xirr(double[] flows) => Of(flows, Fx.Xirr);

    // The last flow falls at the end of the last month; days are twelfths of 365, so that both count the same time.
    private static double? Of(double[] flows, Func<Expr, Expr, Expr, Expr, Expr> formula)
    {
        var periods = flows.Length - 1;
        var sheet = new SheetBuilder(new(new(2027, 1, 1), periods));
        var row = sheet.InputRow("flows", "Flows", Unit.Usd, flows[..^1], s_given);
        var end = sheet.Constant(flows[^1], Unit.Usd);
        var days = sheet.InputRow(
            "days",
            "Days",
            Unit.Day,
            [.. Enumerable.Range(0, periods).Select(month => month * 365 / 12.0)],
            s_given
        );
        var endDay = sheet.Constant(periods * 365 / 12.0, Unit.Day);
        sheet.Cell("result", "Result", Unit.Fraction, formula(row, days, end, endDay));
        return sheet.Build().Evaluate().Scalar("result");
    }
}
