using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Web.Components.Explain;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>One figure of a comparison as bars with ranges.</summary>
public sealed partial class RangeBars
{
    private const double MostRatioOfBars = 20;

    private double _full = 1;
    private double _floor;
    private bool _isLog;

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

    private string Decade => Text(1 / Math.Log10(_full / _floor));

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        double[] values = [.. Row.Cells.Select(cell => cell.Value).OfType<double>()];
        double[] ends =
        [
            .. Row.Cells.SelectMany(cell => new[] { cell.Low, cell.High }).OfType<double>(),
        ];
        _full = values.Concat(ends).DefaultIfEmpty(1).Max();
        var least = values.Concat(ends).DefaultIfEmpty(1).Min();
        // Why dots then: the length of a bar means its share of the longest only from zero on, and the shortest would be a hair.
        _isLog = values.Length > 1 && least > 0 && values.Max() / values.Min() > MostRatioOfBars;
        _floor = _isLog ? Math.Pow(10, Math.Ceiling(Math.Log10(least / 1.5)) - 1) : 0;
    }

    // A share of the drawing's width; nothing a reader could quote.
    private string Share(double value) =>
        Text(
            _isLog ? Math.Log(value / _floor) / Math.Log(_full / _floor)
            : _full > 0 ? value / _full
            : 0
        );

    private static string Text(double share) =>
        Math.Clamp(double.IsFinite(share) ? share : 1, 0, 1)
            .ToString("0.####", CultureInfo.InvariantCulture);

    private ExplainAddress AddressOf(ReportColumn column, ReportCell cell) =>
        new(column.Key, cell.CellId ?? Row.Id);
}
