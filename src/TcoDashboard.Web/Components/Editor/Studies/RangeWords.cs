using TcoDashboard.Domain.Analysis.Levers;
using TcoDashboard.Domain.Ranges;

namespace TcoDashboard.Web.Components.Editor.Studies;

/// <summary>The words for ranges.</summary>
public static class RangeWords
{
    /// <summary>The kind of a distribution.</summary>
    public static string Of(Distribution range) =>
        range switch
        {
            FixedValue => "fixed",
            Triangular => "triangular",
            Pert => "PERT",
            Lognormal => "lognormal",
            Discrete => "a few cases",
            _ => "observed values",
        };

    /// <summary>Who says so, in one or two words.</summary>
    public static string Of(RangeOrigin origin) =>
        origin switch
        {
            RangeOrigin.Sources => "sources",
            RangeOrigin.Conflicts => "conflicting sources",
            RangeOrigin.PriceHistory => "price history",
            RangeOrigin.ModelError => "model error",
            RangeOrigin.Document => "yours",
            _ => "fixed",
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
