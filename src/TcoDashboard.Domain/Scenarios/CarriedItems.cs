using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Calibration;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>Makes a document whole that leaves the place where it was made: own items of the catalog that it names go with it, and own load tests that correct its speeds.</summary>
public static class CarriedItems
{
    /// <summary>Most own items of a document; with more to carry it is left as it is.</summary>
    public const int Most = 50;

    /// <summary>The document with the catalog's own items that it names, those that they name, and own load tests; the same one when there are none.</summary>
    /// <param name="document">The document.</param>
    /// <param name="catalog">The catalog it is evaluated with.</param>
    public static ScenarioDocument Carrying(this ScenarioDocument document, CatalogRevision catalog)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(catalog);
        var carried = Named(document, catalog)
            .OfType<CatalogItem>()
            .Where(item => item.IsOwn)
            .DistinctBy(item => item.Path)
            .Select(ScenarioCatalog.WithoutOverrides)
            .Where(item => document.OwnItems.All(own => own.Path != item.Path))
            .ToImmutableArray();
        return carried.IsEmpty || document.OwnItems.Length + carried.Length > Most
            ? document
            : document with
            {
                OwnItems = document.OwnItems.AddRange(carried),
            };
    }

    private static IEnumerable<CatalogItem?> Named(
        ScenarioDocument document,
        CatalogRevision catalog
    )
    {
        var fleets = document.Options.SelectMany(option => option.Fleets).ToArray();
        var devices = fleets
            .SelectMany(fleet =>
                new[]
                {
                    catalog.Find(CatalogKind.System, fleet.System),
                    fleet.Offer is { } offer ? catalog.Find(CatalogKind.Offer, offer) : null,
                }
            )
            // Why those too: an override of a figure that the receiver's catalog does not have is refused there.
            .Concat(
                document.Overrides.Select(change => catalog.Find(change.Figure.Split('#', 2)[0]))
            )
            .OfType<CatalogItem>()
            .ToArray();
        return devices
            .Concat(
                devices
                    .SelectMany(item =>
                        (string?[])
                            [
                                item.Fact("accelerator"),
                                .. (item.Fact("accelerator_variants") ?? "").Split(
                                    ',',
                                    StringSplitOptions.RemoveEmptyEntries
                                        | StringSplitOptions.TrimEntries
                                ),
                            ]
                    )
                    .OfType<string>()
                    .Select(id => catalog.Find(CatalogKind.Accelerator, id))
            )
            .Concat(
                document
                    .Options.Select(option => option.Region)
                    .Append(document.Region)
                    .OfType<string>()
                    .Select(id => catalog.Find(CatalogKind.Region, id))
            )
            .Concat(
                document.Workloads.Select(workload =>
                    catalog.Find(CatalogKind.Model, workload.Model)
                )
            )
            // Why without a name: own load tests correct the speed of every answer.
            .Append(
                fleets.Length > 0
                && document.Workloads.Any(workload => workload.Kind == WorkloadKind.Inference)
                    ? catalog.Find(CatalogKind.Calibration, CalibrationItem.Id)
                    : null
            );
    }
}
