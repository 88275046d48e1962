using System.Collections.Immutable;
using System.Numerics;

namespace TcoDashboard.Domain.Analysis.Changes;

/// <summary>
/// In which orders players move from their earlier to their later value, so that what each adds favours no order and all add up to the change.
/// </summary>
/// <remarks>
/// Few players move in all orders: a player's part is its Shapley value (L. S. Shapley, A value for n-person games, 1953), which needs the
/// figure once for each of the 2ⁿ coalitions. Many players move from first to last and from last to first, with half the weight each
/// (A. F. Shorrocks, Decomposition procedures for distributional analysis, Journal of Economic Inequality 11, 2013, takes all orders).
/// Both undo themselves on the way back.
/// </remarks>
internal static class Coalitions
{
    /// <summary>The most inputs of a sheet that move in all orders: 2¹⁰ samples of a compiled sheet take milliseconds.</summary>
    public const int MostInputs = 10;

    /// <summary>The steps of all players; the weights of each player add up to 1.</summary>
    /// <param name="players">Number of players.</param>
    /// <param name="mostInAllOrders">With more players than this, two orders stand for all.</param>
    public static ImmutableArray<CoalitionStep> Steps(int players, int mostInAllOrders) =>
        players <= mostInAllOrders ? All(players) : Mirrored(players);

    private static ImmutableArray<CoalitionStep> All(int players)
    {
        var steps = ImmutableArray.CreateBuilder<CoalitionStep>();
        for (var moved = 0; moved < 1 << players; moved++)
        {
            var weight = Weight(BitOperations.PopCount((uint)moved), players);
            for (var player = 0; player < players; player++)
            {
                if ((moved >> player & 1) == 0)
                {
                    steps.Add(new(player, moved, weight));
                }
            }
        }

        return steps.ToImmutable();
    }

    // |T|! (n − 1 − |T|)! / n!, as a product that stays small.
    private static double Weight(int moved, int players)
    {
        var choices = 1.0;
        for (var one = 1; one <= moved; one++)
        {
            choices = choices * (players - one) / one;
        }

        return 1 / (players * choices);
    }

    private static ImmutableArray<CoalitionStep> Mirrored(int players) =>
        [
            .. Enumerable
                .Range(0, players)
                .SelectMany(player =>
                {
                    var first = (BigInteger.One << player) - 1;
                    var all = (BigInteger.One << players) - 1;
                    var last = all ^ first ^ (BigInteger.One << player);
                    return new[]
                    {
                        new CoalitionStep(player, first, 0.5),
                        new CoalitionStep(player, last, 0.5),
                    };
                }),
        ];
}
