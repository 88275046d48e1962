using System.Globalization;

namespace TcoDashboard.Documents.Json;

/// <summary>Changes of scale that come back unchanged.</summary>
public static class ExactScale
{
    /// <summary>
    /// The shortest number that, multiplied by the scale, gives exactly the value; the plain quotient when there is none. A quotient
    /// alone can be off by one unit in the last place, and then a document would change each time it is read and written.
    /// </summary>
    public static double Divide(double value, double scale)
    {
        var quotient = value / scale;
        var shortened = double.Parse(
            quotient.ToString("G15", CultureInfo.InvariantCulture),
            CultureInfo.InvariantCulture
        );
        ReadOnlySpan<double> candidates =
        [
            shortened,
            quotient,
            Math.BitDecrement(quotient),
            Math.BitIncrement(quotient),
        ];
        foreach (var candidate in candidates)
        {
            if (candidate * scale == value)
            {
                return candidate;
            }
        }

        return quotient;
    }
}
