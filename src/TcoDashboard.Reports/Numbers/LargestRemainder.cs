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

    /// <summary>
    /// The rounded parts where some are settled: those stay as they are, and the others add up with them to the rounded sum. Where all are
    /// settled their sum is what it is.
    /// </summary>
    /// <param name="parts">The exact parts, of either sign.</param>
    /// <param name="settled">How a part has to be shown, or <c>null</c>; as many as parts.</param>
    /// <param name="decimals">Digits kept.</param>
    public static decimal[] Round(
        IReadOnlyList<decimal> parts,
        IReadOnlyList<decimal?> settled,
        int decimals
    )
    {
        var step = Step(decimals);
        var rounded = parts
            .Select((part, index) => settled[index] ?? (decimal.Floor(part / step) * step))
            .ToArray();
        int[] free =
        [
            .. Enumerable
                .Range(0, parts.Count)
                .Where(index => settled[index] is null)
                .OrderByDescending(index => parts[index] - rounded[index])
                .ThenBy(index => index),
        ];
        var missing = (int)(
            (decimal.Round(parts.Sum(), decimals, MidpointRounding.ToEven) - rounded.Sum()) / step
        );
        // Why in turns from the other end when steps are too many: then the part that lost least gives first.
        for (var turn = 0; free.Length > 0 && turn < Math.Abs(missing); turn++)
        {
            var index = missing > 0 ? free[turn % free.Length] : free[^((turn % free.Length) + 1)];
            rounded[index] += Math.Sign(missing) * step;
        }

        return rounded;
    }

    private static decimal Step(int decimals) => new(1, 0, 0, false, (byte)decimals);
}
