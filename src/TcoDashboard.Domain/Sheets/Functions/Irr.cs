using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets.Batches;
using TcoDashboard.Domain.Sheets.Derivatives;
using TcoDashboard.Domain.Sheets.Spreadsheets;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>
/// Internal rate of return per period: the one rate at which a row's present value is zero. A row whose flows change sign never or more
/// than once has none, because then no rate or several would do.
/// </summary>
public sealed record Irr : FoldFunction
{
    /// <summary>Lowest rate searched, just above a total loss per period.</summary>
    public const double LowestRate = -0.999;

    /// <summary>Highest rate searched: 1,000 % per period.</summary>
    public const double HighestRate = 10;

    private const int MostSteps = 200;

    /// <inheritdoc/>
    public override string Name => "irr";

    /// <inheritdoc/>
    public override int Arity => 1;

    /// <inheritdoc/>
    public override int StateSize(int periods) => periods;

    /// <inheritdoc/>
    public override void Advance(int period, ReadOnlySpan<double> arguments, Span<double> state) =>
        state[period] = arguments[0];

    /// <inheritdoc/>
    public override double Finish(ReadOnlySpan<double> state) =>
        SignChanges(state) == 1 ? Root(state) : double.NaN;

    /// <inheritdoc/>
    public override FormulaText Spreadsheet(SpreadsheetPlace place)
    {
        var signs = place.Working(
            "sign of the flow, or of the last one before it",
            column =>
            {
                var sign = FormulaText.Call("SIGN", column.Argument(0));
                return column.Period == 0
                    ? sign
                    : FormulaText.Call(
                        "IF",
                        FormulaText.Reference($"{column.Argument(0).In(Binding.Sum)}=0"),
                        column.Own(column.Period - 1),
                        sign
                    );
            }
        );
        if (place.Periods < 2)
        {
            return FormulaText.None;
        }
        var (earlier, later) = (
            signs.Range(0, place.Periods - 2).Text,
            signs.Range(1, place.Periods - 1).Text
        );
        return FormulaText.Call(
            "IF",
            FormulaText.Reference($"SUMPRODUCT(({earlier}<>0)*({earlier}<>{later}))=1"),
            FormulaText.Call("IRR", place.Range(0), 0.01),
            FormulaText.None
        );
    }

    /// <inheritdoc/>
    public override void Back(RowSlopes row)
    {
        // dr/df(t) = −v^t ÷ (d PV/dr), because the present value stays zero when a flow and the rate move together.
        var factor = 1 / (1 + row.Result(0));
        double slope = 0;
        var discount = 1.0;
        for (var period = 0; period < row.Periods; period++)
        {
            slope -= period * row.Argument(0, period) * discount * factor;
            discount *= factor;
        }
        discount = 1;
        for (var period = 0; period < row.Periods; period++)
        {
            row.Add(0, period, -row.Slope(0) * discount / slope);
            discount *= factor;
        }
    }

    /// <inheritdoc/>
    public override UnitRuling Rule(ImmutableArray<Expr> arguments) => new(arguments, Unit.One);

    /// <inheritdoc/>
    public override Phrase Say(ImmutableArray<Phrase> arguments) =>
        new($"the internal rate of return of {arguments[0].In(Binding.Product)}", Binding.Words);

    /// <inheritdoc/>
    public override Failure Fail(ImmutableArray<Operand> arguments)
    {
        var changes = SignChanges(arguments[0].Values.AsSpan());
        return changes switch
        {
            0 => new(
                "F-104",
                $"{arguments[0].Name} never changes sign, so no rate makes its present value zero",
                "A rate of return needs money going out and money coming back; compare present values instead."
            ),
            1 => new(
                "F-104",
                $"the rate of return of {arguments[0].Name} lies outside −99.9 % to 1,000 % a period",
                "Check the size of the flows."
            ),
            _ => new(
                "F-105",
                $"{arguments[0].Name} changes sign {changes} times, so several rates may make its present value zero",
                "Compare present values at a stated rate instead."
            ),
        };
    }

    private static int SignChanges(ReadOnlySpan<double> flows)
    {
        var changes = 0;
        var last = 0;
        foreach (var flow in flows)
        {
            if (!double.IsFinite(flow))
            {
                return -1;
            }
            var sign = Math.Sign(flow);
            if (sign != 0)
            {
                changes += last != 0 && sign != last ? 1 : 0;
                last = sign;
            }
        }
        return changes;
    }

    // Why: with one sign change the present value has one root, so Newton inside a shrinking bracket always gets there.
    private static double Root(ReadOnlySpan<double> flows)
    {
        var (low, high) = (LowestRate, HighestRate);
        var atLow = PresentValue(flows, low).Value;
        var atHigh = PresentValue(flows, high).Value;
        if (atLow == 0 || atHigh == 0)
        {
            return atLow == 0 ? low : high;
        }
        if (!double.IsFinite(atLow) || Math.Sign(atLow) == Math.Sign(atHigh))
        {
            (low, atLow) = FiniteLow(flows, atHigh);
            if (double.IsNaN(low))
            {
                return double.NaN;
            }
        }
        return Search(flows, low, high, Math.Sign(atLow));
    }

    // Why: a Newton step counts only when it stays in the bracket and halves the last step; on the steep side it would crawl.
    private static double Search(ReadOnlySpan<double> flows, double low, double high, int lowSign)
    {
        var rate = Math.Clamp(0.01, low, high);
        var lastStep = high - low;
        for (var turn = 0; turn < MostSteps; turn++)
        {
            var (value, slope, size) = PresentValue(flows, rate);
            // Why: below two roundings of its largest parts a present value is zero as far as doubles can tell.
            if (Math.Abs(value) <= 2.3e-16 * size)
            {
                return rate;
            }
            (low, high) = Math.Sign(value) == lowSign ? (rate, high) : (low, rate);
            var next = rate - value / slope;
            if (!(next > low && next < high && 2 * Math.Abs(next - rate) < lastStep))
            {
                next = low + (high - low) / 2;
            }
            lastStep = Math.Abs(next - rate);
            if (next.Equals(rate))
            {
                return rate;
            }
            rate = next;
        }
        return rate;
    }

    // Why: 1,000^1200 overflows; long rows start from the lowest rate whose present value is still a number.
    private static (double Rate, double Value) FiniteLow(ReadOnlySpan<double> flows, double atHigh)
    {
        for (var factor = 0.001; factor < 1; factor *= 1.05)
        {
            var rate = factor - 1;
            var value = PresentValue(flows, rate).Value;
            if (double.IsFinite(value) && Math.Sign(value) != Math.Sign(atHigh))
            {
                return (rate, value);
            }
        }
        return (double.NaN, double.NaN);
    }

    // Horner's scheme in the discount factor, from the last flow to the first; the size is the present value of the flows without their signs.
    private static (double Value, double Slope, double Size) PresentValue(
        ReadOnlySpan<double> flows,
        double rate
    )
    {
        var factor = 1 / (1 + rate);
        double value = 0;
        double slope = 0;
        double size = 0;
        for (var period = flows.Length - 1; period >= 0; period--)
        {
            slope = slope * factor + value;
            value = value * factor + flows[period];
            size = size * factor + Math.Abs(flows[period]);
        }
        return (value, -slope * factor * factor, size);
    }

    /// <inheritdoc/>
    public override void AdvanceBatch(in Lanes lanes) =>
        VectorMap.Copy(lanes.Argument(0), lanes.State(lanes.Period));
}
