using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>Tells differences that the performance model can vouch for from those inside its uncertainty.</summary>
internal static class Noise
{
    /// <summary>
    /// Whether a difference means nothing: it lies inside its own range (P10 to P90). The errors of two predictions are taken as independent,
    /// so their ranges add in quadrature. Options that run the same systems on the same load share the same error of the model; their
    /// difference does not depend on it and counts as it stands.
    /// </summary>
    public static bool Covers(
        RawCell left,
        RawCell right,
        OptionResult leftOption,
        OptionResult rightOption
    )
    {
        if (
            left is not { Value: { } a, Low: { } aLow, High: { } aHigh }
            || right is not { Value: { } b, Low: { } bLow, High: { } bHigh }
            || SharePerformance(leftOption, rightOption)
        )
        {
            return false;
        }

        var (smaller, larger) =
            a <= b ? ((a, aLow, aHigh), (b, bLow, bHigh)) : ((b, bLow, bHigh), (a, aLow, aHigh));
        var up = Math.Max(smaller.Item2, smaller.Item3) - smaller.Item1;
        var down = larger.Item1 - Math.Min(larger.Item2, larger.Item3);
        return larger.Item1 - smaller.Item1 <= Math.Sqrt((up * up) + (down * down));
    }

    /// <summary>Whether two options run the same systems at the same speeds.</summary>
    public static bool SharePerformance(OptionResult left, OptionResult right) =>
        Speeds(left).SetEquals(Speeds(right));

    private static HashSet<(string? System, double Output)> Speeds(OptionResult option) =>
        [
            .. option.Fleets.Select(fleet =>
                (fleet.System?.Id, fleet.Point?.OutputPerSystem.TokensPerSecond ?? 0)
            ),
        ];
}
