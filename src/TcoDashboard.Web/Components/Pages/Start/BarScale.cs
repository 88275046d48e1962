namespace TcoDashboard.Web.Components.Pages.Start;

/// <summary>Places values on the width of a drawing.</summary>
/// <param name="First">The value at the beginning: zero, or a power of ten on a logarithmic scale.</param>
/// <param name="Last">The value at the end.</param>
/// <param name="IsLogarithmic">Whether equal steps are equal factors.</param>
public readonly record struct BarScale(double First, double Last, bool IsLogarithmic)
{
    // Why: below this the shortest bar can still be seen beside the longest.
    private const double MostForLinear = 12;

    /// <summary>From zero to the largest value.</summary>
    public static BarScale Linear(IEnumerable<double> values) =>
        new(0, values.DefaultIfEmpty(1).Max(), false);

    /// <summary>From zero, or logarithmic when the smallest bar would vanish beside the largest.</summary>
    public static BarScale Fitting(IReadOnlyCollection<double> values)
    {
        double[] known = [.. values.Where(value => value > 0)];
        if (known.Length == 0 || known.Max() <= MostForLinear * known.Min())
        {
            return Linear(values);
        }

        // Why a power of ten below the smallest, and not the smallest itself: that one would have no bar.
        var exponent = Math.Ceiling(Math.Log10(known.Min())) - 1;
        return new(Math.Pow(10, exponent), known.Max(), true);
    }

    /// <summary>Where a value lies, 0 to 1.</summary>
    public double Share(double value)
    {
        var share = IsLogarithmic
            ? Math.Log(Math.Max(value, First) / First) / Math.Log(Last / First)
            : value / Last;
        return double.IsFinite(share) ? Math.Clamp(share, 0, 1) : 0;
    }
}
