using System.Collections.Immutable;
using TcoDashboard.Documents.Catalog;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Calibration;
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

    /// <summary>The titles of the own load tests that a scenario brought and the catalog has none of; <c>null</c> when it brought none.</summary>
    /// <param name="document">The scenario.</param>
    /// <param name="catalog">The catalog it is evaluated with.</param>
    public static string? TestsOf(ScenarioDocument document, CatalogRevision catalog)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(catalog);
        return
            catalog.Find(CatalogKind.Calibration, CalibrationItem.Id) is not { IsOwn: true }
            && document.OwnItems.FirstOrDefault(item =>
                item is { Kind: CatalogKind.Calibration, Id: CalibrationItem.Id }
            )
                is { } tests
            ? TitlesOf(tests)
            : null;
    }

    /// <summary>What the own load tests of a calibration item are called.</summary>
    /// <param name="tests">The item.</param>
    public static string TitlesOf(CatalogItem tests)
    {
        ArgumentNullException.ThrowIfNull(tests);
        return string.Join(
            ", ",
            tests.Sources.Where(source => source.Kind == "user").Select(source => source.Title)
        );
    }
}
