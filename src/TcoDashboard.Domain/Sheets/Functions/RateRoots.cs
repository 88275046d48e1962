namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>
/// Every rate at which flows are worth nothing, with the proof that there are no others. In x = ln(1 + rate) what comes in and what goes out
/// are sums of falling exponentials; g = ln(in ÷ out) has the slope (mean time of what goes out) − (mean time of what comes in), and each mean
/// time only falls with x. So the values at two ends of an interval bound the slope between them: either g keeps its sign, or it rises or
/// falls throughout and crosses zero at most once, or the interval is halved.
/// </summary>
internal readonly ref struct RateRoots
{
    /// <summary>Most crossings that are told apart.</summary>
    internal const int Most = 8;

    private const int MostIntervals = 64;
    private const double NarrowestLog = 1e-9;
    private const int MostSteps = 200;

    // Why: flows of a project settle in some tens of intervals; whoever needs thousands has no rate that anybody could name.
    private const int MostTurns = 4000;

    // Why: a rate of exactly zero comes out of the search a rounding below it.
    private const double ZeroLog = -1e-12;

    private readonly ReadOnlySpan<double> _flows;
    private readonly ReadOnlySpan<double> _times;
    private readonly (double First, double Last) _in;
    private readonly (double First, double Last) _out;

    /// <summary>Flows and their times.</summary>
    /// <param name="flows">Flows with both signs.</param>
    /// <param name="times">When each falls, ascending; empty when they are one period apart.</param>
    internal RateRoots(ReadOnlySpan<double> flows, ReadOnlySpan<double> times)
    {
        _flows = flows;
        _times = times;
        _in = Ends(1);
        _out = Ends(-1);
    }

    /// <summary>
    /// The rate of return: the only crossing, or the only one that is not negative where others lie below zero (Norstrøm, A Sufficient Condition
    /// for a Unique Nonnegative Internal Rate of Return, 1972). NaN when there is none or more than one, a rate beyond the limits included.
    /// </summary>
    /// <param name="lowest">Lowest ln(1 + rate) searched, below zero.</param>
    /// <param name="highest">Highest ln(1 + rate) searched, above zero.</param>
    internal double Only(double lowest, double highest)
    {
        Span<double> found = stackalloc double[Most];
        var count = Find(lowest, highest, found);
        // Why: as many as can be told apart may not be all.
        if (count is <= 0 or Most)
        {
            return double.NaN;
        }
        var (isBelow, isAbove) = Beyond(lowest, highest);
        var isNegative = found[count - 1] < ZeroLog;
        var isAlone = count == 1 || (found[count - 2] < ZeroLog && !isNegative);
        return isAlone && !isAbove && !(isNegative && isBelow) ? found[count - 1] : double.NaN;
    }

    /// <summary>
    /// Whether rates lie beyond the limits too: towards a total loss the last flow decides the sign of the present value, towards rates without
    /// end the first.
    /// </summary>
    internal (bool Below, bool Above) Beyond(double lowest, double highest) =>
        (
            At(lowest).IsPositive != _in.Last > _out.Last,
            At(highest).IsPositive != _in.First < _out.First
        );

    /// <summary>Every ln(1 + rate) at which the present value crosses zero, ascending; how many there are, at most <see cref="Most"/>; −1 where the search gave up.</summary>
    internal int Find(double lowest, double highest, Span<double> found)
    {
        Span<Interval> open = stackalloc Interval[MostIntervals];
        var middle = At(0);
        open[0] = new(middle, At(highest));
        open[1] = new(At(lowest), middle);
        var (waiting, count, turns) = (2, 0, 0);
        while (waiting > 0 && count < found.Length)
        {
            if (++turns > MostTurns)
            {
                return -1;
            }
            var (low, high) = open[--waiting];
            var isCrossed = low.IsPositive != high.IsPositive;
            if (KeepsSign(low, high))
            {
                continue;
            }
            // Why: below this width a touch and two crossings are one to any reader.
            if (IsMonotone(low, high) || high.X - low.X < NarrowestLog || waiting + 2 > open.Length)
            {
                if (isCrossed)
                {
                    found[count++] = Cross(low, high);
                }
                continue;
            }
            var half = At(low.X + (high.X - low.X) / 2);
            open[waiting++] = new(half, high);
            open[waiting++] = new(low, half);
        }
        return count;
    }

    private static bool IsMonotone(in Point low, in Point high)
    {
        var (least, most) = Slopes(low, high);
        return least > 0 || most < 0;
    }

    private static (double Least, double Most) Slopes(in Point low, in Point high) =>
        (high.MeanOut - low.MeanIn, low.MeanOut - high.MeanIn);

    // The steepest lines from both ends meet short of zero.
    private static bool KeepsSign(in Point low, in Point high)
    {
        if (low.IsPositive != high.IsPositive)
        {
            return false;
        }
        var (least, most) = Slopes(low, high);
        if (least >= 0 || most <= 0)
        {
            return true;
        }
        var width = high.X - low.X;
        if (low.IsPositive)
        {
            var falls = (low.Log - high.Log + most * width) / (most - least);
            return low.Log + least * falls > 0;
        }
        var rises = (high.Log - low.Log - least * width) / (most - least);
        return low.Log + most * rises < 0;
    }

    // Newton on g inside a bracket that halves whenever a step leaves it.
    private double Cross(Point low, Point high)
    {
        var x = low.X + (high.X - low.X) / 2;
        for (var turn = 0; turn < MostSteps; turn++)
        {
            var here = At(x);
            if (here.IsPositive == low.IsPositive)
            {
                low = here;
            }
            else
            {
                high = here;
            }
            var next = x - here.Log / (here.MeanOut - here.MeanIn);
            if (!(next >= low.X && next <= high.X))
            {
                next = low.X + (high.X - low.X) / 2;
            }
            if (Math.Abs(next - x) <= 1e-16 * (1 + Math.Abs(x)))
            {
                return next;
            }
            x = next;
        }
        return x;
    }

    // Why: each side is discounted from its own largest term, so nothing overflows and nothing vanishes.
    private Point At(double x)
    {
        var (from, to) = x < 0 ? (_in.Last, _out.Last) : (_in.First, _out.First);
        double into = 0,
            out_ = 0,
            timeIn = 0,
            timeOut = 0;
        for (var place = 0; place < _flows.Length; place++)
        {
            var (flow, time) = (_flows[place], Time(place));
            if (flow > 0)
            {
                var worth = flow * Math.Exp(-x * (time - from));
                into += worth;
                timeIn += worth * time;
            }
            else if (flow < 0)
            {
                var worth = -flow * Math.Exp(-x * (time - to));
                out_ += worth;
                timeOut += worth * time;
            }
        }
        return new(x, Math.Log(into / out_) - x * (from - to), timeIn / into, timeOut / out_);
    }

    private (double First, double Last) Ends(int sign)
    {
        double first = double.NaN,
            last = double.NaN;
        for (var place = 0; place < _flows.Length; place++)
        {
            if (Math.Sign(_flows[place]) == sign)
            {
                last = Time(place);
                first = double.IsNaN(first) ? last : first;
            }
        }
        return (first, last);
    }

    private double Time(int place) => _times.IsEmpty ? place : _times[place];

    private readonly record struct Point(double X, double Log, double MeanIn, double MeanOut)
    {
        public bool IsPositive => Log >= 0;
    }

    private readonly record struct Interval(Point Low, Point High);
}
