using System.Collections.Immutable;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Analysis.Idleness;

/// <summary>How idle the systems of one fleet are over the horizon, and what of its cost would be paid without any load.</summary>
/// <param name="Id">Id of the fleet.</param>
/// <param name="Shape">How its load is spread over the hours of a month.</param>
/// <param name="Utilisation">Served over what the running systems could serve, all months together; 0 to 1.</param>
/// <param name="PresentCost">Net present cost before financing and tax, US dollars.</param>
/// <param name="FollowingCost">The part of it that follows the load: energy above idle, rent by the hour used, tokens, egress, water.</param>
/// <param name="Curve">Load over capacity at 0, 1, … 100 % of the hours, the busiest first.</param>
public sealed record IdleFleet(
    string Id,
    LoadShape Shape,
    double Utilisation,
    double PresentCost,
    double FollowingCost,
    ImmutableArray<double> Curve
)
{
    private const int Steps = 100;

    /// <summary>What idle hours cost: the part of the cost that does not follow the load, for the share of the capacity that serves nobody.</summary>
    public double IdleCost => (1 - Utilisation) * Math.Max(0, PresentCost - FollowingCost);

    /// <summary>The fleet of an evaluated sheet; <c>null</c> where it never could serve anything.</summary>
    /// <param name="values">Numbers of the sheet of its option.</param>
    /// <param name="id">Id of the fleet.</param>
    /// <param name="shape">How its load is spread over the hours of a month.</param>
    /// <param name="discountRate">Rate a year at which the amounts of the sheet are discounted.</param>
    public static IdleFleet? Of(SheetValues values, string id, LoadShape shape, double discountRate)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(shape);
        var months = Months(values, id);
        var could = months.Sum(month => month.Could);
        return could > 0 && values.TryGetScalar($"fleet.{id}.npc", out var cost)
            ? new(
                id,
                shape,
                Math.Clamp(months.Sum(month => month.Could * month.Utilisation) / could, 0, 1),
                cost,
                FollowingLoad.PresentCost(values, id, discountRate),
                Sorted(months, shape, could)
            )
            : null;
    }

    private static (double Could, double Utilisation)[] Months(SheetValues values, string id)
    {
        var timeline = values.Sheet.Timeline;
        return
            values.TryGetSeries($"fleet.{id}.capacity", out var capacity)
            && values.TryGetSeries($"fleet.{id}.utilisation", out var utilisation)
            ?
            [
                .. capacity.Select(
                    (rate, month) =>
                        ((rate ?? 0) * timeline.HoursIn(month), utilisation[month] ?? 0)
                ),
            ]
            : [];
    }

    // All hours of all months sorted together, each counting by what the systems then running could serve.
    private static ImmutableArray<double> Sorted(
        (double Could, double Utilisation)[] months,
        LoadShape shape,
        double could
    )
    {
        (double Load, double Share)[] hours =
        [
            .. months
                .GroupBy(month => month.Utilisation)
                .SelectMany(same =>
                {
                    var share = same.Sum(month => month.Could) / could / (2 * Steps);
                    return Enumerable
                        .Range(0, 2 * Steps)
                        .Select(step =>
                            (
                                Math.Min(
                                    1,
                                    same.Key / shape.Mean * shape.At((step + 0.5) / (2 * Steps))
                                ),
                                share
                            )
                        );
                })
                .OrderByDescending(hour => hour.Item1),
        ];
        var curve = ImmutableArray.CreateBuilder<double>(Steps + 1);
        var (at, before) = (0, 0.0);
        for (var step = 0; step <= Steps; step++)
        {
            while (at < hours.Length - 1 && before + hours[at].Share < step / (double)Steps - 1e-9)
            {
                before += hours[at++].Share;
            }

            curve.Add(hours[at].Load);
        }

        return curve.MoveToImmutable();
    }
}
