using System.Globalization;
using TcoDashboard.Domain.Sheets.Spreadsheets;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>
/// Finds the one rate at which flows have a present value of zero; the rule that <see cref="Irr"/> and its siblings share: between the limits,
/// quoted a year, it is the only such rate, or the only one that is not negative, and none lies beyond them. Flows that change sign once have one rate at most (Descartes);
/// where they change sign more often, as with tax once a year, <see cref="RateRoots"/> proves it. However often they do, the limits are the same.
/// </summary>
internal static class RateOfReturn
{
    /// <summary>Lowest rate searched, just above a total loss a year.</summary>
    internal const double LowestRate = -0.999;

    /// <summary>Highest rate searched: 1,000 % a year.</summary>
    internal const double HighestRate = 10;

    private const int MostSteps = 200;

    /// <summary>The rate per period of flows one period apart; NaN when there is none or more than one.</summary>
    /// <param name="flows">The flows.</param>
    /// <param name="periodsPerYear">Periods in the time over which the rates between the limits are quoted: 12 for months, 1 for any period.</param>
    internal static double Of(ReadOnlySpan<double> flows, int periodsPerYear)
    {
        var changes = SignChanges(flows);
        if (changes < 1)
        {
            return double.NaN;
        }
        var (lowest, highest) = Logs(periodsPerYear);
        if (changes == 1)
        {
            return Root(flows, Math.Exp(lowest) - 1, Math.Exp(highest) - 1);
        }
        return Math.Exp(new RateRoots(flows, []).Only(lowest, highest)) - 1;
    }

    /// <summary>The limits of the search as ln(1 + rate) of one period.</summary>
    internal static (double Lowest, double Highest) Logs(int periodsPerYear) =>
        (Math.Log(1 + LowestRate) / periodsPerYear, Math.Log(1 + HighestRate) / periodsPerYear);

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

    /// <summary>Whether no rate of the flows means what is asked: a return wants money to go out before any comes in.</summary>
    /// <param name="flows">The flows.</param>
    /// <param name="meaning">What the rate is asked for.</param>
    internal static bool IsMeaningless(ReadOnlySpan<double> flows, RateMeaning meaning)
    {
        var first = flows.IndexOfAnyExcept(0.0);
        return meaning == RateMeaning.Return && first >= 0 && flows[first] > 0;
    }

    /// <summary>Why flows have no rate of return, in the words of a problem.</summary>
    /// <param name="name">The flows in words.</param>
    /// <param name="flows">The flows.</param>
    /// <param name="times">When each falls, ascending; empty when they are one period apart.</param>
    /// <param name="periodsPerYear">Periods in the time over which rates are told.</param>
    /// <param name="meaning">What the rate is asked for.</param>
    internal static Failure Why(
        string name,
        ReadOnlySpan<double> flows,
        ReadOnlySpan<double> times,
        int periodsPerYear,
        RateMeaning meaning
    )
    {
        var changes = SignChanges(flows);
        if (changes == 0)
        {
            return NeverChangesSign(name, flows);
        }
        if (IsMeaningless(flows, meaning))
        {
            return BeginsWithIncome(name);
        }
        Span<double> found = stackalloc double[RateRoots.Most];
        var (lowest, highest) = Logs(periodsPerYear);
        var roots = new RateRoots(flows, times);
        var count = changes < 2 ? 0 : roots.Find(lowest, highest, found);
        if (count < 0)
        {
            return new(
                "F-105",
                Worded(
                    $"{name} changes sign {changes} times, and no single rate can be told that makes its present value zero"
                ),
                Worded(
                    "Compare present values at a stated rate, or use the modified rate of return."
                )
            );
        }
        if (count == 0)
        {
            return new(
                "F-104",
                Worded(
                    $"no rate of return of {name} lies between −99.9 % and 1,000 % a year{Where(roots.Beyond(lowest, highest))}"
                ),
                Worded("Check the size of the flows, or compare present values at a stated rate.")
            );
        }
        return new(
            "F-105",
            Worded(
                $"{name} changes sign {changes} times, and {Told(found[..count], periodsPerYear, roots.Beyond(lowest, highest))} make its present value zero"
            ),
            Worded("Compare present values at a stated rate, or use the modified rate of return.")
        );
    }

    private static Failure BeginsWithIncome(string name) =>
        new(
            "F-104",
            Worded(
                $"{name} begins with money that comes in, so no rate is what money put in earns"
            ),
            Worded("Compare present values at a stated rate.")
        );

    private static Failure NeverChangesSign(string name, ReadOnlySpan<double> flows) =>
        new(
            "F-104",
            NeverOut(flows)
                ? Worded(
                    $"{name} is never negative: no own money is ever out that could earn a rate"
                )
                : Worded($"{name} never changes sign, so no rate makes its present value zero"),
            Worded(
                "A rate of return needs money going out and money coming back; compare present values instead."
            )
        );

    private static bool NeverOut(ReadOnlySpan<double> flows)
    {
        var most = 0.0;
        foreach (var flow in flows)
        {
            if (flow < 0)
            {
                return false;
            }
            most = Math.Max(most, flow);
        }
        return most > 0;
    }

    private static string Where((bool Below, bool Above) beyond) =>
        beyond switch
        {
            (false, true) => Worded("; one lies above"),
            (true, false) => Worded("; one lies below"),
            _ => "",
        };

    private static string Told(
        ReadOnlySpan<double> found,
        int periodsPerYear,
        (bool Below, bool Above) beyond
    )
    {
        var rates = new List<string>();
        if (beyond.Below)
        {
            rates.Add(Worded("a rate below −99.9 %"));
        }
        foreach (var log in found)
        {
            var percent = 100 * (Math.Exp(log * periodsPerYear) - 1);
            rates.Add(
                string.Create(CultureInfo.InvariantCulture, $"{percent:0.##} %")
                    .Replace('-', '\u2212')
            );
        }
        if (beyond.Above)
        {
            rates.Add(Worded("a rate above 1,000 %"));
        }
        return Worded($"{string.Join(", ", rates[..^1])} and {rates[^1]}");
    }

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

    // Why: with one sign change the present value has one root, so Newton inside a shrinking bracket always gets there.
    private static double Root(ReadOnlySpan<double> flows, double low, double high)
    {
        var atLow = PresentValue(flows, low).Value;
        var atHigh = PresentValue(flows, high).Value;
        if (atLow == 0 || atHigh == 0)
        {
            return atLow == 0 ? low : high;
        }
        if (!double.IsFinite(atLow))
        {
            (low, atLow) = FiniteLow(flows, low, atHigh);
        }
        return double.IsNaN(low) || Math.Sign(atLow) == Math.Sign(atHigh)
            ? double.NaN
            : Search(flows, low, high, Math.Sign(atLow));
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
    private static (double Rate, double Value) FiniteLow(
        ReadOnlySpan<double> flows,
        double lowest,
        double atHigh
    )
    {
        for (var factor = 1 + lowest; factor < 1; factor *= 1.05)
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
