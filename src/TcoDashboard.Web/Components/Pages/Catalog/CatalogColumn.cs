using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Web.Components.Pages.Catalog;

/// <summary>One column of a catalog list: a fact in words, or a figure with its unit.</summary>
/// <param name="Key">Key of the fact or figure; also the name of the column in a URL.</param>
/// <param name="Label">Heading, without the unit.</param>
/// <param name="IsFigure">Whether it holds numbers.</param>
public sealed record CatalogColumn(string Key, string Label, bool IsFigure)
{
    /// <summary>A column of words.</summary>
    public static CatalogColumn Words(string key) => new(key, CatalogLabels.Fact(key), false);

    /// <summary>A column of numbers.</summary>
    public static CatalogColumn Number(string key) => new(key, CatalogLabels.Figure(key), true);

    /// <summary>The words of an item in this column, or <c>null</c>.</summary>
    public string? TextOf(CatalogItem item) => item.Fact(Key);

    /// <summary>The figure of an item in this column, or <c>null</c>.</summary>
    public Figure? FigureOf(CatalogItem item) => item.Figure(Key);
}
