using Microsoft.AspNetCore.Components;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Web.Components.Explain;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>One group of rows of a comparison as a table.</summary>
public sealed partial class ResultsTable
{
    /// <summary>The comparison.</summary>
    [Parameter, EditorRequired]
    public ComparisonReport Report { get; set; } = null!;

    /// <summary>The rows shown.</summary>
    [Parameter, EditorRequired]
    public ReportGroup Group { get; set; } = null!;

    /// <summary>Asked why a number is what it is.</summary>
    [Parameter, EditorRequired]
    public EventCallback<ExplainAddress> OnExplain { get; set; }

    // Words are read from the left, numbers from the right.
    private string? Align => Group.Id == "setting" ? null : "num";

    private ExplainAddress? AddressOf(ReportRow row, ReportCell cell, int index) =>
        cell.CellId is { } id ? new(Report.Columns[index].Key, id)
        : Group.Id == "results" ? new(Report.Columns[index].Key, row.Id)
        : null;
}
