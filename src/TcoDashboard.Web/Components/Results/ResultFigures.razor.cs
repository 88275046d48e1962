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

    /// <summary>The heading; <c>null</c> for that of the findings.</summary>
    [Parameter]
    public string? Title { get; set; }

    /// <summary>A line below it; <c>null</c> for none.</summary>
    [Parameter]
    public string? Note { get; set; }

    /// <summary>The figures in their order, where they are not lent.</summary>
    [Parameter]
    public ImmutableArray<ChartFigure> Figures { get; set; } = [];

    /// <summary>The figures in their order, given back once the browser has drawn them.</summary>
    [Parameter]
    public ImmutableArray<LentFigure> Lent { get; set; } = [];

    private ImmutableArray<ChartFigure> _figures = [];
    private ImmutableArray<LentFigure> _lent = [];
    private bool _isDrawn;
    private bool _isNew;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        _isNew = !_isDrawn || !_figures.SequenceEqual(Figures) || !_lent.SequenceEqual(Lent);
        (_isDrawn, _figures, _lent) = (true, Figures, Lent);
    }

    /// <inheritdoc/>
    // Why: the framework keeps what was drawn last but one, so that drawing the same again doubles what each open page holds.
    protected override bool ShouldRender() => _isNew;
}
