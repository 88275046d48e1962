using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Documents.Catalog.Own;

/// <summary>Puts what people changed of an item into an item that the catalog has.</summary>
internal static class OwnMerge
{
    private const string Shipped = "The catalog's own value.";

    /// <summary>The item with what the rows name changed; what they say anew in the same words stays as it is.</summary>
    /// <param name="below">The item of the catalog.</param>
    /// <param name="rows">What the rows of a file say.</param>
    /// <param name="published">The shipped item of the same path; <c>null</c> when none is known.</param>
    public static CatalogItem Over(CatalogItem below, CatalogItem rows, CatalogItem? published) =>
        below with
        {
            Name = rows.Name,
            Facts = below.Facts.SetItems(
                rows.Facts.Where(pair =>
                    !OwnChanges.IsSame(below.Facts.GetValueOrDefault(pair.Key), pair.Value)
                )
            ),
            Figures = below.Figures.SetItems(
                rows.Figures.Where(pair => !OwnChanges.IsSame(below.Figure(pair.Key), pair.Value))
                    .Select(pair =>
                        KeyValuePair.Create(
                            pair.Key,
                            Beside(below.Figure(pair.Key), published?.Figure(pair.Key), pair.Value)
                        )
                    )
            ),
        };

    /// <summary>An own item that lay over a shipped one, over the one that a newer catalog has in its place: what differed stays, the rest is new.</summary>
    /// <param name="own">The own item as it was stored.</param>
    /// <param name="was">The shipped item below it when it was stored.</param>
    /// <param name="now">The shipped item of today.</param>
    public static CatalogItem Onto(CatalogItem own, CatalogItem was, CatalogItem now) =>
        now with
        {
            Name = own.Name == was.Name ? now.Name : own.Name,
            Notes = own.Notes.SequenceEqual(was.Notes) ? now.Notes : own.Notes,
            Facts = now
                .Facts.RemoveRange(was.Facts.Keys.Except(own.Facts.Keys))
                .SetItems(
                    own.Facts.Where(pair => was.Facts.GetValueOrDefault(pair.Key) != pair.Value)
                ),
            Figures = now
                .Figures.RemoveRange(was.Figures.Keys.Except(own.Figures.Keys))
                .SetItems(
                    own.Figures.Where(pair => !IsWhollySame(was.Figure(pair.Key), pair.Value))
                        .Select(pair =>
                            KeyValuePair.Create(
                                pair.Key,
                                pair.Value.Conflicts.Any(IsPublished)
                                    ? Beside(now.Figure(pair.Key), now.Figure(pair.Key), pair.Value)
                                    : pair.Value
                            )
                        )
                ),
            IsOwn = true,
        };

    // Why kept: whoever reads the own price sees the published one beside it.
    private static Figure Beside(Figure? below, Figure? published, Figure figure)
    {
        if (below is null || published is null)
        {
            return below is null ? figure : figure with { Conflicts = below.Conflicts };
        }

        var others = below.Conflicts.RemoveAll(IsPublished);
        return figure with
        {
            Conflicts =
                published.Value is { } value && !Nullable.Equals<double>(value, figure.Value)
                    ? others.Insert(0, new(value, published.Source, Shipped))
                    : others,
        };
    }

    private static bool IsPublished(Conflict conflict) => conflict.Note == Shipped;

    // Why not by ==: a record compares its lists by reference.
    private static bool IsWhollySame(Figure? one, Figure? other) =>
        one is null || other is null
            ? one == other
            : one with
            {
                Conflicts = [],
                OtherSources = [],
            } == other with { Conflicts = [], OtherSources = [] }
                && one.Conflicts.SequenceEqual(other.Conflicts)
                && one.OtherSources.SequenceEqual(other.OtherSources);
}
