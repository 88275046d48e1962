using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>Tells differences that the performance model can vouch for from those inside its uncertainty.</summary>
internal static class Noise
{
    /// <summary>
    /// P10 to P90 of the ratio of a value to another; <c>null</c> when there is none. Errors of speed are factors ("half as fast"), so ranges
    /// are distances of logarithms. The errors of two predictions are taken as independent and their distances add in quadrature: exact
    /// for log-normal errors, and too wide rather than too narrow where two devices share a part of their error. Options that run the
    /// same systems on the same load share all of it; their ratio does not depend on it and has no range.
    /// </summary>
    public static (double Low, double High)? RatioRange(
        RawCell value,
        RawCell to,
        OptionResult valueOption,
        OptionResult toOption
    )
    {
        if (
            Range(value) is not { } upper
            || Range(to) is not { } lower
            || SharePerformance(valueOption, toOption)
        )
        {
            return null;
        }

        var ratio = upper.Value / lower.Value;
        return (
            ratio * Math.Exp(-Distance(upper.Value / upper.Low, lower.High / lower.Value)),
            ratio * Math.Exp(Distance(upper.High / upper.Value, lower.Value / lower.Low))
        );
    }

    /// <summary>Whether a difference means nothing: P10 to P90 of the ratio holds 1, so the ranges allow the opposite order.</summary>
    public static bool Covers(
        RawCell left,
        RawCell right,
        OptionResult leftOption,
        OptionResult rightOption
    ) =>
        RatioRange(left, right, leftOption, rightOption) is { } range
        && range.Low <= 1
        && range.High >= 1;

    /// <summary>Whether two options run the same systems at the same speeds.</summary>
    public static bool SharePerformance(OptionResult left, OptionResult right) =>
        Speeds(left).SetEquals(Speeds(right));

    private static double Distance(double factor, double other) =>
        Math.Sqrt(Math.Pow(Math.Log(factor), 2) + Math.Pow(Math.Log(other), 2));

    // Why only above zero: a ratio of amounts of money that may have either sign says nothing.
    private static (double Low, double Value, double High)? Range(RawCell cell) =>
        cell is { Value: { } value and > 0, Low: { } one and > 0, High: { } other and > 0 }
            ? (Math.Min(one, other), value, Math.Max(one, other))
            : null;

    private static HashSet<(string? System, double Output)> Speeds(OptionResult option) =>
        [
            .. option.Fleets.Select(fleet =>
                (
                    fleet.System?.Id,
                    fleet.Point?.OutputPerSystem.TokensPerSecond
                        ?? fleet.Training?.TokensPerSystem.TokensPerSecond
                        ?? 0
                )
            ),
        ];
}
