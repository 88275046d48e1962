using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Domain.Costing;

/// <summary>What a default may depend on: the catalog with the scenario's overrides, the place, the system and the offer.</summary>
/// <param name="Catalog">The catalog with overrides and own items applied.</param>
/// <param name="Region">The region of the option.</param>
/// <param name="System">The system of the fleet.</param>
/// <param name="Offer">The offer for rented accelerators, if any.</param>
/// <param name="Deployment">The deployment of the fleet.</param>
public sealed record InputContext(
    CatalogRevision Catalog,
    Region Region,
    AcceleratorSystem System,
    CatalogItem? Offer,
    Deployment Deployment
);
