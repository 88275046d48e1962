namespace TcoDashboard.Domain.Performance.Serving;

/// <summary>The gamma distribution given by mean and variance: the usual stand-in for a positive time of which only two moments are known.</summary>
internal static class GammaDistribution
{
    private const double Precision = 1e-10;

    /// <summary>Share of the distribution below a value; a step at the mean when the variance vanishes.</summary>
    public static double Below(double value, double mean, double variance)
    {
        if (value <= 0)
        {
            return mean <= 0 && value >= 0 ? 1 : 0;
        }

        if (mean <= 0 || variance <= 1e-12 * mean * mean)
        {
            return value >= mean ? 1 : 0;
        }

        var shape = mean * mean / variance;

        // Why: from here on the cube-root normal of Wilson and Hilferty is exact to four digits, and the series are long.
        if (shape > 200)
        {
            var ninth = 1 / (9 * shape);
            return Numerics.StandardNormal.Below(
                (Math.Cbrt(value / mean) - (1 - ninth)) / Math.Sqrt(ninth)
            );
        }

        return Lower(shape, value * mean / variance);
    }

    // Regularised lower incomplete gamma function: series below the mean, continued fraction above (Abramowitz and Stegun 6.5.29, 6.5.31).
    private static double Lower(double a, double x)
    {
        var front = Math.Exp((a * Math.Log(x)) - x - LogGamma(a));
        if (x < a + 1)
        {
            var term = 1 / a;
            var sum = term;
            for (var n = a + 1; term > sum * Precision; n++)
            {
                term *= x / n;
                sum += term;
            }

            return Math.Min(1, front * sum);
        }

        var b = x + 1 - a;
        var c = 1e300;
        var d = 1 / b;
        var h = d;
        for (var i = 1; i < 500; i++)
        {
            var an = -i * (i - a);
            b += 2;
            d = 1 / Away((an * d) + b);
            c = Away(b + (an / c));
            var change = d * c;
            h *= change;
            if (Math.Abs(change - 1) < Precision)
            {
                break;
            }
        }

        return Math.Clamp(1 - (front * h), 0, 1);
    }

    private static double Away(double value) => Math.Abs(value) < 1e-300 ? 1e-300 : value;

    /// <summary>Logarithm of the gamma function: Lanczos with seven terms (Numerical Recipes, 6.1), relative error below 2e-10.</summary>
    public static double LogGamma(double x)
    {
        var sum =
            1.000000000190015
            + (76.18009172947146 / (x + 1))
            - (86.50532032941677 / (x + 2))
            + (24.01409824083091 / (x + 3))
            - (1.231739572450155 / (x + 4))
            + (0.001208650973866179 / (x + 5))
            - (0.000005395239384953 / (x + 6));
        return ((x + 0.5) * Math.Log(x + 5.5))
            - (x + 5.5)
            + Math.Log(Math.Tau) / 2
            + Math.Log(sum / x);
    }
}
