namespace TcoDashboard.Domain.Numerics;

/// <summary>
/// The standard normal distribution. The quantile follows Wichura (1988), algorithm AS 241, PPND16, about 16 digits; the distribution
/// function follows West (2005), "Better approximations to cumulative normal functions", about 15 digits.
/// </summary>
public static class StandardNormal
{
    private static ReadOnlySpan<double> CentralTop =>
        [
            2.5090809287301226727e+3,
            3.3430575583588128105e+4,
            6.7265770927008700853e+4,
            4.5921953931549871457e+4,
            1.3731693765509461125e+4,
            1.9715909503065514427e+3,
            1.3314166789178437745e+2,
            3.3871328727963666080e0,
        ];

    private static ReadOnlySpan<double> CentralBottom =>
        [
            5.2264952788528545610e+3,
            2.8729085735721942674e+4,
            3.9307895800092710610e+4,
            2.1213794301586595867e+4,
            5.3941960214247511077e+3,
            6.8718700749205790830e+2,
            4.2313330701600911252e+1,
            1,
        ];

    private static ReadOnlySpan<double> MiddleTop =>
        [
            7.74545014278341407640e-4,
            2.27238449892691845833e-2,
            2.41780725177450611770e-1,
            1.27045825245236838258e0,
            3.64784832476320460504e0,
            5.76949722146069140550e0,
            4.63033784615654529590e0,
            1.42343711074968357734e0,
        ];

    private static ReadOnlySpan<double> MiddleBottom =>
        [
            1.05075007164441684324e-9,
            5.47593808499534494600e-4,
            1.51986665636164571966e-2,
            1.48103976427480074590e-1,
            6.89767334985100004550e-1,
            1.67638483018380384940e0,
            2.05319162663775882187e0,
            1,
        ];

    private static ReadOnlySpan<double> FarTop =>
        [
            2.01033439929228813265e-7,
            2.71155556874348757815e-5,
            1.24266094738807843860e-3,
            2.65321895265761230930e-2,
            2.96560571828504891230e-1,
            1.78482653991729133580e0,
            5.46378491116411436990e0,
            6.65790464350110377720e0,
        ];

    private static ReadOnlySpan<double> FarBottom =>
        [
            2.04426310338993978564e-15,
            1.42151175831644588870e-7,
            1.84631831751005468180e-5,
            7.86869131145613259100e-4,
            1.48753612908506148525e-2,
            1.36929880922735805310e-1,
            5.99832206555887937690e-1,
            1,
        ];

    private static ReadOnlySpan<double> TailTop =>
        [
            0.0352624965998911,
            0.700383064443688,
            6.37396220353165,
            33.912866078383,
            112.079291497871,
            221.213596169931,
            220.206867912376,
        ];

    private static ReadOnlySpan<double> TailBottom =>
        [
            0.0883883476483184,
            1.75566716318264,
            16.064177579207,
            86.7807322029461,
            296.564248779674,
            637.333633378831,
            793.826512519948,
            440.413735824752,
        ];

    /// <summary>The value below which a share of the distribution lies; infinite at 0 and 1, NaN outside.</summary>
    /// <param name="share">A share between 0 and 1.</param>
    public static double Quantile(double share)
    {
        if (double.IsNaN(share) || share < 0 || share > 1)
        {
            return double.NaN;
        }

        if (share is 0 or 1)
        {
            return share == 0 ? double.NegativeInfinity : double.PositiveInfinity;
        }

        var q = share - 0.5;
        if (Math.Abs(q) <= 0.425)
        {
            var centre = 0.180625 - q * q;
            return q * Polynomial(CentralTop, centre) / Polynomial(CentralBottom, centre);
        }

        var r = Math.Sqrt(-Math.Log(Math.Min(share, 1 - share)));
        var size =
            r <= 5
                ? Polynomial(MiddleTop, r - 1.6) / Polynomial(MiddleBottom, r - 1.6)
                : Polynomial(FarTop, r - 5) / Polynomial(FarBottom, r - 5);
        return q < 0 ? -size : size;
    }

    /// <summary>The share of the distribution below a value.</summary>
    public static double Below(double value)
    {
        if (double.IsNaN(value))
        {
            return value;
        }

        var tail = UpperTail(Math.Abs(value));
        return value > 0 ? 1 - tail : tail;
    }

    /// <summary>The density at a value.</summary>
    public static double Density(double value) =>
        Math.Exp(-value * value / 2) / Math.Sqrt(2 * Math.PI);

    private static double UpperTail(double x)
    {
        if (x > 37)
        {
            return 0;
        }

        var density = Math.Exp(-x * x / 2);
        if (x < 7.07106781186547)
        {
            return density * Polynomial(TailTop, x) / Polynomial(TailBottom, x);
        }

        var fraction = x;
        for (var term = 30; term > 0; term--)
        {
            fraction = x + term / fraction;
        }

        return density / fraction / Math.Sqrt(2 * Math.PI);
    }

    private static double Polynomial(ReadOnlySpan<double> coefficients, double x)
    {
        double value = 0;
        foreach (var coefficient in coefficients)
        {
            value = value * x + coefficient;
        }

        return value;
    }
}
