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
}
