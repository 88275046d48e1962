using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Web.Components.Pages.Catalog;

/// <summary>The items of a section that a state selects, in its order. Sorting uses raw values; items without one come last.</summary>
public static class CatalogList
{
    /// <summary>The column of items that hold one figure: it shows the first figure, whatever its key.</summary>
    public const string MainFigure = "value";

    private static readonly string[] s_makers = ["vendor", "provider", "supplier"];

    /// <summary>Who makes, rents out or supplies an item, or <c>null</c>.</summary>
    public static string? MakerOf(CatalogItem item) =>
        s_makers.Select(item.Fact).FirstOrDefault(maker => maker is not null);

    /// <summary>The figure of an item in a column.</summary>
    public static Figure? FigureIn(CatalogItem item, CatalogColumn column) =>
        column.Key != MainFigure
            ? column.FigureOf(item)
            : item.Figures.Values.FirstOrDefault(figure =>
                figure.Key.StartsWith("value_", StringComparison.Ordinal)
            ) ?? item.Figures.Values.FirstOrDefault();

    /// <summary>The items shown.</summary>
    public static ImmutableArray<CatalogItem> Select(
        IEnumerable<CatalogItem> items,
        CatalogSection section,
        CatalogState state
    )
    {
        ArgumentNullException.ThrowIfNull(section);
        ArgumentNullException.ThrowIfNull(state);
        var words = state.Search.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = items.Where(item =>
            Matches(item, words)
            && (state.Vendor.Length == 0 || MakerOf(item) == state.Vendor)
            && (state.Status.Length == 0 || item.Fact("status") == state.Status)
        );
        var column = section.Columns.FirstOrDefault(column => column.Key == state.Sort);
        return [.. Sorted(found, column, state.IsDescending)];
    }

    /// <summary>The values a filter offers, in alphabetical order.</summary>
    public static ImmutableArray<string> Choices(
        IEnumerable<CatalogItem> items,
        Func<CatalogItem, string?> value
    ) =>
        [
            .. items
                .Select(value)
                .OfType<string>()
                .Distinct()
                .Order(StringComparer.OrdinalIgnoreCase),
        ];

    private static bool Matches(CatalogItem item, string[] words) =>
        Array.TrueForAll(
            words,
            word =>
                item.Name.Contains(word, StringComparison.OrdinalIgnoreCase)
                || item.Id.Contains(word, StringComparison.OrdinalIgnoreCase)
                || item.Facts.Values.Any(fact =>
                    fact.Value.Contains(word, StringComparison.OrdinalIgnoreCase)
                )
        );

    private static IEnumerable<CatalogItem> Sorted(
        IEnumerable<CatalogItem> items,
        CatalogColumn? column,
        bool descending
    )
    {
        if (column is { IsFigure: true })
        {
            var withValue = items.OrderBy(item => FigureIn(item, column)?.Value is null);
            return (
                descending
                    ? withValue.ThenByDescending(item => FigureIn(item, column)?.Value)
                    : withValue.ThenBy(item => FigureIn(item, column)?.Value)
            ).ThenBy(item => item.Name, StringComparer.OrdinalIgnoreCase);
        }

        string Text(CatalogItem item) => column is null ? item.Name : column.TextOf(item) ?? "";
        var named = items.OrderBy(item => Text(item).Length == 0);
        return (
            descending
                ? named.ThenByDescending(Text, StringComparer.OrdinalIgnoreCase)
                : named.ThenBy(Text, StringComparer.OrdinalIgnoreCase)
        ).ThenBy(item => item.Name, StringComparer.OrdinalIgnoreCase);
    }
}
