namespace TcoDashboard.Domain.Numerics;

/// <summary>The beta distribution on 0 to 1, through the continued fraction of the incomplete beta function (DLMF 8.17.22, modified Lentz).</summary>
public static class BetaDistribution
{
    /// <summary>The share of the distribution below a value.</summary>
    /// <param name="alpha">First shape, above 0.</param>
    /// <param name="beta">Second shape, above 0.</param>
    /// <param name="value">Between 0 and 1.</param>
    public static double Below(double alpha, double beta, double value)
    {
        if (value <= 0 || value >= 1)
        {
            return value <= 0 ? 0 : 1;
        }

        var front = Math.Exp(
            LogGamma(alpha + beta)
                - LogGamma(alpha)
                - LogGamma(beta)
                + alpha * Math.Log(value)
                + beta * Math.Log(1 - value)
        );
        return value < (alpha + 1) / (alpha + beta + 2)
            ? front * Fraction(alpha, beta, value) / alpha
            : 1 - front * Fraction(beta, alpha, 1 - value) / beta;
    }

    /// <summary>The value below which a share of the distribution lies, to about 1e-14.</summary>
    /// <param name="alpha">First shape, above 0.</param>
    /// <param name="beta">Second shape, above 0.</param>
    /// <param name="share">Between 0 and 1.</param>
    public static double Quantile(double alpha, double beta, double share)
    {
        double low = 0;
        double high = 1;
        var value = alpha / (alpha + beta);
        var scale = Math.Exp(LogGamma(alpha + beta) - LogGamma(alpha) - LogGamma(beta));
        for (var step = 0; step < 100 && high - low > 1e-15; step++)
        {
            var gap = Below(alpha, beta, value) - share;
            if (gap > 0)
            {
                high = value;
            }
            else
            {
                low = value;
            }

            var slope = scale * Math.Pow(value, alpha - 1) * Math.Pow(1 - value, beta - 1);
            var newton = value - gap / slope;
            if (Math.Abs(newton - value) < 1e-15)
            {
                break;
            }

            // Why: near the ends the density is flat and a Newton step may leave the bracket; halving it never does.
            value = newton > low && newton < high ? newton : (low + high) / 2;
        }

        return value;
    }

    private static double Fraction(double a, double b, double x)
    {
        const double Tiny = 1e-300;
        double c = 1;
        var d = 1 / Guard(1 - (a + b) * x / (a + 1));
        var result = d;
        for (var m = 1; m < 300; m++)
        {
            var even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / Guard(1 + even * d);
            c = Guard(1 + even / c);
            result *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / Guard(1 + odd * d);
            c = Guard(1 + odd / c);
            var change = d * c;
            result *= change;
            if (Math.Abs(change - 1) < 1e-16)
            {
                break;
            }
        }

        return result;
        static double Guard(double value) => Math.Abs(value) < Tiny ? Tiny : value;
    }

    // Lanczos approximation (g = 7, nine terms), relative error about 1e-15.
    private static double LogGamma(double x)
    {
        ReadOnlySpan<double> terms =
        [
            676.5203681218851,
            -1259.1392167224028,
            771.32342877765313,
            -176.61502916214059,
            12.507343278686905,
            -0.13857109526572012,
            9.9843695780195716e-6,
            1.5056327351493116e-7,
        ];
        var sum = 0.99999999999980993;
        for (var term = 0; term < terms.Length; term++)
        {
            sum += terms[term] / (x + term);
        }

        var t = x + 6.5;
        return 0.5 * Math.Log(2 * Math.PI) + (x - 0.5) * Math.Log(t) - t + Math.Log(sum);
    }
}
