using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Components.Explain;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Components.Results;

/// <summary>What a cell of a comparison says beside its number.</summary>
/// <param name="Raw">The value for programs; <c>null</c> without one.</param>
/// <param name="Title">The exact value and its range, shown when pointed at.</param>
/// <param name="Address">What explains the number; <c>null</c> when nothing does.</param>
/// <param name="Name">The number as a button that explains it, for readers who hear it.</param>
/// <param name="Delta">The difference to the baseline, absolute and relative.</param>
/// <param name="Tone">Whether the difference is good or bad news; <c>null</c> where neither side is better.</param>
/// <param name="Tier">How it was obtained and how wide P10 to P90 is; empty for figures that keep their range in the title.</param>
public sealed record CellTexts(
    string? Raw,
    string Title,
    string? Address,
    string Name,
    string Delta,
    string? Tone,
    string Tier
)
{
    /// <summary>The texts of a cell.</summary>
    /// <param name="column">Key of its column.</param>
    /// <param name="group">The group it stands in.</param>
    /// <param name="row">Its row.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="say">The words of the pages.</param>
    public static CellTexts Of(
        string column,
        ReportGroup group,
        ReportRow row,
        ReportCell cell,
        Wording say
    )
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(cell);
        ArgumentNullException.ThrowIfNull(say);
        var explained =
            cell.Value is null ? null
            : cell.CellId is { } cellId ? cellId
            : group.Id == "results" ? row.Id
            : null;
        return new(
            cell.Value is { } value ? Presenter.Raw(value) : null,
            cell.RangeText.Length == 0 ? cell.FullText : $"{cell.FullText}, {cell.RangeText}",
            explained is null ? null : new ExplainAddress(column, explained).ToString(),
            explained is null ? "" : cell.Text + say["number.explain"],
            cell.RelativeText.Length == 0
                ? cell.DifferenceText
                : $"{cell.DifferenceText} ({cell.RelativeText})",
            ToneOf(row, cell),
            cell.Tier.Length == 0 || cell.RangeText.Length == 0
                ? TierOf(cell, say)
                : $"{TierOf(cell, say)}, {cell.RangeText.Replace(" (P10–P90)", "", StringComparison.Ordinal)}"
        );
    }

    private static string TierOf(ReportCell cell, Wording say) =>
        Enum.TryParse<EvidenceTier>(cell.Tier, ignoreCase: true, out var tier)
            ? ExplainWords.NameOf(tier, say)
            : cell.Tier;

    // Why none within noise: a difference that may be nothing is neither good nor bad news.
    private static string? ToneOf(ReportRow row, ReportCell cell) =>
        cell.IsWithinNoise || cell.Difference is null or 0 || row.Better == BetterWhen.Neither
            ? null
        : cell.Difference < 0 == (row.Better == BetterWhen.Lower) ? "good"
        : "bad";
}
