using System.Globalization;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Pdf.Charts;

/// <summary>Where values stand between two ends, and the round numbers written beside them.</summary>
internal sealed class ChartScale
{
    private const int MostTicks = 6;
    private static readonly double[] s_logSteps = [1, 2, 5];
    private readonly bool _isLog;

    private ChartScale(
        double low,
        double high,
        bool isLog,
        IReadOnlyList<(double, string)> ticks
    ) => (Low, High, _isLog, Ticks) = (low, high, isLog, ticks);

    public double Low { get; }

    public double High { get; }

    /// <summary>Round values with their texts, in the unit of the scale's head.</summary>
    public IReadOnlyList<(double Value, string Text)> Ticks { get; }

    /// <summary>A scale that holds all values; it begins at zero where that is asked.</summary>
    public static ChartScale Of(IEnumerable<double> values, NumberScale shown, bool fromZero)
    {
        double[] known = [.. values.Where(double.IsFinite)];
        var (low, high) = (known.DefaultIfEmpty(0).Min(), known.DefaultIfEmpty(1).Max());
        if (fromZero)
        {
            (low, high) = (Math.Min(0, low), Math.Max(0, high));
        }

        if (!(high > low))
        {
            high = low + Math.Max(Math.Abs(low) * 0.1, 1e-9);
        }

        var step = Step((high - low) / shown.Divisor / MostTicks);
        var (first, last) = (
            fromZero ? Math.Floor(low / shown.Divisor / step) * step : low / shown.Divisor,
            fromZero ? Math.Ceiling(high / shown.Divisor / step) * step : high / shown.Divisor
        );
        var ticks = new List<(double, string)>();
        for (var at = Math.Ceiling(first / step - 1e-9); at * step <= last + step * 1e-6; at++)
        {
            ticks.Add((at * step * shown.Divisor, Text(at * step, step)));
        }

        return new(first * shown.Divisor, last * shown.Divisor, false, ticks);
    }

    /// <summary>A scale on which equal distances are equal ratios.</summary>
    public static ChartScale OfLog(IEnumerable<double> values, NumberScale shown)
    {
        double[] known = [.. values.Where(value => value > 0 && double.IsFinite(value))];
        var (low, high) = (
            known.DefaultIfEmpty(1).Min() / 1.15,
            known.DefaultIfEmpty(10).Max() * 1.15
        );
        var ticks = new List<(double, string)>();
        for (
            var power = (int)Math.Floor(Math.Log10(low / shown.Divisor));
            power <= Math.Log10(high / shown.Divisor);
            power++
        )
        {
            foreach (var step in s_logSteps)
            {
                var value = step * Math.Pow(10, power);
                if (value * shown.Divisor >= low && value * shown.Divisor <= high)
                {
                    ticks.Add((value * shown.Divisor, Text(value, Math.Pow(10, power))));
                }
            }
        }

        return new(low, high, true, ticks);
    }

    /// <summary>0 at the low end, 1 at the high end; values beyond an end stand on it.</summary>
    public double Share(double value)
    {
        var share = _isLog
            ? Math.Log(Math.Max(value, double.Epsilon) / Low) / Math.Log(High / Low)
            : (value - Low) / (High - Low);
        return Math.Clamp(share, 0, 1);
    }

    private static double Step(double least)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        return power
            * (
                least <= power ? 1
                : least <= 2 * power ? 2
                : least <= 5 * power ? 5
                : 10
            );
    }

    private static string Text(double value, double step)
    {
        var decimals = Math.Clamp((int)-Math.Floor(Math.Log10(step) + 1e-9), 0, 9);
        var text = value.ToString(
            string.Create(CultureInfo.InvariantCulture, $"N{decimals}"),
            CultureInfo.InvariantCulture
        );
        return double.Parse(text, CultureInfo.InvariantCulture) == 0 ? "0" : text;
    }
}
