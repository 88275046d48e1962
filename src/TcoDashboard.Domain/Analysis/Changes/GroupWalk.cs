using System.Collections.Immutable;
using System.Numerics;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Analysis.Changes;

/// <summary>
/// The way from one machine to another: what belongs together moves together, and the groups move in all orders, so that a group's part favours
/// no order. What a group does is split inside it in each of those orders, so that the parts of a group add up to it.
/// </summary>
/// <remarks>
/// This is the Owen value (G. Owen, Values of games with a priori unions, 1977): a Shapley value among the groups, and within a group one of
/// the game that is left with every set of other groups. The scenarios between are evaluated whole, never a half of one system.
/// </remarks>
internal static class GroupWalk
{
    // Why five: 32 scenarios are evaluated in about a second; more groups move in two orders.
    private const int MostGroups = 5;

    /// <summary>The steps; <c>null</c> when a scenario between cannot be evaluated.</summary>
    public static ImmutableArray<ChangeStep>? Steps(ChangeRoute route, ChangePoints points)
    {
        var groups = ChangeGroup.Of(route, points.Moves);
        return Steps(groups, points) ?? Steps(ChangeGroup.WithPayment(groups), points);
    }

    private static ImmutableArray<ChangeStep>? Steps(
        ImmutableArray<ChangeGroup> groups,
        ChangePoints points
    )
    {
        var orders = Coalitions.Steps(groups.Length, MostGroups);
        var results = new Dictionary<BigInteger, OptionResult>();
        foreach (
            var mask in orders.SelectMany(step => new[] { step.Before, step.After }).Distinct()
        )
        {
            if (points.Evaluated(Moves(groups, mask)) is not { } result)
            {
                return null;
            }

            results.Add(mask, result);
        }

        return
        [
            .. groups.Select(
                (group, place) =>
                    Step(
                        group,
                        [
                            .. orders
                                .Where(order => order.Player == place)
                                .OrderBy(order => order.Before)
                                .Select(order =>
                                    (
                                        ResultChange.Of(
                                            results[order.Before],
                                            results[order.After],
                                            points.Metric
                                        )!,
                                        order.Weight
                                    )
                                ),
                        ],
                        points
                    )
            ),
        ];
    }

    private static int[] Moves(ImmutableArray<ChangeGroup> groups, BigInteger mask) =>
        [
            .. groups
                .Where((_, place) => !(mask >> place).IsEven)
                .SelectMany(group => group.Moves)
                .Order(),
        ];

    private static ChangeStep Step(
        ChangeGroup group,
        ImmutableArray<(ResultChange Change, double Weight)> ways,
        ChangePoints points
    )
    {
        var inside = Mean(ways);
        return new(
            [.. group.Moves.SelectMany(move => points.Moves[move].Settings)],
            IsNumbers: false,
            inside.After - inside.Before,
            // The first way is the one where nothing else has moved yet.
            ways[0].Change.After - ways[0].Change.Before,
            inside
        )
        {
            Topic = group.Topic,
            Fleet = group.Fleet,
        };
    }

    private static double Alone(ResultChange first, (string CellId, string Label) key) =>
        first.Inputs.FirstOrDefault(input => (input.CellId, input.Label) == key)?.Alone ?? 0;

    private static ResultChange Mean(ImmutableArray<(ResultChange Change, double Weight)> ways)
    {
        double Sum(Func<ResultChange, double> part) =>
            ways.Sum(way => way.Weight * part(way.Change));
        var first = ways[0].Change;
        var (before, after) = (Sum(way => way.Before), Sum(way => way.After));
        // Why all or none: a part that some ways have and others leave to the form would say neither.
        var isSplit = ways.All(way => !way.Change.Inputs.IsEmpty);
        ImmutableArray<InputChange> inputs = isSplit
            ?
            [
                .. ways.SelectMany(way =>
                        way.Change.Inputs.Select(input => (Input: input, way.Weight))
                    )
                    .GroupBy(one => (one.Input.CellId, one.Input.Label))
                    .Select(same =>
                        same.First().Input with
                        {
                            Effect = same.Sum(one => one.Weight * one.Input.Effect),
                            // Why zero: before anything else has moved, the sheet does not ask for it.
                            Alone = Alone(first, same.Key),
                        }
                    )
                    .OrderByDescending(input => Math.Abs(input.Effect))
                    .ThenBy(input => input.CellId, StringComparer.Ordinal),
            ]
            : [];
        return new(
            before,
            after,
            inputs,
            after - before - inputs.Sum(input => input.Effect),
            first.OnlyOne
        );
    }
}
