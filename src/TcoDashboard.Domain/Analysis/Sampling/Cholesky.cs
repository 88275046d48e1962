namespace TcoDashboard.Domain.Analysis.Sampling;

/// <summary>The triangular root of a symmetric positive definite matrix.</summary>
internal static class Cholesky
{
    /// <summary>The lower factor L with L·Lᵀ = matrix, or <c>null</c> when the matrix is not positive definite.</summary>
    public static double[,]? Factor(double[,] matrix)
    {
        var size = matrix.GetLength(0);
        var lower = new double[size, size];
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                var sum = matrix[row, column];
                for (var k = 0; k < column; k++)
                {
                    sum -= lower[row, k] * lower[column, k];
                }

                if (row != column)
                {
                    lower[row, column] = sum / lower[column, column];
                }
                else if (sum > 1e-12)
                {
                    lower[row, row] = Math.Sqrt(sum);
                }
                else
                {
                    return null;
                }
            }
        }

        return lower;
    }

    /// <summary>Solves L·x = right-hand side in place.</summary>
    public static void Solve(double[,] lower, Span<double> values)
    {
        for (var row = 0; row < values.Length; row++)
        {
            var sum = values[row];
            for (var k = 0; k < row; k++)
            {
                sum -= lower[row, k] * values[k];
            }

            values[row] = sum / lower[row, row];
        }
    }
}
