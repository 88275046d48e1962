using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Web.Components.Pages.Catalog;

/// <summary>One figure of the catalog.</summary>
public sealed partial class FigureValue
{
    /// <summary>The figure; <c>null</c> when the item does not list it.</summary>
    [Parameter, EditorRequired]
    public Figure? Figure { get; set; }

    /// <summary>The scale of the column, which says the unit in its heading; <c>null</c> for a value with its own.</summary>
    [Parameter]
    public NumberScale? Scale { get; set; }

    /// <summary>Short words, for lists.</summary>
    [Parameter]
    public bool IsBrief { get; set; }

    private string Brief(FigureStatus status) =>
        status switch
        {
            FigureStatus.Unsupported => Say["catalog.brief.unsupported"],
            FigureStatus.NotPublished => Say["catalog.brief.notPublished"],
            _ => Say["catalog.brief.notSourced"],
        };
}
