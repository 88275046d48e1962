using System.Collections.Immutable;
using TcoDashboard.Documents.Catalog;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Web.Workspace;

/// <summary>Own items that a scenario brought with it and that the catalog has too.</summary>
public static class OwnCopies
{
    /// <summary>Those of which the catalog's own item says something else: the scenario uses its copy.</summary>
    /// <param name="document">The scenario.</param>
    /// <param name="catalog">The catalog it is evaluated with.</param>
    public static ImmutableArray<CatalogItem> Differing(
        ScenarioDocument document,
        CatalogRevision catalog
    )
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(catalog);
        return
        [
            .. document.OwnItems.Where(copy =>
                catalog.Find(copy.Path) is { IsOwn: true } item
                && CatalogBundle.ToText(item).Text != CatalogBundle.ToText(copy).Text
            ),
        ];
    }
}
