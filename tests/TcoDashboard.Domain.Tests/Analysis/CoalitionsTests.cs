using System.Numerics;
using TcoDashboard.Domain.Analysis.Changes;

namespace TcoDashboard.Domain.Tests.Analysis;

/// <summary>Orders in which players move, against games with a known value.</summary>
public sealed class CoalitionsTests
{
    [Fact]
    public void Shapley_OfTheGloveGame_IsTwoThirdsAndTwoSixths()
    {
        // One left glove and two right ones; a pair is worth 1 (the textbook example: 2/3, 1/6, 1/6).
        static double Worth(BigInteger moved) => !moved.IsEven && moved > 1 ? 1 : 0;

        var values = Values(3, Coalitions.MostInputs, Worth);

        Assert.Equal([2.0 / 3, 1.0 / 6, 1.0 / 6], values, (one, other) => Near(one, other));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(90)]
    public void Steps_OfAnyNumberOfPlayers_AddUpToTheWholeAndFavourNoTwin(int players)
    {
        // Every pair of players adds 1: all are alike, so each has the same share of the whole.
        static double Worth(BigInteger moved)
        {
            var count = 0;
            for (var rest = moved; rest > 0; rest >>= 1)
            {
                count += rest.IsEven ? 0 : 1;
            }

            return count * (count - 1) / 2.0;
        }

        var values = Values(players, Coalitions.MostInputs, Worth);

        var whole = players * (players - 1) / 2.0;
        Assert.Equal(whole, values.Sum(), 1e-9 * players * players);
        Assert.All(values, value => Assert.Equal(whole / players, value, 1e-9 * players));
    }

    private static double[] Values(int players, int mostInAllOrders, Func<BigInteger, double> worth)
    {
        var values = new double[players];
        foreach (var step in Coalitions.Steps(players, mostInAllOrders))
        {
            values[step.Player] += step.Weight * (worth(step.After) - worth(step.Before));
        }

        return values;
    }

    private static bool Near(double one, double other) => Math.Abs(one - other) < 1e-12;
}
