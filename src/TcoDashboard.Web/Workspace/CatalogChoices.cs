using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;

namespace TcoDashboard.Web.Workspace;

/// <summary>What of a catalog a scenario may choose from.</summary>
public static class CatalogChoices
{
    /// <summary>The systems, by seller and name; those whose accelerator the catalog lacks cannot be evaluated and are left out.</summary>
    public static IEnumerable<AcceleratorSystem> Systems(CatalogRevision catalog) =>
        catalog
            .OfKind(CatalogKind.System)
            .Select(item => AcceleratorSystem.Find(catalog, item.Id))
            .OfType<AcceleratorSystem>()
            .OrderBy(system => system.Vendor, StringComparer.OrdinalIgnoreCase)
            .ThenBy(system => system.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The offers of accelerator hours that fit a system's accelerator, cheapest first.</summary>
    public static IEnumerable<CatalogItem> Offers(CatalogRevision catalog, string systemId) =>
        AcceleratorSystem.Find(catalog, systemId) is { } system
            ? RentalOffer.Of(catalog, system.Accelerator.Id).Select(offer => offer.Item)
            : [];

    /// <summary>The offers a fleet may choose from, cheapest first: accelerator hours, or tokens served on the system's accelerator or on one that the provider does not name.</summary>
    public static IEnumerable<CatalogItem> Offers(
        CatalogRevision catalog,
        string systemId,
        Deployment deployment
    ) =>
        deployment != Deployment.Api ? Offers(catalog, systemId)
        : AcceleratorSystem.Find(catalog, systemId) is { } system
            ? catalog
                .OfKind(CatalogKind.Offer)
                .Where(offer =>
                    (offer.Fact("accelerator") ?? system.Accelerator.Id) == system.Accelerator.Id
                    && offer.Value("price_usd_per_mtok_output") is not null
                )
                .OrderBy(offer => offer.Value("price_usd_per_mtok_output"))
                .ThenBy(offer => offer.Name, StringComparer.OrdinalIgnoreCase)
        : [];

    /// <summary>
    /// The offer a fleet gets when it is rented: the one it has if that fits, else the cheapest on demand that somebody sells, else the
    /// cheapest, else none. Why on demand: idle machines and contracts shorter than the scenario cost less and are not to be had for its years.
    /// </summary>
    public static string? OfferFor(
        CatalogRevision catalog,
        string systemId,
        string? now,
        Deployment deployment
    )
    {
        var offers = Offers(catalog, systemId, deployment)
            .Select(item => new RentalOffer(item))
            .ToArray();
        return now is not null && offers.Any(offer => offer.Id == now)
            ? now
            : (
                offers.FirstOrDefault(offer =>
                    offer is { Term: RentalTerm.OnDemand, IsIndex: false }
                ) ?? offers.FirstOrDefault()
            )?.Id;
    }

    /// <summary>The models, released ones before hypothetical ones, by name.</summary>
    public static IEnumerable<LanguageModel> Models(CatalogRevision catalog) =>
        catalog
            .OfKind(CatalogKind.Model)
            .Select(item => new LanguageModel(item))
            .OrderBy(model => model.IsHypothetical)
            .ThenBy(model => model.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The regions, by country and name.</summary>
    public static IEnumerable<Region> Regions(CatalogRevision catalog) =>
        catalog
            .OfKind(CatalogKind.Region)
            .Select(item => new Region(item))
            .OrderByDescending(region => region.Country == "US")
            .ThenBy(region => region.Name, StringComparer.OrdinalIgnoreCase);
}
