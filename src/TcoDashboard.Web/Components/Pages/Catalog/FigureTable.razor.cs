using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Web.Components.Pages.Catalog;

/// <summary>The figures of an item with their sources and conflicts.</summary>
public sealed partial class FigureTable
{
    /// <summary>The figures in their order.</summary>
    [Parameter, EditorRequired]
    public ImmutableArray<Figure> Figures { get; set; } = [];
}
