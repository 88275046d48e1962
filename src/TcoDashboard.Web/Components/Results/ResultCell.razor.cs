using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Web.Components.Elements;
using TcoDashboard.Web.Components.Explain;

namespace TcoDashboard.Web.Components.Results;

/// <summary>One cell of a comparison: value, difference to the baseline, source.</summary>
public sealed partial class ResultCell
{
    /// <summary>The cell.</summary>
    [Parameter, EditorRequired]
    public ReportCell Cell { get; set; } = null!;

    /// <summary>Its row, which says what is better.</summary>
    [Parameter, EditorRequired]
    public ReportRow Row { get; set; } = null!;

    /// <summary>Whether the row holds words rather than numbers.</summary>
    [Parameter]
    public bool IsWords { get; set; }

    /// <summary>What explains the number; <c>null</c> when nothing does.</summary>
    [Parameter]
    public ExplainAddress? Address { get; set; }

    /// <summary>Called when a person asks why.</summary>
    [Parameter]
    public EventCallback<ExplainAddress> OnExplain { get; set; }

    private string Title =>
        Cell.RangeText.Length == 0 ? Cell.FullText : $"{Cell.FullText}, {Cell.RangeText}";

    private string DeltaText =>
        Cell.RelativeText.Length == 0
            ? Cell.DifferenceText
            : $"{Cell.DifferenceText} ({Cell.RelativeText})";

    // A throughput or latency says here how it was obtained and how wide P10 to P90 is; other figures keep their range in the title.
    private string TierText =>
        Cell.RangeText.Length == 0
            ? Cell.Tier
            : $"{Cell.Tier}, {Cell.RangeText.Replace(" (P10–P90)", "", StringComparison.Ordinal)}";

    // Why none within noise: a difference that may be nothing is neither good nor bad news.
    private Tone? Tone =>
        Cell.IsWithinNoise || Cell.Difference is null or 0 || Row.Better == BetterWhen.Neither
            ? null
        : Cell.Difference < 0 == (Row.Better == BetterWhen.Lower) ? Elements.Tone.Good
        : Elements.Tone.Bad;
}
