using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Catalog;

/// <summary>A purchasable system together with its accelerator.</summary>
/// <param name="Item">The catalog item with sources and conflicts.</param>
/// <param name="Accelerator">The accelerator it holds.</param>
public sealed record AcceleratorSystem(CatalogItem Item, Accelerator Accelerator)
{
    /// <summary>Stable id.</summary>
    public string Id => Item.Id;

    /// <summary>Name shown to people.</summary>
    public string Name => Item.Name;

    /// <summary>The company that sells it.</summary>
    public string Vendor => Item.Fact("vendor") ?? Accelerator.Vendor;

    /// <summary>Accelerators in one system; at least one.</summary>
    public int AcceleratorCount => (int)(Item.Value("accelerator_count") ?? 1);

    /// <summary>Nameplate IT power of one system; <c>null</c> when not published.</summary>
    public Power? MaxPower => Item.Value("max_power_kw") is { } kw ? Power.FromKilowatts(kw) : null;

    /// <summary>Typical IT power of one system; <c>null</c> when not published.</summary>
    public Power? TypicalPower =>
        Item.Value("typical_power_kw") is { } kw ? Power.FromKilowatts(kw) : null;

    /// <summary>The system with its accelerator, or <c>null</c> when the catalog lacks either.</summary>
    public static AcceleratorSystem? Find(CatalogRevision catalog, string systemId) =>
        catalog.Find(CatalogKind.System, systemId) is { } item
        && item.Fact("accelerator") is { } acceleratorId
        && catalog.Find(CatalogKind.Accelerator, acceleratorId) is { } accelerator
            ? new(item, new(accelerator))
            : null;
}
