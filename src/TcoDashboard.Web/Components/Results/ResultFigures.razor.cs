using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Web.Components.Charts;

namespace TcoDashboard.Web.Components.Results;

/// <summary>The figures of a comparison.</summary>
public sealed partial class ResultFigures
{
    /// <summary>Id of the heading; unique on the page.</summary>
    [Parameter]
    public string TitleId { get; set; } = "figures-title";

    /// <summary>The figures in their order, where they are not lent.</summary>
    [Parameter]
    public ImmutableArray<ChartFigure> Figures { get; set; } = [];

    /// <summary>The figures in their order, given back once the browser has drawn them.</summary>
    [Parameter]
    public ImmutableArray<LentFigure> Lent { get; set; } = [];

    private (ImmutableArray<ChartFigure>, ImmutableArray<LentFigure>)? _drawn;
    private bool _isNew;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        _isNew = _drawn != (Figures, Lent);
        _drawn = (Figures, Lent);
    }

    /// <inheritdoc/>
    // Why: the framework keeps what was drawn last but one, so that drawing the same again doubles what each open page holds.
    protected override bool ShouldRender() => _isNew;
}
