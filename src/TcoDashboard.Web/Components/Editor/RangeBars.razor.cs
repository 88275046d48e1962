using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Web.Components.Explain;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>One figure of a comparison as bars with ranges.</summary>
public sealed partial class RangeBars
{
    private double _full = 1;

    /// <summary>What the bars show.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>The row of the comparison.</summary>
    [Parameter, EditorRequired]
    public ReportRow Row { get; set; } = null!;

    /// <summary>The options.</summary>
    [Parameter, EditorRequired]
    public ImmutableArray<ReportColumn> Columns { get; set; } = [];

    /// <summary>Asked why a number is what it is.</summary>
    [Parameter]
    public EventCallback<ExplainAddress> OnExplain { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet() =>
        _full = Row
            .Cells.SelectMany(cell => new[] { cell.Value, cell.Low, cell.High })
            .OfType<double>()
            .DefaultIfEmpty(1)
            .Max();

    // A share of the drawing's width; nothing a reader could quote.
    private string Share(double value) =>
        (_full > 0 ? Math.Clamp(value / _full, 0, 1) : 0).ToString(
            "0.####",
            CultureInfo.InvariantCulture
        );

    private ExplainAddress AddressOf(ReportColumn column, ReportCell cell) =>
        new(column.Key, cell.CellId ?? Row.Id);
}
