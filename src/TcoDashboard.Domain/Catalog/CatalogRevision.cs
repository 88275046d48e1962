using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace TcoDashboard.Domain.Catalog;

/// <summary>An immutable state of the whole catalog; the same hash always means the same figures.</summary>
public sealed class CatalogRevision
{
    private readonly ImmutableDictionary<string, CatalogItem> _byPath;
    private readonly Lazy<string> _newest;

    /// <summary>Makes a revision from its items.</summary>
    /// <param name="hash">SHA-256 of the canonical text, in lower-case hexadecimal.</param>
    /// <param name="items">All items; paths must be unique.</param>
    public CatalogRevision(string hash, IEnumerable<CatalogItem> items)
    {
        Hash = hash;
        ShippedHash = hash;
        Items = [.. items.OrderBy(item => item.Path, StringComparer.Ordinal)];
        _newest = new(() =>
            Items
                .Where(item => !item.IsOwn)
                .SelectMany(item => item.Sources)
                .Select(source => source.Date ?? "")
                .Order(StringComparer.Ordinal)
                .LastOrDefault("")
        );
        _byPath = Items.ToImmutableDictionary(item => item.Path, StringComparer.Ordinal);
    }

    /// <summary>Content hash; overrides and own items of a scenario do not change it.</summary>
    public string Hash { get; }

    /// <summary>Content hash of the shipped items alone: that of the revision itself unless somebody's own items lie over the shipped ones.</summary>
    public string ShippedHash { get; init; }

    /// <summary>Date of the newest source of a shipped item, as year, year-month or year-month-day; empty when no source has one.</summary>
    public string NewestSource => _newest.Value;

    /// <summary>All items, ordered by path.</summary>
    public ImmutableArray<CatalogItem> Items { get; }

    /// <summary>The items of one kind, ordered by id.</summary>
    public IEnumerable<CatalogItem> OfKind(CatalogKind kind) =>
        Items.Where(item => item.Kind == kind);

    /// <summary>An item by kind and id, or <c>null</c>.</summary>
    public CatalogItem? Find(CatalogKind kind, string id) =>
        Find($"{CatalogItem.FolderOf(kind)}/{id}");

    /// <summary>An item by its path, for example <c>regions/us-va</c>, or <c>null</c>.</summary>
    public CatalogItem? Find(string path) => _byPath.GetValueOrDefault(path);

    /// <summary>A figure by its address, for example <c>regions/us-va#pue</c>.</summary>
    public bool TryFigure(
        string address,
        [NotNullWhen(true)] out CatalogItem? item,
        [NotNullWhen(true)] out Figure? figure
    )
    {
        var parts = address.Split('#', 2);
        item = Find(parts[0]);
        figure = parts.Length == 2 ? item?.Figure(parts[1]) : null;
        return item is not null && figure is not null;
    }

    /// <summary>The same revision with some items added or replaced: a scenario's own items and overrides.</summary>
    public CatalogRevision With(IEnumerable<CatalogItem> items)
    {
        var replaced = _byPath;
        foreach (var item in items)
        {
            replaced = replaced.SetItem(item.Path, item);
        }

        return new(Hash, replaced.Values) { ShippedHash = ShippedHash };
    }

    /// <summary>The same revision without the items at some paths; a path it does not hold is passed over.</summary>
    public CatalogRevision Without(IEnumerable<string> paths) =>
        new(Hash, _byPath.RemoveRange(paths).Values) { ShippedHash = ShippedHash };
}
