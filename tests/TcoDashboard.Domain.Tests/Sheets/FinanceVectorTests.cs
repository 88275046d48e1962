using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Tests.Sheets;

/// <summary>Every published result of a finance function, computed by a sheet and compared within the tolerance the source allows.</summary>
public sealed class FinanceVectorTests
{
    private static readonly Provenance Given = new(Origin.Scenario);

    /// <summary>The ids of all published results.</summary>
    public static TheoryData<string> Ids =>
        [.. FinanceVector.All.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Function_OfAPublishedExample_EqualsThePublishedResult(string id)
    {
        var vector = FinanceVector.All[id];

        Assert.Equal(vector.Expected, Computed(vector), vector.Tolerance);
    }

    [Fact]
    public void PublishedResults_AreAllThere() => Assert.Equal(141, FinanceVector.All.Count);

    private static double Computed(FinanceVector v) =>
        v.Function switch
        {
            "NPV" or "IRR" or "MIRR" or "XIRR" or "XNPV" => OfFlows(v),
            "PMT" or "IPMT" or "PPMT" or "FV" or "PV" or "NPER" or "RATE" => Of(Annuity(v)),
            "CUMIPMT" => Of(
                Fx.InterestBetween(
                    v.Number("rate"),
                    v.Number("nper"),
                    v.Number("pv"),
                    v.Number("start"),
                    v.Number("end"),
                    v.Timing
                )
            ),
            "CUMPRINC" => Of(
                Fx.PrincipalBetween(
                    v.Number("rate"),
                    v.Number("nper"),
                    v.Number("pv"),
                    v.Number("start"),
                    v.Number("end"),
                    v.Timing
                )
            ),
            "EFFECT" => Of(Fx.EffectiveRate(v.Number("nominal_rate"), v.Number("npery"))),
            "NOMINAL" => Of(Fx.NominalRate(v.Number("effective_rate"), v.Number("npery"))),
            "RRI" => Of(Fx.GrowthRate(v.Number("nper"), v.Number("pv"), v.Number("fv"))),
            "BLACK_SCHOLES_MERTON" => Of(EuropeanOption(v)),
            _ => Of(Depreciation(v)),
        };

    private static double OfFlows(FinanceVector v)
    {
        var flows = v.Values;
        if (flows is [var only])
        {
            return OfRow([only], [0], (row, _) => Fx.NpvPerPeriod(v.Number("rate"), row));
        }
        Expr last = flows[^1];
        var days = v.Args.TryGetProperty("dates", out _) ? v.Days : new double[flows.Length];
        var rate = v.Number("rate");
        return OfRow(
            flows[..^1],
            days[..^1],
            (row, day) =>
                v.Function switch
                {
                    "NPV" => Fx.NpvPerPeriod(rate, row) + last * Fx.Pow(1 + rate, -flows.Length),
                    "IRR" => Fx.IrrPerPeriod(row, last),
                    "MIRR" => Fx.Mirr(
                        row,
                        last,
                        flows.Length - 1,
                        v.Number("finance_rate"),
                        v.Number("reinvest_rate")
                    ),
                    "XIRR" => Fx.Xirr(row, day, last, days[^1]),
                    _ => Fx.Xnpv(rate, row, day, last, days[^1]),
                }
        );
    }

    private static Expr Annuity(FinanceVector v)
    {
        var (rate, periods) = (v.Number("rate"), v.Number("nper"));
        var (present, future) = (v.Number("pv"), v.Number("fv"));
        return v.Function switch
        {
            "PMT" => Fx.Pmt(rate, periods, present, future, v.Timing),
            "IPMT" => Fx.InterestPart(rate, v.Number("per"), periods, present, future, v.Timing),
            "PPMT" => Fx.PrincipalPart(rate, v.Number("per"), periods, present, future, v.Timing),
            "FV" => Fx.FutureValue(rate, periods, v.Number("pmt"), present, v.Timing),
            "PV" => Fx.PresentValue(rate, periods, v.Number("pmt"), future, v.Timing),
            "NPER" => Fx.PaymentsNeeded(rate, v.Number("pmt"), present, future, v.Timing),
            _ => Fx.LoanRate(periods, v.Number("pmt"), present, future, v.Timing),
        };
    }

    private static Expr Depreciation(FinanceVector v)
    {
        var (cost, salvage, life) = (v.Number("cost"), v.Number("salvage"), v.Number("life"));
        var (from, to) = (v.Number("start_period"), v.Number("end_period"));
        var noSwitch = v.Args.TryGetProperty("no_switch", out var flag) && flag.GetBoolean();
        return v.Function switch
        {
            "SLN" => (Expr)cost / life - (Expr)salvage / life,
            "SYD" => Fx.SumOfYears(cost, salvage, life, v.Number("period")),
            "DDB" => Fx.DecliningBalance(
                cost,
                salvage,
                life,
                v.Number("period"),
                v.Number("factor", 2)
            ),
            "DB" => Fx.FixedDecliningBalance(
                cost,
                salvage,
                life,
                v.Number("period"),
                v.Number("month", 12)
            ),
            "VDB" when noSwitch => Fx.DecliningBalanceBetween(
                cost,
                salvage,
                life,
                from,
                to,
                v.Number("factor", 2)
            ),
            "VDB" => Fx.VariableDecliningBalance(
                cost,
                salvage,
                life,
                from,
                to,
                v.Number("factor", 2)
            ),
            _ => throw new InvalidOperationException($"No formula for {v.Function}."),
        };
    }

    // S·e^(−qT)·N(d1) − K·e^(−rT)·N(d2), and put–call parity; Black and Scholes 1973, Merton 1973.
    private static Expr EuropeanOption(FinanceVector v)
    {
        var (years, deviation) = (v.Number("time_years"), v.Number("volatility"));
        var spread = deviation * Math.Sqrt(years);
        var spot = v.Number("spot") * Fx.Exp(-v.Number("dividend_yield") * years);
        var strike = v.Number("strike") * Fx.Exp(-v.Number("risk_free") * years);
        var d1 = Fx.Ln(spot / strike) / spread + spread / 2;
        var call = spot * Fx.NormalCdf(d1) - strike * Fx.NormalCdf(d1 - spread);
        return v.Args.GetProperty("type").GetString() == "put" ? call - spot + strike : call;
    }

    private static double Of(Expr formula) => OfRow([0], [0], (_, _) => formula);

    private static double OfRow(double[] flows, double[] days, Func<Expr, Expr, Expr> formula)
    {
        var sheet = new SheetBuilder(new Timeline(new DateOnly(2027, 1, 1), flows.Length));
        var row = sheet.InputRow("flows", "Flows", Unit.One, flows, Given);
        var day = sheet.InputRow("days", "Days", Unit.One, days, Given);
        sheet.Cell("result", "Result", Unit.One, formula(row, day));
        return sheet.Build().Evaluate().Scalar("result")!.Value;
    }
}
