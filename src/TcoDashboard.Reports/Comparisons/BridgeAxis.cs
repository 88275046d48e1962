using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>
/// The axis of a bridge. Each has its own, from zero to its highest level: on one axis for all, the steps of a bridge between two cheap options are
/// slivers beside a dear third. Where steps are small beside the whole costs themselves the axis is broken near its root, and says so.
/// </summary>
internal static class BridgeAxis
{
    // Steps that span less than this share of the axis are hard to tell apart on a phone, where the drawing is a thumb wide.
    private const double Broken = 0.4;

    // How much of the drawing is left for the root below the break.
    private const double Root = 0.16;

    /// <summary>The bridge with the places of its bars.</summary>
    /// <param name="bridge">The bridge, its costs and steps known.</param>
    /// <param name="scale">The scale of its texts.</param>
    /// <param name="presenter">Makes the text of the break.</param>
    public static CostBridge Drawn(CostBridge bridge, NumberScale scale, Presenter presenter)
    {
        double[] levels = [.. Levels(bridge)];
        var (low, high) = (levels.Min(), levels.Max());
        var start = BreakOf(low, high);
        double Place(double value) =>
            start is { } from ? Root + ((1 - Root) * (value - from) / (high - from))
            : high > Math.Min(0, low) ? (value - Math.Min(0, low)) / (high - Math.Min(0, low))
            : 0;
        return bridge with
        {
            Zero = start is null ? Place(0) : 0,
            BreakValue = start,
            BreakText = start is { } value ? presenter.Number(value, scale) : "",
            FromPlace = Place(bridge.FromValue),
            ToPlace = Place(bridge.ToValue),
            Terms =
            [
                .. bridge.Terms.Select(
                    (term, step) =>
                        term with
                        {
                            Start = Place(Math.Min(levels[step], levels[step + 1])),
                            End = Place(Math.Max(levels[step], levels[step + 1])),
                        }
                ),
            ],
        };
    }

    /// <summary>A round number a little below the lowest level; <c>null</c> where the steps are large enough to be seen from zero.</summary>
    /// <param name="low">The lowest level.</param>
    /// <param name="high">The highest level.</param>
    public static double? BreakOf(double low, double high)
    {
        var span = high - low;
        if (!(low > 0) || span > Broken * high || span <= 1e-9 * high)
        {
            return null;
        }

        var digit = Math.Pow(10, Math.Floor(Math.Log10(span)));
        var start = Math.Floor((low - (span * 0.05)) / digit) * digit;
        return start > 0 ? start : null;
    }

    // From the baseline, step by step.
    private static IEnumerable<double> Levels(CostBridge bridge)
    {
        var level = bridge.FromValue;
        yield return level;
        foreach (var term in bridge.Terms)
        {
            yield return level += term.Difference;
        }
    }
}
