using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>A figure's key as words.</summary>
public static class FigureName
{
    /// <summary>The key without its unit and underscores: <c>max_power_kw</c> becomes "max power".</summary>
    public static string Of(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var words = figure.Key.Split('_').ToList();
        string[] units =
        [
            "usd",
            "kw",
            "mw",
            "w",
            "gb",
            "count",
            "fraction",
            "tflops",
            "tops",
            "years",
            "kwh",
        ];
        while (words.Count > 1 && units.Contains(words[^1]))
        {
            words.RemoveAt(words.Count - 1);
        }

        return string.Join(' ', words);
    }

    /// <summary>The name with the unit of its values.</summary>
    public static string WithUnit(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure.Unit.Symbol.Length == 0 || ReferenceEquals(figure.Unit, Unit.One)
            ? Of(figure)
            : $"{Of(figure)} ({figure.Unit.Symbol})";
    }
}
