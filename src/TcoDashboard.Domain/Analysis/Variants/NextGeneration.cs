using System.Globalization;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Analysis.Variants;

/// <summary>The next system of a vendor, by the months from which the accelerators of the catalog are available.</summary>
public static class NextGeneration
{
    // Why eight months: shorter steps are other sizes and refreshes of one generation (GB300 in July 2025, DGX B300 in January 2026).
    private const int FewestMonths = 8;

    /// <summary>
    /// The earliest system of the same vendor whose accelerator comes at least eight months after this one's; of several the one nearest in
    /// number of accelerators. <c>null</c> when the catalog has none, or does not say from when.
    /// </summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="systemId">Id of a system.</param>
    public static CatalogItem? Of(CatalogRevision catalog, string systemId)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        if (
            catalog.Find(CatalogKind.System, systemId) is not { } system
            || system.Fact("vendor") is not { } vendor
            || Month(catalog, system) is not { } now
        )
        {
            return null;
        }

        return catalog
            .Items.Where(item => item.Kind == CatalogKind.System && item.Fact("vendor") == vendor)
            .Select(item => (Item: item, Month: Month(catalog, item)))
            .Where(one => one.Month >= now + FewestMonths)
            .OrderBy(one => one.Month)
            .ThenBy(one => Distance(system, one.Item))
            .ThenBy(one => one.Item.Id, StringComparer.Ordinal)
            .Select(one => one.Item)
            .FirstOrDefault();
    }

    /// <summary>
    /// Every fleet with the next system of its vendor; prices and terms of the old system are dropped. <c>null</c> when no fleet has a next one.
    /// </summary>
    public static Variant? Variant(ScenarioDocument document, CatalogRevision catalog)
    {
        ArgumentNullException.ThrowIfNull(document);
        var changed = 0;
        FleetSpec Next(FleetSpec fleet)
        {
            if (Of(catalog, fleet.System) is not { } next)
            {
                return fleet;
            }

            changed++;
            return fleet with { System = next.Id, Offer = null };
        }

        var freed = document.WithoutSystemInputs(
            (_, fleet) => Of(catalog, fleet.System) is not null
        );
        ScenarioDocument later = freed with
        {
            Options =
            [
                .. freed.Options.Select(option =>
                    option with
                    {
                        Deal = option.Fleets.Any(fleet => Of(catalog, fleet.System) is not null)
                            ? null
                            : option.Deal,
                        Fleets = [.. option.Fleets.Select(Next)],
                    }
                ),
            ],
        };
        return changed == 0 ? null : new(VariantKind.Generation, 1, later);
    }

    private static double Distance(CatalogItem system, CatalogItem other) =>
        Math.Abs(
            Math.Log(
                (other.Value("accelerator_count") ?? 1) / (system.Value("accelerator_count") ?? 1)
            )
        );

    // "2026-H2", "2024-Q3", "2025-07", "2023-12-06" and "2023" as months since year 0; a year alone is its middle.
    private static int? Month(CatalogRevision catalog, CatalogItem system)
    {
        var text = system.Fact("accelerator") is { } accelerator
            ? catalog.Find(CatalogKind.Accelerator, accelerator)?.Fact("available")
            : null;
        var parts = (text ?? "").Split('-');
        if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            return null;
        }

        var month = parts.ElementAtOrDefault(1) switch
        {
            "H1" or "Q1" => 1,
            "Q2" => 4,
            "H2" or "Q3" => 7,
            "Q4" => 10,
            { } word
                when int.TryParse(
                    word,
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var number
                ) => number,
            _ => 6,
        };
        return year * 12 + month;
    }
}
