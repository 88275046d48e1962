using TcoDashboard.Domain.Numerics;

namespace TcoDashboard.Domain.Analysis.Sampling;

/// <summary>
/// Gives independent draws a rank correlation without touching their values (Iman and Conover 1982, "A distribution-free approach to
/// inducing rank correlation among input variables"): each column keeps its numbers, only their order changes.
/// </summary>
public static class RankCorrelation
{
    /// <summary>Reorders columns of shares; the first column keeps its order.</summary>
    /// <param name="columns">Columns of equal length.</param>
    /// <param name="target">Wanted rank correlations, symmetric with ones on the diagonal.</param>
    /// <returns>Whether it could be done: false, with the columns untouched, when no distribution has such correlations.</returns>
    public static bool Induce(double[][] columns, double[,] target)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(target);
        if (Cholesky.Factor(target) is not { } wanted)
        {
            return false;
        }

        var scores = columns.Select(column => Scores(column)).ToArray();
        if (Cholesky.Factor(Correlations(scores)) is not { } present)
        {
            return false;
        }

        var row = new double[columns.Length];
        for (var draw = 0; draw < columns[0].Length; draw++)
        {
            for (var column = 0; column < row.Length; column++)
            {
                row[column] = scores[column][draw];
            }

            Cholesky.Solve(present, row);
            for (var column = row.Length - 1; column >= 0; column--)
            {
                double sum = 0;
                for (var k = 0; k <= column; k++)
                {
                    sum += wanted[column, k] * row[k];
                }

                scores[column][draw] = sum;
            }
        }

        for (var column = 1; column < columns.Length; column++)
        {
            Reorder(columns[column], scores[column]);
        }

        return true;
    }

    /// <summary>Spearman's rank correlation of two columns of equal length.</summary>
    public static double Spearman(ReadOnlySpan<double> first, ReadOnlySpan<double> second) =>
        Pearson(Ranks(first), Ranks(second));

    /// <summary>The rank of each number among all, 1 for the smallest; equal numbers share the mean of their ranks.</summary>
    public static double[] Ranks(ReadOnlySpan<double> values)
    {
        var sorted = values.ToArray();
        var order = new int[sorted.Length];
        for (var index = 0; index < order.Length; index++)
        {
            order[index] = index;
        }

        Array.Sort(sorted, order);
        var ranks = new double[sorted.Length];
        for (var first = 0; first < sorted.Length; )
        {
            var end = first + 1;
            while (end < sorted.Length && sorted[end].Equals(sorted[first]))
            {
                end++;
            }

            for (var place = first; place < end; place++)
            {
                ranks[order[place]] = (first + 1 + end) / 2.0;
            }

            first = end;
        }

        return ranks;
    }

    private static double[] Scores(double[] column)
    {
        var ranks = Ranks(column);
        for (var index = 0; index < ranks.Length; index++)
        {
            // Van der Waerden scores.
            ranks[index] = StandardNormal.Quantile(ranks[index] / (ranks.Length + 1));
        }

        return ranks;
    }

    private static double[,] Correlations(double[][] scores)
    {
        var matrix = new double[scores.Length, scores.Length];
        for (var row = 0; row < scores.Length; row++)
        {
            for (var column = 0; column < scores.Length; column++)
            {
                matrix[row, column] = row == column ? 1 : Pearson(scores[row], scores[column]);
            }
        }

        return matrix;
    }

    private static double Pearson(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        var (meanFirst, meanSecond) = (Mean(first), Mean(second));
        double together = 0;
        double ownFirst = 0;
        double ownSecond = 0;
        for (var index = 0; index < first.Length; index++)
        {
            var (a, b) = (first[index] - meanFirst, second[index] - meanSecond);
            together += a * b;
            ownFirst += a * a;
            ownSecond += b * b;
        }

        return ownFirst > 0 && ownSecond > 0 ? together / Math.Sqrt(ownFirst * ownSecond) : 0;
    }

    private static double Mean(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum / values.Length;
    }

    private static void Reorder(double[] column, double[] scores)
    {
        var order = new int[column.Length];
        for (var index = 0; index < order.Length; index++)
        {
            order[index] = index;
        }

        Array.Sort((double[])scores.Clone(), order);
        Array.Sort(column);
        var sorted = (double[])column.Clone();
        for (var place = 0; place < order.Length; place++)
        {
            column[order[place]] = sorted[place];
        }
    }
}
