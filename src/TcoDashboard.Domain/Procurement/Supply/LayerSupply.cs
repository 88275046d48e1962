using System.Collections.Immutable;

namespace TcoDashboard.Domain.Procurement.Supply;

/// <summary>Who supplies a layer, and how much of the capacity depends on each.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Suppliers">Name and share of the capacity at risk, 0 to 1; the shares add up to 1.</param>
/// <param name="Evidence">What the shares rest on.</param>
public sealed record LayerSupply(
    SupplyLayer Layer,
    ImmutableArray<(string Supplier, double Share)> Suppliers,
    Evidence Evidence
);
