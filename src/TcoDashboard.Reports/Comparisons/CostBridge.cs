using System.Collections.Immutable;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>Why one option costs more or less than the baseline: steps that sum exactly to the gap, largest first.</summary>
/// <param name="Key">Key of the option's column.</param>
/// <param name="From">Name of the baseline.</param>
/// <param name="To">Name of the option.</param>
/// <param name="FromText">Cost of the baseline on the scale.</param>
/// <param name="ToText">Cost of the option on the scale.</param>
/// <param name="ScaleLabel">Unit of all texts, for example <c>$/Mtok</c>.</param>
/// <param name="Terms">The steps.</param>
public sealed record CostBridge(
    string Key,
    string From,
    string To,
    string FromText,
    string ToText,
    string ScaleLabel,
    ImmutableArray<BridgeTerm> Terms
)
{
    /// <summary>Cost of the baseline, raw; 0 in links made before figures were drawn from bridges.</summary>
    public double FromValue { get; init; }

    /// <summary>Cost of the option, raw.</summary>
    public double ToValue { get; init; }

    /// <summary>Where zero is on its axis, 0 to 1 of the drawing.</summary>
    public double Zero { get; init; }

    /// <summary>
    /// The cost at which the axis goes on behind a break near its root, where steps would be slivers beside the whole costs; <c>null</c> where
    /// the axis is whole.
    /// </summary>
    public double? BreakValue { get; init; }

    /// <summary>The same on the scale of the texts; empty where the axis is whole.</summary>
    public string BreakText { get; init; } = "";

    /// <summary>Where the baseline's cost is on it; 0 in links made before whole costs were drawn.</summary>
    public double FromPlace { get; init; }

    /// <summary>Where the option's cost is on it.</summary>
    public double ToPlace { get; init; }

    /// <summary>A text of the bridge with the unit: <c>+0.00220</c> becomes <c>+$0.00220/Mtok</c>.</summary>
    internal string WithUnit(string text)
    {
        var sign = text.Length > 0 && !char.IsAsciiDigit(text[0]) ? text[..1] : "";
        var slash = ScaleLabel.IndexOf('/', StringComparison.Ordinal);
        var (money, per) =
            slash < 0 ? (ScaleLabel, "") : (ScaleLabel[..slash], ScaleLabel[slash..]);
        // Why apart: a sign of a currency stands before the number, the letter for millions behind it.
        return money.StartsWith('$')
            ? $"{sign}${text[sign.Length..]}{(money.Length > 1 ? " " + money[1..] : "")}{per}"
            : $"{text} {ScaleLabel}";
    }
}
