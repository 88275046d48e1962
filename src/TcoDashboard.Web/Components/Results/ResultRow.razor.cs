using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;

namespace TcoDashboard.Web.Components.Results;

/// <summary>A row of a comparison.</summary>
public sealed partial class ResultRow
{
    /// <summary>The row.</summary>
    [Parameter, EditorRequired]
    public ReportRow Row { get; set; } = null!;

    /// <summary>The group it stands in.</summary>
    [Parameter, EditorRequired]
    public ReportGroup Group { get; set; } = null!;

    /// <summary>How it is looked at.</summary>
    [Parameter, EditorRequired]
    public RowView View { get; set; }

    private bool IsWords => Group.Id == "setting";

    private string BetterWords =>
        Row.Better == BetterWhen.Lower ? Say["table.lower"] : Say["table.higher"];

    private string? BetterMark =>
        Row.Better switch
        {
            BetterWhen.Lower when Row.Level == 0 => "↓",
            BetterWhen.Higher when Row.Level == 0 => "↑",
            _ => null,
        };

    private string RowClass =>
        Row.IsTotal ? "total"
        : Row.Level > 0 ? "part"
        : LeadingRows.IsMinor(Group, Row) ? "minor"
        : "";

    private static string WayOf(ReportCell cell) => cell.Difference < 0 ? "is-less" : "is-more";
}
