using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Levers;

namespace TcoDashboard.Domain.Analysis.Sampling;

/// <summary>The rank correlations of the levers that have any.</summary>
/// <param name="Members">Indices of those levers among all, rising.</param>
/// <param name="Values">Symmetric with ones on the diagonal.</param>
internal sealed record CorrelationMatrix(ImmutableArray<int> Members, double[,] Values)
{
    /// <summary>Number of correlated levers.</summary>
    public int Size => Members.Length;

    /// <summary>Whether numbers with these correlations exist.</summary>
    public bool IsPositiveDefinite => Size == 0 || Cholesky.Factor(Values) is not null;

    /// <summary>How much of the correlations could be kept, in steps of a hundredth; 1 when all of them.</summary>
    public double LargestFactor
    {
        get
        {
            var steps = 100;
            while (steps > 0 && Cholesky.Factor(Scaled(steps / 100.0)) is null)
            {
                steps--;
            }

            return steps / 100.0;
        }
    }

    /// <summary>The matrix of some pairs; a pair speaks only when both its levers are there.</summary>
    public static CorrelationMatrix Of(
        ImmutableArray<Correlation> pairs,
        ImmutableArray<Lever> levers
    )
    {
        var places = levers
            .Select((lever, index) => (lever.Key, index))
            .ToDictionary(entry => entry.Key, entry => entry.index, StringComparer.Ordinal);
        (int First, int Second, double Correlation)[] known =
        [
            .. pairs
                .Where(pair =>
                    places.ContainsKey(pair.First)
                    && places.ContainsKey(pair.Second)
                    && pair.First != pair.Second
                )
                .Select(pair => (places[pair.First], places[pair.Second], pair.RankCorrelation)),
        ];
        ImmutableArray<int> members =
        [
            .. known.SelectMany(pair => new[] { pair.First, pair.Second }).Distinct().Order(),
        ];
        var values = new double[members.Length, members.Length];
        for (var member = 0; member < members.Length; member++)
        {
            values[member, member] = 1;
        }

        foreach (var (first, second, correlation) in known)
        {
            var (row, column) = (members.IndexOf(first), members.IndexOf(second));
            values[row, column] = correlation;
            values[column, row] = correlation;
        }

        return new(members, values);
    }

    private double[,] Scaled(double factor)
    {
        var scaled = (double[,])Values.Clone();
        for (var row = 0; row < Size; row++)
        {
            for (var column = 0; column < Size; column++)
            {
                scaled[row, column] *= row == column ? 1 : factor;
            }
        }

        return scaled;
    }
}
