using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets.Derivatives;
using TcoDashboard.Domain.Sheets.Spreadsheets;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>
/// Internal rate of return a year of dated flows: the rate r at which Σ flow ÷ (1 + r)^(days ÷ 365) is zero, actual days over 365 as
/// spreadsheets count. The last flow stands beside the row with its own day. None when no
/// rate or several make them worth nothing.
/// </summary>
/// <param name="Meaning">What the rate is asked for.</param>
public sealed record Xirr(RateMeaning Meaning) : FoldFunction
{
    private const double DaysPerYear = 365;

    /// <inheritdoc/>
    public override string Name => Meaning == RateMeaning.Return ? "return_by_date" : "xirr";

    /// <inheritdoc/>
    public override int Arity => 4;

    /// <summary>State: flow and day of each period and of the end.</summary>
    /// <param name="periods">Number of periods.</param>
    public override int StateSize(int periods) => 2 * (periods + 1);

    /// <inheritdoc/>
    public override void Advance(int period, ReadOnlySpan<double> arguments, Span<double> state)
    {
        var half = state.Length / 2;
        state[period] = arguments[0];
        state[half + period] = arguments[1];
        state[half - 1] = arguments[2];
        state[^1] = arguments[3];
    }

    /// <inheritdoc/>
    public override double Finish(ReadOnlySpan<double> state)
    {
        var (flows, days) = Sorted(state);
        var changes = RateOfReturn.SignChanges(flows);
        if (changes < 1 || RateOfReturn.IsMeaningless(flows, Meaning))
        {
            return double.NaN;
        }
        if (changes > 1)
        {
            var (lowest, highest) = RateOfReturn.Logs(1);
            return Math.Exp(new RateRoots(flows, Years(days)).Only(lowest, highest)) - 1;
        }
        return RateOfReturn.Bisect(
            RateOfReturn.LowestRate,
            RateOfReturn.HighestRate,
            rate => PresentValue(flows, days, rate)
        );
    }

    /// <inheritdoc/>
    public override FormulaText Spreadsheet(SpreadsheetPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var years = place.Working(
            Worded("years since the first day"),
            column => (column.Argument(1) - column.Argument(1, 0)) / DaysPerYear
        );
        return new RateSearchRows(
            place,
            years.Range(0, place.Periods - 1),
            place.Argument(2),
            (place.Argument(3) - place.Argument(1, 0)) / DaysPerYear
        ).Rate(1, Meaning);
    }

    /// <inheritdoc/>
    public override void Back(RowSlopes row)
    {
        // The present value stays zero: dr/df = −v ÷ (d PV/dr), and a day later moves it by −ln(1 + r) ÷ 365 of the flow.
        var level = 1 + row.Result(0);
        var first = row.Argument(1, 0);
        var byRate = 0.0;
        for (var place = 0; place <= row.Periods; place++)
        {
            var (flow, years) = At(row, place, first);
            byRate -= years * flow * Math.Pow(level, -years - 1);
        }
        for (var place = 0; place <= row.Periods; place++)
        {
            var (flow, years) = At(row, place, first);
            var byFlow = -row.Slope(0) * Math.Pow(level, -years) / byRate;
            var byDay = -byFlow * flow * Math.Log(level) / DaysPerYear;
            var isEnd = place == row.Periods;
            row.Add(isEnd ? 2 : 0, isEnd ? 0 : place, byFlow);
            row.Add(isEnd ? 3 : 1, isEnd ? 0 : place, byDay);
        }
    }

    /// <inheritdoc/>
    public override UnitRuling Rule(ImmutableArray<Expr> arguments)
    {
        UnitRules.RequireScalar(arguments[2], Worded("The flow at the end"));
        UnitRules.RequireScalar(arguments[3], Worded("The day of the end"));
        var flows = UnitRules.Alike(
            Worded("find a rate of return of"),
            [arguments[0], arguments[2]]
        );
        return new(
            [
                flows[0],
                UnitRules.PlainOr(Unit.Day, arguments[1], Worded("A day")),
                flows[1],
                UnitRules.PlainOr(Unit.Day, arguments[3], Worded("A day")),
            ],
            Unit.One
        );
    }

    /// <inheritdoc/>
    public override Phrase Say(ImmutableArray<Phrase> arguments) =>
        new(
            Worded(
                $"the yearly rate of return of {arguments[0].In(Binding.Product)} on {arguments[1].In(Binding.Product)} and {arguments[2].In(Binding.Product)} at the end, actual days over 365"
            ),
            Binding.Words
        );

    /// <inheritdoc/>
    public override Failure Fail(ImmutableArray<Operand> arguments)
    {
        double[] flows = [.. arguments[0].Values, .. arguments[2].Values];
        double[] days = [.. arguments[1].Values, .. arguments[3].Values];
        var (sorted, onDays) = Sorted([.. flows, .. days]);
        return RateOfReturn.Why(arguments[0].Name, sorted, Years(onDays), 1, Meaning);
    }

    private static (double Flow, double Years) At(RowSlopes row, int place, double first) =>
        place == row.Periods
            ? (row.Argument(2, 0), (row.Argument(3, 0) - first) / DaysPerYear)
            : (row.Argument(0, place), (row.Argument(1, place) - first) / DaysPerYear);

    private static (double[] Flows, double[] Days) Sorted(ReadOnlySpan<double> state)
    {
        var flows = state[..(state.Length / 2)].ToArray();
        var days = state[(state.Length / 2)..].ToArray();
        Array.Sort(days, flows);
        return (flows, days);
    }

    private static double[] Years(double[] days) =>
        [.. days.Select(day => (day - days[0]) / DaysPerYear)];

    private static double PresentValue(double[] flows, double[] days, double rate)
    {
        var value = 0.0;
        for (var i = 0; i < flows.Length; i++)
        {
            value += flows[i] * Math.Pow(1 + rate, (days[0] - days[i]) / DaysPerYear);
        }
        return value;
    }
}
