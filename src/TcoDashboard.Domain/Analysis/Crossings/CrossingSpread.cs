using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Levers;
using TcoDashboard.Domain.Analysis.Uncertainty;
using TcoDashboard.Domain.Ranges;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Analysis.Crossings;

/// <summary>How far a crossing moves when every other uncertain input is drawn: a tie at one price is itself no more certain than the rest.</summary>
/// <param name="Low">P10 of the value of the lever at the crossing, over the draws that have one.</param>
/// <param name="Median">P50.</param>
/// <param name="High">P90.</param>
/// <param name="Share">Share of the draws with a crossing within the limits of the lever, above 0 and at most 1.</param>
/// <param name="Draws">Draws behind it.</param>
public sealed record CrossingSpread(double Low, double Median, double High, double Share, int Draws)
{
    /// <summary>Draws made; enough for P10 and P90 to two digits.</summary>
    public const int UsualDraws = 400;

    private const int PlacesInAScan = 96;

    /// <summary>
    /// The spread of the crossing nearest to the one of today. In each draw the lever is scanned over its limits and the place read off the
    /// straight line between the two neighbours that hold it, so it is exact to a scan step, which is small beside the spread.
    /// </summary>
    /// <param name="result">The result.</param>
    /// <param name="ranges">Its levers with their ranges and correlations.</param>
    /// <param name="search">The crossings of today.</param>
    /// <param name="target">What is watched.</param>
    /// <param name="cancellation">Stops between blocks of draws.</param>
    /// <returns><c>null</c> when there is no crossing today, no other input is uncertain, or no draw has one.</returns>
    public static CrossingSpread? Of(
        Result result,
        RangeSet ranges,
        CrossingSearch search,
        Target target,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(ranges);
        ArgumentNullException.ThrowIfNull(search);
        ImmutableArray<Lever> others =
        [
            .. ranges.Uncertain.Where(lever => lever.Key != search.Lever.Key),
        ];
        if (others.IsEmpty || search.Nearest is not { } today)
        {
            return null;
        }

        var drawn = UncertaintyStudy.Draw(
            others,
            new()
            {
                Draws = UsualDraws,
                Seed = ranges.Seed,
                Metrics = [],
                Correlations = ranges.Correlations,
            },
            cancellation
        );
        var function = new TargetFunction(result, [search.Lever, .. others], target);
        var places = Places(search.Lever, today.Value);
        double[] rising =
        [
            .. Enumerable
                .Range(0, UsualDraws)
                .Select(draw =>
                {
                    cancellation.ThrowIfCancellationRequested();
                    var columns = Columns(places, [.. drawn.Select(column => column[draw])]);
                    var values = function.At(columns, places.Length);
                    return Nearest(places, values, search.Wanted, today.Value);
                })
                .OfType<double>()
                .Order(),
        ];
        return rising.Length == 0
            ? null
            : new(
                Quantiles.Of(rising, 0.1),
                Quantiles.Of(rising, 0.5),
                Quantiles.Of(rising, 0.9),
                (double)rising.Length / UsualDraws,
                UsualDraws
            );
    }

    // The lever at all its places, every other input at its one drawn value.
    private static double[][] Columns(double[] places, double[] drawn)
    {
        var columns = new double[drawn.Length + 1][];
        columns[0] = places;
        for (var input = 0; input < drawn.Length; input++)
        {
            columns[input + 1] = new double[places.Length];
            Array.Fill(columns[input + 1], drawn[input]);
        }

        return columns;
    }

    // Half of the places evenly over the limits, half around the crossing of today.
    private static double[] Places(Lever lever, double today)
    {
        var places = new SortedSet<double> { lever.Minimum, lever.Maximum, today };
        var reach = Math.Max(Math.Abs(today), Math.Abs(lever.Value));
        for (var step = 1; step < PlacesInAScan / 2; step++)
        {
            var share = 2.0 * step / PlacesInAScan;
            places.Add(lever.Minimum + (lever.Maximum - lever.Minimum) * share);
            var near = today + reach * (2 * share - 1);
            if (near > lever.Minimum && near < lever.Maximum)
            {
                places.Add(near);
            }
        }

        return [.. places];
    }

    private static double? Nearest(double[] places, double[] values, double wanted, double today)
    {
        double? best = null;
        for (var step = 0; step + 1 < places.Length; step++)
        {
            var (before, after) = (values[step] - wanted, values[step + 1] - wanted);
            if (!(before * after <= 0) || before == after)
            {
                continue;
            }

            var place =
                places[step] + (places[step + 1] - places[step]) * before / (before - after);
            if (best is not { } known || Math.Abs(place - today) < Math.Abs(known - today))
            {
                best = place;
            }
        }

        return best;
    }
}
