using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets.Spreadsheets;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>
/// The rate per period that a level payment hides: the r at which present·(1 + r)^n + payment·(1 + r·type)·((1 + r)^n − 1) ÷ r + future is
/// zero. Spreadsheet signs: money received is positive, paid out negative.
/// </summary>
/// <param name="Timing">Whether payments fall at the end (arrears) or the start (advance) of each period.</param>
public sealed record LoanRate(Timing Timing) : ElementFunction
{
    private const double Lowest = -0.99;
    private const double Highest = 10;
    private const int Slices = 240;

    // Why: below it the closed form of the slope loses more digits than its limit.
    private const double FlatRate = 1e-7;

    /// <inheritdoc/>
    public override string Name => Timing == Timing.Begin ? "rate_begin" : "rate_end";

    /// <inheritdoc/>
    public override int Arity => 4;

    /// <inheritdoc/>
    public override double Value(ReadOnlySpan<double> arguments)
    {
        var (count, payment) = (arguments[0], arguments[1]);
        var (present, future) = (arguments[2], arguments[3]);
        if (!(count > 0))
        {
            return double.NaN;
        }
        // Why: discounted to the start the value stays a number for every rate; compounded to the end it overflows.
        double Left(double rate)
        {
            var growth = Precise.Growth(rate, count);
            var annuity = rate == 0 ? count : growth / rate;
            var advance = Timing == Timing.Begin ? 1 + rate : 1;
            return present + (payment * advance * annuity + future) / (1 + growth);
        }
        return NearestRoot(Left);
    }

    /// <inheritdoc/>
    public override FormulaText Spreadsheet(SpreadsheetPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return FormulaText.Call(
            "RATE",
            place.Argument(0),
            place.Argument(1),
            place.Argument(2),
            place.Argument(3),
            Timing == Timing.Begin ? 1 : 0
        );
    }

    /// <inheritdoc/>
    public override void Slopes(ReadOnlySpan<double> arguments, double value, Span<double> slopes)
    {
        // present + payment·due·a + future·D = 0 with D = (1 + r)^−n and a = (1 − D) ÷ r, differentiated as it stands.
        var (count, payment) = (arguments[0], arguments[1]);
        var future = arguments[3];
        var isBegin = Timing == Timing.Begin;
        var log = Math.Log(1 + value);
        var last = Math.Exp(-count * log);
        var isFlat = Math.Abs(value) < FlatRate;
        var annuity = isFlat ? count : (1 - last) / value;
        var lastByRate = -count * last / (1 + value);
        var annuityByRate = isFlat ? -count * (count + 1) / 2 : (-lastByRate - annuity) / value;
        var annuityByCount = isFlat ? 1 : last * log / value;
        var due = isBegin ? 1 + value : 1;
        var byRate =
            payment * (due * annuityByRate + (isBegin ? annuity : 0)) + future * lastByRate;
        slopes[0] = -(payment * due * annuityByCount - future * last * log) / byRate;
        slopes[1] = -due * annuity / byRate;
        slopes[2] = -1 / byRate;
        slopes[3] = -last / byRate;
    }

    /// <inheritdoc/>
    public override UnitRuling Rule(ImmutableArray<Expr> arguments) =>
        new(
            [
                UnitRules.PlainOr(Unit.Month, arguments[0], Worded("The number of payments")),
                .. UnitRules.Alike(Worded("pay back"), arguments[1..]),
            ],
            Unit.One
        );

    /// <inheritdoc/>
    public override Phrase Say(ImmutableArray<Phrase> arguments)
    {
        var when = Timing == Timing.Begin ? Worded("start") : Worded("end");
        return new(
            Worded(
                $"the rate a period at which {arguments[0].In(Binding.Product)} payments of {arguments[1].In(Binding.Product)} at the {when} of each period pay for {arguments[2].In(Binding.Product)} now and {arguments[3].In(Binding.Product)} at the end"
            ),
            Binding.Words
        );
    }

    /// <inheritdoc/>
    public override Failure Fail(ImmutableArray<Operand> arguments) =>
        new(
            "F-110",
            Worded(
                $"no rate between −99 % and 1,000 % a period lets {arguments[1].Text} pay for {arguments[2].Text}"
            ),
            Worded(
                $"Check the signs: money received is positive, “{arguments[1].Name}” paid out is negative."
            )
        );

    // Why: two roots are possible when present and future have one sign; like a spreadsheet's first guess, the one nearest to zero counts.
    private static double NearestRoot(Func<double, double> value)
    {
        var up = FirstCrossing(value, 0, Highest);
        var down = FirstCrossing(value, 0, Lowest);
        return double.IsNaN(up) ? down
            : double.IsNaN(down) || up <= -down ? up
            : down;
    }

    private static double FirstCrossing(Func<double, double> value, double from, double to)
    {
        var last = from;
        for (var slice = 1; slice <= Slices; slice++)
        {
            var share = (double)slice / Slices;
            var next = from + (to - from) * share * share;
            if (value(last) == 0)
            {
                return last;
            }
            if (Math.Sign(value(last)) != Math.Sign(value(next)))
            {
                return RateOfReturn.Bisect(Math.Min(last, next), Math.Max(last, next), value);
            }
            last = next;
        }
        return double.NaN;
    }
}
