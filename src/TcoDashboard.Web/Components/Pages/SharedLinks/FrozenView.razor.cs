using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Web.Components.Explain;

namespace TcoDashboard.Web.Components.Pages.SharedLinks;

/// <summary>A frozen comparison with its table and figures.</summary>
public sealed partial class FrozenView
{
    private ImmutableArray<ChartFigure> _figures = [];
    private string? _against;
    private bool _onlyDifferences = true;

    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public FrozenComparison Frozen { get; set; } = null!;

    /// <summary>Goes before every id, where the page holds the same figures already.</summary>
    [Parameter]
    public string IdPrefix { get; set; } = "";

    /// <summary>Told when a person asks why a number is what it is; without it numbers are plain text.</summary>
    [Parameter]
    public EventCallback<ExplainAddress> OnExplain { get; set; }

    /// <summary>What is said beside the notice that prices are hidden, to the author alone.</summary>
    [Parameter]
    public RenderFragment? Hidden { get; set; }

    /// <summary>What stands right below the answer.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private ComparisonReport Report => Frozen.Report;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        _against ??= Report.BesideKey();
        _figures =
            IdPrefix.Length == 0
                ? Frozen.Figures
                : [.. Frozen.Figures.Select(figure => figure with { Id = IdPrefix + figure.Id })];
    }
}
