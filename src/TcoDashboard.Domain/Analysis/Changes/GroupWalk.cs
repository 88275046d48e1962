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

        ResultChange Between(BigInteger before, BigInteger after) =>
            ResultChange.Of(results[before], results[after], points.Metric)!;
        // Why evaluated: of two orders that stand for all, only the first and the last group ever move first.
        ResultChange? Alone(int place) =>
            results.ContainsKey(BigInteger.One << place)
                ? Between(BigInteger.Zero, BigInteger.One << place)
            : points.Evaluated(Moves(groups, BigInteger.One << place)) is { } alone
                ? ResultChange.Of(results[BigInteger.Zero], alone, points.Metric)
            : null;
        return
        [
            .. groups.Select(
                (group, place) =>
                    Step(
                        group,
                        Alone(place),
                        [
                            .. orders
                                .Where(order => order.Player == place)
                                .Select(order =>
                                    (Between(order.Before, order.After), order.Weight)
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
        ResultChange? alone,
        ImmutableArray<(ResultChange Change, double Weight)> ways,
        ChangePoints points
    )
    {
        var inside = Mean(alone ?? ways[0].Change, ways);
        return new(
            [.. group.Moves.SelectMany(move => points.Moves[move].Settings)],
            IsNumbers: false,
            inside.After - inside.Before,
            alone?.After - alone?.Before,
            inside
        )
        {
            Topic = group.Topic,
            Fleet = group.Fleet,
        };
    }

    private static double Alone(ResultChange alone, (string CellId, string Label) key) =>
        alone.Inputs.FirstOrDefault(input => (input.CellId, input.Label) == key)?.Alone ?? 0;

    private static ResultChange Mean(
        ResultChange alone,
        ImmutableArray<(ResultChange Change, double Weight)> ways
    )
    {
        double Sum(Func<ResultChange, double> part) =>
            ways.Sum(way => way.Weight * part(way.Change));
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
                            Alone = Alone(alone, same.Key),
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
            alone.OnlyOne
        );
    }
}
