using TcoDashboard.Domain.Catalog;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Components.Pages.Catalog;

/// <summary>One column of a catalog list: a fact in words, or a figure with its unit.</summary>
/// <param name="Key">Key of the fact or figure; also the name of the column in a URL.</param>
/// <param name="IsFigure">Whether it holds numbers.</param>
public sealed record CatalogColumn(string Key, bool IsFigure)
{
    /// <summary>A column of words.</summary>
    public static CatalogColumn Words(string key) => new(key, false);

    /// <summary>A column of numbers.</summary>
    public static CatalogColumn Number(string key) => new(key, true);

    /// <summary>Heading, without the unit.</summary>
    public string Label(Wording say) =>
        IsFigure ? CatalogLabels.Figure(Key, say) : CatalogLabels.Fact(Key, say);

    /// <summary>The words of an item in this column, or <c>null</c>.</summary>
    public string? TextOf(CatalogItem item) => item.Fact(Key);

    /// <summary>The figure of an item in this column, or <c>null</c>.</summary>
    public Figure? FigureOf(CatalogItem item) => item.Figure(Key);
}
