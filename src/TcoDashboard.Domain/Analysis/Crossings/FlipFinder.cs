using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Levers;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Analysis.Crossings;

/// <summary>
/// What flips a choice, fast enough for a page: all inputs are scanned in one pass over the sheets, over their ranges and from half to twice
/// the value used; only where the sign turns is the place narrowed. <see cref="BreakEven.Flips"/> searches whole limits instead.
/// </summary>
public static class FlipFinder
{
    private static readonly ImmutableArray<double> s_shares =
    [
        0.001,
        0.02,
        0.1,
        0.3,
        0.7,
        0.9,
        0.98,
        0.999,
    ];

    private static readonly ImmutableArray<double> s_factors =
    [
        0.5,
        0.6,
        0.7,
        0.8,
        0.9,
        0.96,
        1.04,
        1.1,
        1.25,
        1.45,
        1.7,
        2,
    ];

    /// <summary>The inputs that flip the choice; those within their range first, then by the smallest relative move.</summary>
    /// <param name="result">The result.</param>
    /// <param name="ranges">Its ranges.</param>
    /// <param name="metricId">The metric that decides.</param>
    /// <param name="option">Index of an option.</param>
    /// <param name="against">Index of the other.</param>
    /// <param name="cancellation">Stops between inputs.</param>
    /// <exception cref="ArgumentException">An option has no such metric.</exception>
    public static ImmutableArray<Flip> Of(
        Result result,
        RangeSet ranges,
        string metricId,
        int option,
        int against,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(ranges);
        ImmutableArray<Lever> levers =
        [
            .. ranges.Levers.Where(lever =>
                lever.Value != 0
                && (lever.IsUncertain || IsAsked(lever))
                && lever.Cells.Any(cell => cell.Option == option || cell.Option == against)
            ),
        ];
        var function = new TargetFunction(result, levers, new(metricId, option, against));
        var scans = levers.Select(Places).ToArray();
        var gaps = Scan(function, levers, scans);
        var flips = new List<Flip>();
        var first = 0;
        for (var index = 0; index < levers.Length; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            var own = gaps.AsSpan(first, scans[index].Length);
            first += scans[index].Length;
            if (Nearest(function, levers, index, scans[index], own) is { } crossing)
            {
                flips.Add(new(levers[index], crossing, Reach(levers[index], crossing.Value)));
            }
        }

        return
        [
            .. flips
                .OrderBy(flip => flip.IsPlausible ? 0 : 1)
                .ThenBy(flip => Math.Abs(flip.RelativeMove))
                .ThenBy(flip => flip.Lever.Key, StringComparer.Ordinal),
        ];
    }

    private static bool IsAsked(Lever lever) =>
        lever.Definition is { IsStructural: false, IsWhole: false }
        && BreakEven.CanMoveAlone(lever);

    private static double[] Places(Lever lever)
    {
        var places = new SortedSet<double> { lever.Value };
        if (lever.IsUncertain)
        {
            places.UnionWith(s_shares.Select(share => lever.Bounded(lever.Range.Quantile(share))));
        }

        places.UnionWith(s_factors.Select(factor => lever.Bounded(lever.Value * factor)));
        return [.. places];
    }

    // One sample a place of a lever, all other levers at rest.
    private static double[] Scan(
        TargetFunction function,
        ImmutableArray<Lever> levers,
        double[][] scans
    )
    {
        var samples = scans.Sum(scan => scan.Length);
        var columns = function.Resting(samples);
        var first = 0;
        for (var index = 0; index < levers.Length; index++)
        {
            scans[index].CopyTo(columns[index].AsSpan(first));
            first += scans[index].Length;
        }

        return function.At(columns, samples);
    }

    private static Crossing? Nearest(
        TargetFunction function,
        ImmutableArray<Lever> levers,
        int index,
        double[] places,
        ReadOnlySpan<double> gaps
    )
    {
        var home = Array.IndexOf(places, levers[index].Value);
        if (gaps[home] == 0 || double.IsNaN(gaps[home]))
        {
            return null;
        }

        Crossing? best = null;
        foreach (var step in (int[])[-1, 1])
        {
            for (var place = home; place + step >= 0 && place + step < places.Length; place += step)
            {
                if (!(gaps[place] * gaps[place + step] <= 0))
                {
                    continue;
                }

                var found = CrossingSearch.Narrow(
                    values => function.Along(index, values),
                    function.BlockSize,
                    Math.Min(places[place], places[place + step]),
                    Math.Max(places[place], places[place + step])
                );
                if (best is null || Distance(found) < Distance(best))
                {
                    best = found;
                }

                break;
            }
        }

        return best;

        double Distance(Crossing crossing) => Math.Abs(crossing.Value - levers[index].Value);
    }

    private static double? Reach(Lever lever, double value)
    {
        if (!lever.IsUncertain)
        {
            return null;
        }

        // Bisection on the share of the belief below the place; 20 steps give a millionth.
        var (low, high) = (0.0, 1.0);
        for (var step = 0; step < 20; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = lever.Range.Quantile(middle) < value ? (middle, high) : (low, middle);
        }

        return Math.Abs(2 * low - 1);
    }
}
