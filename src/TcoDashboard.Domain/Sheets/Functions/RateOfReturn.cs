using TcoDashboard.Domain.Sheets.Spreadsheets;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>Finds the one rate at which flows have a present value of zero; the search that <see cref="Irr"/> and its siblings share.</summary>
internal static class RateOfReturn
{
    /// <summary>Lowest rate searched, just above a total loss per period.</summary>
    internal const double LowestRate = -0.999;

    /// <summary>Highest rate searched: 1,000 % per period.</summary>
    internal const double HighestRate = 10;

    private const int MostSteps = 200;

    /// <summary>The rate of flows one period apart; NaN when they do not change sign exactly once.</summary>
    internal static double Of(ReadOnlySpan<double> flows) =>
        SignChanges(flows) == 1 ? Root(flows) : double.NaN;

    /// <summary>How often the flows change sign; −1 when one of them is not a number.</summary>
    internal static int SignChanges(ReadOnlySpan<double> flows)
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

    /// <summary>Why flows have no rate of return, in the words of a problem.</summary>
    /// <param name="name">The flows in words.</param>
    /// <param name="changes">How often they change sign.</param>
    internal static Failure Why(string name, int changes) =>
        changes switch
        {
            0 => new(
                "F-104",
                $"{name} never changes sign, so no rate makes its present value zero",
                "A rate of return needs money going out and money coming back; compare present values instead."
            ),
            1 => new(
                "F-104",
                $"the rate of return of {name} lies outside −99.9 % to 1,000 % a period",
                "Check the size of the flows."
            ),
            _ => new(
                "F-105",
                $"{name} changes sign {changes} times, so several rates may make its present value zero",
                "Compare present values at a stated rate instead."
            ),
        };

    /// <summary>The root of a function that changes sign once between two rates, by bisection; NaN when both ends have one sign.</summary>
    internal static double Bisect(double low, double high, Func<double, double> value)
    {
        var lowSign = Math.Sign(value(low));
        if (lowSign == Math.Sign(value(high)))
        {
            return double.NaN;
        }
        // Why: 110 halvings pass the last bit of a double wherever the root lies.
        for (var turn = 0; turn < 110; turn++)
        {
            var middle = low + (high - low) / 2;
            (low, high) = Math.Sign(value(middle)) == lowSign ? (middle, high) : (low, middle);
        }
        return low + (high - low) / 2;
    }

    /// <summary>
    /// The search as a spreadsheet does it in sight: a row of steps for x = ln(1 + rate), each adding ln(present value of what comes in ÷ of what
    /// goes out) ÷ the difference of their mean times. The logarithm of that quotient is nearly straight in x, so a few steps end at the root.
    /// </summary>
    /// <param name="place">Where the result stands; its argument 0 is the row of flows.</param>
    /// <param name="times">When each flow of the row falls.</param>
    /// <param name="atEnd">One more flow.</param>
    /// <param name="endTime">When it falls.</param>
    internal static FormulaText Spreadsheet(
        SpreadsheetPlace place,
        FormulaText times,
        FormulaText atEnd,
        FormulaText endTime
    )
    {
        var flows = place.Range(0);
        var signs = place.Working("sign of the flow, or of the last one before it", SignSoFar);
        var (end, at) = (atEnd.In(Binding.Atom), endTime.In(Binding.Atom));
        string Weighted(string sign, string x, string weight, string endWeight) =>
            $"(SUMPRODUCT(({flows.Text}{sign})*{flows.Text}{weight}*EXP(-{x}*{times.Text}))+({end}{sign})*{end}{endWeight}*EXP(-{x}*{at}))";
        var steps = place.Working(
            "search for ln(1 + rate)",
            column =>
            {
                var x = column.Period == 0 ? "0" : column.Own(column.Period - 1).Text;
                var (into, out_) = (Weighted(">0", x, "", ""), Weighted("<0", x, "", ""));
                var timeIn = Weighted(">0", x, $"*{times.Text}", $"*{at}");
                var timeOut = Weighted("<0", x, $"*{times.Text}", $"*{at}");
                return FormulaText.Reference(
                    $"({x}+LN(-{into}/{out_})/({timeIn}/{into}-{timeOut}/{out_}))"
                );
            }
        );
        var last = signs.At(place.Periods - 1).Text;
        var inRow =
            place.Periods < 2
                ? "0"
                : $"SUMPRODUCT(({signs.Range(0, place.Periods - 2).Text}<>0)*({signs.Range(0, place.Periods - 2).Text}<>{signs.Range(1, place.Periods - 1).Text}))";
        return FormulaText.Call(
            "IF",
            FormulaText.Reference($"{inRow}+IF({last}*SIGN({end})<0,1,0)=1"),
            FormulaText.Reference($"(EXP({steps.At(place.Periods - 1).Text})-1)"),
            FormulaText.None
        );
    }

    private static FormulaText SignSoFar(SpreadsheetPlace column)
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
}
