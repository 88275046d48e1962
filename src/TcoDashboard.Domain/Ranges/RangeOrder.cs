namespace TcoDashboard.Domain.Ranges;

/// <summary>The order that the three values of a range must have.</summary>
internal static class RangeOrder
{
    /// <summary>What is wrong with it, or <c>null</c>.</summary>
    public static string? Fault(double low, double mode, double high) =>
        !double.IsFinite(low) || !double.IsFinite(mode) || !double.IsFinite(high)
            ? Worded("A value of the range is not finite.")
        : low > mode ? Worded($"The low value {low} is above the most likely value {mode}.")
        : mode > high ? Worded($"The most likely value {mode} is above the high value {high}.")
        : null;
}
