using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Levers;

namespace TcoDashboard.Domain.Analysis.Crossings;

/// <summary>All places where a lever brings a target to a wanted value.</summary>
/// <param name="Lever">The lever.</param>
/// <param name="Wanted">The wanted value of the target; 0 for a tie of two options.</param>
/// <param name="Crossings">The places in rising order; empty when there is none within the lever's limits.</param>
public sealed record CrossingSearch(Lever Lever, double Wanted, ImmutableArray<Crossing> Crossings)
{
    private const int FineScan = 257;
    private const int QuickScan = 48;

    /// <summary>The smallest value the target took anywhere on the way; <c>null</c> when it took none.</summary>
    public double? Least { get; init; }

    /// <summary>The largest value the target took.</summary>
    public double? Most { get; init; }

    /// <summary>The place nearest to the lever's present value, or <c>null</c>.</summary>
    public Crossing? Nearest => Crossings.MinBy(crossing => Math.Abs(crossing.Value - Lever.Value));

    /// <summary>Looks for the places over the lever's whole range: scans it, then narrows each bracket down to the last bits.</summary>
    /// <remarks>Two places closer than a scan step can hide each other; the scan is densest around the present value.</remarks>
    internal static CrossingSearch Of(
        TargetFunction function,
        IReadOnlyList<Lever> levers,
        int index,
        double wanted,
        bool isQuick = false
    )
    {
        var lever = levers[index];
        double[] At(double[] places)
        {
            var values = function.Along(index, places);
            for (var place = 0; place < values.Length; place++)
            {
                values[place] -= wanted;
            }

            return values;
        }

        var places = Scan(lever, isQuick ? QuickScan : FineScan);
        var gaps = At(places);
        var found = ImmutableArray.CreateBuilder<Crossing>();
        for (var place = 0; place < places.Length; place++)
        {
            var isEnd = place == places.Length - 1;
            if (gaps[place] == 0)
            {
                if (place == 0 || gaps[place - 1] != 0)
                {
                    found.Add(new(places[place], false, !isEnd && gaps[place + 1] > 0));
                }
            }
            else if (!isEnd && gaps[place] * gaps[place + 1] < 0)
            {
                found.Add(Narrow(At, function.BlockSize, places[place], places[place + 1]));
            }
        }

        double[] known = [.. gaps.Where(double.IsFinite)];
        return new(lever, wanted, found.ToImmutable())
        {
            Least = known.Length > 0 ? known.Min() + wanted : null,
            Most = known.Length > 0 ? known.Max() + wanted : null,
        };
    }

    /// <summary>Narrows a bracket whose ends have gaps of different sign.</summary>
    /// <remarks>Every round computes a whole block of points between the ends, which costs no more than one point.</remarks>
    internal static Crossing Narrow(Func<double[], double[]> at, int block, double low, double high)
    {
        double[] places = [];
        double[] gaps = [];
        double? scale = null;
        var inner = Math.Max(block - 2, 1);
        while (true)
        {
            places = Between(low, high, inner);
            gaps = at(places);
            // Why: the last bracket is two neighbouring numbers, where all differences are rounding; a jump shows against the first one.
            scale ??= Math.Abs(gaps[0]) + Math.Abs(gaps[^1]);
            var step = Step(gaps);
            if (step < 0 || gaps[step] == 0 || gaps[step + 1] == 0)
            {
                break;
            }

            (low, high) = (places[step], places[step + 1]);
            if (Math.BitIncrement(low) >= high || places.Length == 2)
            {
                break;
            }
        }

        var last = Math.Max(Step(gaps), 0);
        var (before, after) = (gaps[last], gaps[last + 1]);
        var isJump =
            Math.Min(Math.Abs(before), Math.Abs(after)) > 1e-9 * scale
            && Math.Abs(before - after) > 1e-9 * scale;
        return new(
            Math.Abs(before) <= Math.Abs(after) && !isJump ? places[last] : places[last + 1],
            isJump,
            after > before
        );
    }

    private static int Step(double[] gaps)
    {
        for (var place = 0; place + 1 < gaps.Length; place++)
        {
            if (gaps[place] * gaps[place + 1] <= 0)
            {
                return place;
            }
        }

        return -1;
    }

    private static double[] Between(double low, double high, int inner)
    {
        var places = new List<double>(inner + 2) { low };
        for (var step = 1; step <= inner; step++)
        {
            var place = low + (high - low) * step / (inner + 1);
            if (place > places[^1] && place < high)
            {
                places.Add(place);
            }
        }

        places.Add(high);
        return [.. places];
    }

    /// <summary>Evenly over the limits, and at factors of the present value, so that a lever with far limits is searched near home too.</summary>
    private static double[] Scan(Lever lever, int points)
    {
        var (low, high, value) = (lever.Minimum, lever.Maximum, lever.Value);
        var places = new SortedSet<double> { low, high, value };
        for (var step = 1; step < points; step++)
        {
            places.Add(low + (high - low) * step / points);
            var factor = Math.Pow(10, 3.0 * (2.0 * step / points - 1));
            var near = value * factor;
            if (near > low && near < high)
            {
                places.Add(near);
            }
        }

        return [.. places];
    }
}
