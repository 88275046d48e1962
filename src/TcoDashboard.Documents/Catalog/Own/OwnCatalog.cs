using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Documents.Catalog.Own;

/// <summary>People's own items over the shipped ones: together they are a catalog revision with a hash of its own.</summary>
public static class OwnCatalog
{
    /// <summary>The most own items of a catalog.</summary>
    public const int MostItems = 500;

    /// <summary>The kinds of item that people may add or put in place of shipped ones.</summary>
    /// <remarks>Why no other: the speed model's parameters were fitted together, and assumptions are set in a scenario.</remarks>
    public static ImmutableArray<CatalogKind> Kinds { get; } =
    [
        CatalogKind.Accelerator,
        CatalogKind.System,
        CatalogKind.Model,
        CatalogKind.Region,
        CatalogKind.Offer,
    ];

    /// <summary>The own items of a revision.</summary>
    public static ImmutableArray<CatalogItem> ItemsOf(CatalogRevision revision)
    {
        ArgumentNullException.ThrowIfNull(revision);
        return [.. revision.Items.Where(item => item.IsOwn)];
    }

    /// <summary>The shipped catalog with own items over it; the shipped one itself when they say nothing new.</summary>
    /// <param name="shipped">The shipped catalog.</param>
    /// <param name="own">The own items; paths are unique.</param>
    public static CatalogRevision Over(CatalogRevision shipped, IEnumerable<CatalogItem> own)
    {
        ArgumentNullException.ThrowIfNull(shipped);
        ArgumentNullException.ThrowIfNull(own);
        var kept = own.Where(item => shipped.Find(item.Path) is not { } same || !IsSame(item, same))
            .Select(item => item with { IsOwn = true })
            .ToArray();
        if (kept.Length == 0)
        {
            return shipped;
        }

        var items = shipped.With(kept).Items;
        return new(CatalogWriter.Hash(items), items) { ShippedHash = shipped.Hash };
    }

    /// <summary>An own item that was stored over an earlier shipped catalog, as it lies over this one: what people changed of a shipped item stays theirs, the rest is this catalog's.</summary>
    /// <param name="own">The own item as it was stored.</param>
    /// <param name="was">The shipped item below it then; <c>null</c> when there was none, and then the own item stays as a whole.</param>
    /// <param name="shipped">The shipped catalog of today.</param>
    public static CatalogItem Moved(CatalogItem own, CatalogItem? was, CatalogRevision shipped)
    {
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(shipped);
        return was is null || shipped.Find(own.Path) is not { } now
            ? own
            : OwnMerge.Onto(own, was, now);
    }

    /// <summary>A stored revision whose own items are marked as such.</summary>
    /// <param name="revision">The revision as it was read from its texts.</param>
    /// <param name="own">Paths of its own items.</param>
    /// <param name="shippedHash">The hash of the shipped catalog below them.</param>
    public static CatalogRevision Marked(
        CatalogRevision revision,
        IReadOnlySet<string> own,
        string shippedHash
    )
    {
        ArgumentNullException.ThrowIfNull(revision);
        ArgumentNullException.ThrowIfNull(own);
        return new(
            revision.Hash,
            revision.Items.Select(item =>
                own.Contains(item.Path) ? item with { IsOwn = true } : item
            )
        )
        {
            ShippedHash = shippedHash,
        };
    }

    /// <summary>The own items that could not stand without one: those that refer to it while nothing shipped has its path.</summary>
    public static ImmutableArray<CatalogItem> Needing(
        CatalogRevision shipped,
        CatalogRevision current,
        string path
    )
    {
        ArgumentNullException.ThrowIfNull(shipped);
        ArgumentNullException.ThrowIfNull(current);
        var left = current
            .Items.Select(item => item.Path)
            .Where(other => other != path || shipped.Find(path) is not null)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. ItemsOf(current)
                .Where(item =>
                    item.Path != path && ReferenceRules.Dangling(item, left, "facts").Any()
                ),
        ];
    }

    /// <summary>Whether two items are the same, word for word.</summary>
    internal static bool IsSame(CatalogItem one, CatalogItem other) =>
        CatalogWriter.Canonical(one) == CatalogWriter.Canonical(other);
}
