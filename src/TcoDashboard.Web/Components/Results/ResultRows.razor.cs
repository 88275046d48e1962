using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Reports.Comparisons;

namespace TcoDashboard.Web.Components.Results;

/// <summary>The rows of a comparison; drawn again only when something in them changed.</summary>
public sealed partial class ResultRows
{
    private (ImmutableArray<ReportGroup>, bool, RowView)? _drawn;
    private bool _isNew;

    /// <summary>The comparison.</summary>
    [Parameter, EditorRequired]
    public ComparisonReport Report { get; set; } = null!;

    /// <summary>Whether only rows in which the options differ are shown.</summary>
    [Parameter]
    public bool OnlyDifferences { get; set; }

    /// <summary>Key of the column that a narrow screen shows beside the baseline.</summary>
    [Parameter]
    public string? Against { get; set; }

    /// <summary>Whether a number is a button that asks for its explanation; the table hears which one was pressed.</summary>
    [Parameter]
    public bool CanExplain { get; set; }

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    private RowView View => new(Report.Columns, Against, CanExplain, Say);

    private string CountOf(ReportGroup group) =>
        Report.Columns.Length < 2 ? "" : Say["table.differ", group.Differing, group.Rows.Length];

    private bool IsShown(ReportRow row) =>
        !row.RepeatsRowAbove && (!OnlyDifferences || row.Differs || row.IsTotal);

    private ReportRow[] ShownOf(ReportGroup group) => [.. group.Rows.Where(IsShown)];

    // Why by hand: each row has its place in the group as sequence number, by which the framework sees which rows came and went. In a loop of
    // markup all have the same, and a switch to the differences sent most rows again.
    private RenderFragment Drawn(ReportGroup group) =>
        builder =>
        {
            var view = View;
            foreach (var (place, row) in group.Rows.Index())
            {
                if (IsShown(row))
                {
#pragma warning disable ASP0006 // A row's place among all rows of its group never changes while the group is shown.
                    builder.AddContent(place, view.Draw(Services, group, row));
#pragma warning restore ASP0006
                }
            }
        };

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        var shown = (Report.Groups, OnlyDifferences, View);
        _isNew = _drawn != shown;
        _drawn = shown;
    }

    /// <inheritdoc/>
    protected override bool ShouldRender() => _isNew;
}
