using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Web.Components.Pages.Catalog;

/// <summary>Catalog items side by side.</summary>
public sealed partial class CatalogSideBySide
{
    private ImmutableArray<CatalogItem> _items = [];
    private ImmutableArray<string> _keys = [];

    /// <summary>The catalog.</summary>
    [Parameter, EditorRequired]
    public CatalogRevision Catalog { get; set; } = null!;

    /// <summary>The section the items belong to.</summary>
    [Parameter, EditorRequired]
    public CatalogSection Section { get; set; } = null!;

    /// <summary>Which items.</summary>
    [Parameter, EditorRequired]
    public CatalogState State { get; set; } = new();

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        _items =
        [
            .. State.Compared.Select(id => Catalog.Find(Section.Kind, id)).OfType<CatalogItem>(),
        ];
        var first = Section.Columns.Where(column => column.IsFigure).Select(column => column.Key);
        _keys =
        [
            .. first
                .Concat(_items.SelectMany(item => item.Figures.Keys).Order(StringComparer.Ordinal))
                .Distinct()
                .Where(key => _items.Any(item => item.Value(key) is not null)),
        ];
    }
}
