using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Documents.Catalog.Own;

/// <summary>Compares items key by key.</summary>
internal static class OwnChanges
{
    /// <summary>The facts and figures that differ in value, range, status, source or note; all of them when there was no item before.</summary>
    public static ImmutableArray<OwnFieldChange> Between(CatalogItem? before, CatalogItem after)
    {
        var facts =
            from key in Keys(before?.Facts.Keys, after.Facts.Keys)
            let was = before?.Facts.GetValueOrDefault(key)
            let now = after.Facts.GetValueOrDefault(key)
            where was != now
            select new OwnFieldChange(key, null, null, was?.Value, now?.Value);
        var figures =
            from key in Keys(before?.Figures.Keys, after.Figures.Keys)
            let was = before?.Figure(key)
            let now = after.Figure(key)
            where !IsSame(was, now)
            select new OwnFieldChange(key, was, now, null, null);
        var name =
            before is not null && before.Name != after.Name
                ? new[] { new OwnFieldChange("name", null, null, before.Name, after.Name) }
                : [];
        return [.. name, .. facts, .. figures];
    }

    /// <summary>Whether two figures say the same as far as a row of a CSV file can say it.</summary>
    public static bool IsSame(Figure? one, Figure? other) =>
        one is null || other is null
            ? one == other
            : Nullable.Equals(one.Value, other.Value)
                && one.Status == other.Status
                && Nullable.Equals(one.Low, other.Low)
                && Nullable.Equals(one.High, other.High)
                && one.IsEstimate == other.IsEstimate
                && one.Note == other.Note
                && IsSame(one.Source, other.Source);

    /// <summary>Whether two facts say the same as far as a row of a CSV file can say it.</summary>
    public static bool IsSame(Fact? one, Fact? other) =>
        one is null || other is null
            ? one == other
            : one.Value == other.Value
                && one.Note == other.Note
                && IsSame(one.Source, other.Source);

    private static bool IsSame(Domain.Source? one, Domain.Source? other) =>
        one is null || other is null
            ? one == other
            : (one.Title, one.Kind, one.Date, one.Url)
                == (other.Title, other.Kind, other.Date, other.Url);

    private static IEnumerable<string> Keys(
        IEnumerable<string>? before,
        IEnumerable<string> after
    ) => after.Union(before ?? [], StringComparer.Ordinal);
}
