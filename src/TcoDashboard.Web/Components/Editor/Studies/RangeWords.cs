using TcoDashboard.Domain.Analysis.Levers;
using TcoDashboard.Domain.Ranges;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Components.Editor.Studies;

/// <summary>The words for ranges.</summary>
public static class RangeWords
{
    /// <summary>The kind of a distribution.</summary>
    public static string Of(Distribution range, Wording say) =>
        range switch
        {
            FixedValue => say["study.fixed"],
            Triangular => say["study.triangular"],
            Pert => say["study.pert"],
            Lognormal => say["study.lognormal"],
            Discrete => say["study.aFewCases"],
            _ => say["study.observedValues"],
        };

    /// <summary>Who says so, in one or two words.</summary>
    public static string Of(RangeOrigin origin, Wording say) =>
        origin switch
        {
            RangeOrigin.Sources => say["study.sources"],
            RangeOrigin.Conflicts => say["study.conflictingSources"],
            RangeOrigin.PriceHistory => say["study.priceHistory"],
            RangeOrigin.ModelError => say["study.modelError"],
            RangeOrigin.Document => say["study.yours"],
            _ => say["study.fixed"],
        };

    /// <summary>The look of the chip that says so.</summary>
    public static string ChipOf(RangeOrigin origin) =>
        origin switch
        {
            RangeOrigin.ModelError => "measured",
            RangeOrigin.Sources or RangeOrigin.PriceHistory => "filed",
            RangeOrigin.Conflicts => "estimate",
            RangeOrigin.Document => "yours",
            _ => "default",
        };
}
