namespace TcoDashboard.Reports.Numbers;

/// <summary>
/// Rounds parts so that the shown parts add up to the shown total (Hamilton's method): every part is rounded down, and the steps that are
/// missing go to the parts that lost most.
/// </summary>
internal static class LargestRemainder
{
    /// <summary>The rounded parts, which add up to their sum rounded half to even.</summary>
    /// <param name="parts">The exact parts, of either sign.</param>
    /// <param name="decimals">Digits kept.</param>
    public static decimal[] Round(IReadOnlyList<decimal> parts, int decimals)
    {
        var step = Step(decimals);
        var rounded = parts.Select(part => decimal.Floor(part / step) * step).ToArray();
        var missing = (int)(
            (decimal.Round(parts.Sum(), decimals, MidpointRounding.ToEven) - rounded.Sum()) / step
        );
        foreach (
            var index in Enumerable
                .Range(0, parts.Count)
                .OrderByDescending(index => parts[index] - rounded[index])
                .ThenBy(index => index)
                .Take(missing)
        )
        {
            rounded[index] += step;
        }

        return rounded;
    }

    private static decimal Step(int decimals) => new(1, 0, 0, false, (byte)decimals);
}
