using TcoDashboard.Domain.Catalog;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Components.Pages.Catalog;

/// <summary>Names for people of the keys of facts and figures; the unit is shown beside the value and left out here.</summary>
public static class CatalogLabels
{
    /// <summary>Name of a figure: <c>max_power_kw</c> is "Maximum power".</summary>
    public static string Figure(string key, Wording say)
    {
        ArgumentNullException.ThrowIfNull(say);
        return say.IfAny($"catalog.figure.{key}") ?? CatalogWords.Figure(key);
    }

    /// <summary>Name of a fact: <c>form_factor</c> is "Form factor".</summary>
    public static string Fact(string key, Wording say)
    {
        ArgumentNullException.ThrowIfNull(say);
        return say.IfAny($"catalog.fact.{key}") ?? CatalogWords.Fact(key);
    }

    /// <summary>A word of the catalog as it is shown: <c>wafer_scale</c> is "wafer scale".</summary>
    public static string Word(string value) => CatalogWords.Word(value);

    /// <summary>Why a figure has no value, in words.</summary>
    public static string Status(FigureStatus status, Wording say) =>
        status switch
        {
            FigureStatus.Unsupported => say["catalog.status.unsupported"],
            FigureStatus.NotPublished => say["catalog.status.notPublished"],
            FigureStatus.NotSourced => say["catalog.status.notSourced"],
            _ => say["catalog.status.known"],
        };
}
