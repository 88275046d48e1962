namespace TcoDashboard.Domain.Ranges;

/// <summary>Quantiles of numbers in rising order.</summary>
public static class Quantiles
{
    /// <summary>The quantile of type 7 (Hyndman and Fan 1996), the one spreadsheets call PERCENTILE; NaN of nothing.</summary>
    /// <param name="rising">Numbers in rising order.</param>
    /// <param name="share">Between 0 and 1.</param>
    public static double Of(ReadOnlySpan<double> rising, double share)
    {
        if (rising.IsEmpty)
        {
            return double.NaN;
        }

        var place = share * (rising.Length - 1);
        var below = (int)Math.Floor(place);
        var above = Math.Min(below + 1, rising.Length - 1);
        return rising[below] + (place - below) * (rising[above] - rising[below]);
    }
}
