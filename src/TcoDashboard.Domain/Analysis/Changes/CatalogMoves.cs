using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Domain.Analysis.Changes;

/// <summary>Finds what two catalogs say differently, item by item and figure by figure.</summary>
internal static class CatalogMoves
{
    /// <summary>The items that the later catalog has and the earlier one has not, or has with other values.</summary>
    public static IEnumerable<ChangeMove> Changed(CatalogRevision before, CatalogRevision after)
    {
        foreach (var item in after.Items)
        {
            var settings = before.Find(item.Path) is { } earlier
                ? Settings(earlier, item)
                : [new([ChangedSetting.Catalog, item.Path], null, Text(item.Name))];
            if (!settings.IsEmpty)
            {
                yield return new(settings) { Item = item };
            }
        }
    }

    /// <summary>What the later catalog no longer has; <c>null</c> when it has everything.</summary>
    public static ChangeMove? Removed(CatalogRevision before, CatalogRevision after)
    {
        CatalogItem[] gone = [.. before.Items.Where(item => after.Find(item.Path) is null)];
        return gone.Length == 0
            ? null
            : new([
                .. gone.Select(item => new ChangedSetting(
                    [ChangedSetting.Catalog, item.Path],
                    Text(item.Name),
                    null
                )),
            ])
            {
                Gone = [.. gone.Select(item => item.Path)],
            };
    }

    private static ImmutableArray<ChangedSetting> Settings(CatalogItem before, CatalogItem after) =>
        [
            .. before
                .Figures.Keys.Union(after.Figures.Keys)
                .Order(StringComparer.Ordinal)
                .Select(key =>
                    (Key: key, Before: Number(before.Value(key)), After: Number(after.Value(key)))
                )
                .Concat(
                    before
                        .Facts.Keys.Union(after.Facts.Keys)
                        .Order(StringComparer.Ordinal)
                        .Select(key =>
                            (Key: key, Before: Text(before.Fact(key)), After: Text(after.Fact(key)))
                        )
                )
                .Where(one => one.Before != one.After)
                .Select(one => new ChangedSetting(
                    [ChangedSetting.Catalog, after.Path, one.Key],
                    one.Before,
                    one.After
                )),
        ];

    private static string? Number(double? value) =>
        value?.ToString("R", CultureInfo.InvariantCulture);

    private static string? Text(string? text) =>
        text is null ? null : $"\"{JsonEncodedText.Encode(text)}\"";
}
