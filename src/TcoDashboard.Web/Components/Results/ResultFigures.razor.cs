using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Reports.Figures;

namespace TcoDashboard.Web.Components.Results;

/// <summary>The figures of a comparison.</summary>
public sealed partial class ResultFigures
{
    /// <summary>Id of the heading; unique on the page.</summary>
    [Parameter]
    public string TitleId { get; set; } = "figures-title";

    /// <summary>The figures in their order.</summary>
    [Parameter, EditorRequired]
    public ImmutableArray<ChartFigure> Figures { get; set; } = [];

    private ImmutableArray<ChartFigure> _drawn;
    private bool _isNew;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        _isNew = _drawn != Figures;
        _drawn = Figures;
    }

    /// <inheritdoc/>
    // Why: the framework keeps what was drawn last but one, so that drawing the same again doubles what each open page holds.
    protected override bool ShouldRender() => _isNew;
}
