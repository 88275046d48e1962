using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Web.Components.Pages.Catalog;

/// <summary>Where an item is used: systems that hold an accelerator, offers that rent it, deals that name it.</summary>
public static class CatalogUses
{
    private static readonly string[] s_references =
    [
        "accelerator",
        "accelerators",
        "system",
        "systems",
        "model",
        "slo_model",
        "hardware",
    ];

    /// <summary>The items that refer to this one, by kind, in the order of the catalog page.</summary>
    public static ImmutableArray<(CatalogSection Section, ImmutableArray<CatalogItem> Items)> Of(
        CatalogRevision catalog,
        CatalogItem item
    )
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(item);
        return
        [
            .. CatalogSection
                .All.Select(section =>
                    (
                        section,
                        catalog
                            .OfKind(section.Kind)
                            .Where(other => other != item && Refers(other, item.Id))
                            .ToImmutableArray()
                    )
                )
                .Where(use => use.Item2.Length > 0),
        ];
    }

    /// <summary>The item a fact refers to, or <c>null</c> when it is only words.</summary>
    public static CatalogItem? Target(CatalogRevision catalog, Fact fact)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(fact);
        return fact.Key switch
        {
            "accelerator" => catalog.Find(CatalogKind.Accelerator, fact.Value),
            "system" => catalog.Find(CatalogKind.System, fact.Value),
            "model" or "slo_model" => catalog.Find(CatalogKind.Model, fact.Value),
            "deal" => catalog.Find(CatalogKind.Deal, fact.Value),
            _ => null,
        };
    }

    private static bool Refers(CatalogItem other, string id) =>
        s_references.Any(key =>
            other.Fact(key) is { } text
            && text.Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries).Contains(id)
        );
}
