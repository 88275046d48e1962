using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Web.Components.Pages.Catalog;

/// <summary>A search over all sections.</summary>
public sealed partial class CatalogMatches
{
    private const int MostShown = 60;
    private ImmutableArray<CatalogItem> _found = [];

    /// <summary>The catalog searched.</summary>
    [Parameter, EditorRequired]
    public CatalogRevision Catalog { get; set; } = null!;

    /// <summary>The words; all must occur.</summary>
    [Parameter, EditorRequired]
    public string Search { get; set; } = "";

    private string Heading =>
        _found.Length > MostShown
            ? Say["catalog.firstItems", _found.Length, MostShown]
            : Say["catalog.items", _found.Length];

    /// <inheritdoc/>
    protected override void OnParametersSet() =>
        _found = [
            .. CatalogSection.All.SelectMany(section =>
                CatalogList.Select(
                    Catalog.OfKind(section.Kind),
                    section,
                    new() { Folder = section.Folder, Search = Search }
                )
            ),
        ];
}
