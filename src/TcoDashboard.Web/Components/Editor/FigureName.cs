using TcoDashboard.Domain;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>A figure's key as words.</summary>
public static class FigureName
{
    /// <summary>The name that stands alone: <c>max_power_kw</c> is "Max power".</summary>
    public static string Of(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return CatalogWords.Figure(figure.Key);
    }

    /// <summary>The name within a line of others: <c>max_power_kw</c> becomes "max power", <c>pue</c> "PUE".</summary>
    public static string InLine(Figure figure) => Labels.InSentence(Of(figure));

    /// <summary>The name with the unit of its values.</summary>
    public static string WithUnit(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure.Unit.Symbol.Length == 0 || ReferenceEquals(figure.Unit, Unit.One)
            ? Of(figure)
            : $"{Of(figure)} ({figure.Unit.Symbol})";
    }
}
