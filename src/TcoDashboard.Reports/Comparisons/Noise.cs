using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>Tells differences that the performance model can vouch for from those inside its uncertainty.</summary>
internal static class Noise
{
    /// <summary>
    /// Whether a difference means nothing: the ranges (P10 to P90) of the two values overlap. Options that run the same systems on the same
    /// load share the same error of the model, so their difference does not depend on it and counts as it stands.
    /// </summary>
    public static bool Covers(
        RawCell left,
        RawCell right,
        OptionResult leftOption,
        OptionResult rightOption
    ) =>
        left is { Low: { } leftLow, High: { } leftHigh }
        && right is { Low: { } rightLow, High: { } rightHigh }
        && Math.Max(Math.Min(leftLow, leftHigh), Math.Min(rightLow, rightHigh))
            <= Math.Min(Math.Max(leftLow, leftHigh), Math.Max(rightLow, rightHigh))
        && !SharePerformance(leftOption, rightOption);

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
