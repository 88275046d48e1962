using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing;

/// <summary>
/// The part of a load between two heights, both over the peak: what a base fleet or a burst fleet serves. G(x), the mean of min(load, x), comes
/// from the load curve, or with only a mean m known from the load u^((1 − m)/m) of u evenly spread over 0 to 1: G(x) = x − (1 − m)·x^(1/(1 − m)).
/// Bands side by side add up to the whole load, whatever the curve.
/// </summary>
internal static class LoadBand
{
    private const double MostMean = 0.999;
    private const double LeastLog = -690;

    /// <summary>Whether a fleet serves only a part of the load.</summary>
    public static bool IsPart(FleetBasis fleet) =>
        fleet.Demand is not null
        && (
            fleet.Input(InputKeys.ServeAbove).Value > 0
            || fleet.Input(InputKeys.ServeUpTo).Value < 1
        );

    /// <summary>Height of the band over the peak.</summary>
    public static Expr Height(FleetRows fleet) =>
        fleet.In(InputKeys.ServeUpTo) - fleet.In(InputKeys.ServeAbove);

    /// <summary>Mean over peak inside the band.</summary>
    public static Expr Mean(FleetRows fleet) =>
        fleet.Sheet.Cell(
            fleet.Id("band_load"),
            Worded($"Mean over peak load of the part served, {fleet.Basis.Name}"),
            Unit.Fraction,
            (
                MeanUpTo(fleet, fleet.In(InputKeys.ServeUpTo))
                - MeanUpTo(fleet, fleet.In(InputKeys.ServeAbove))
            ) / Height(fleet),
            fleet.Basis.LoadCurve.IsEmpty
                ? Worded(
                    "From the mean of the whole load, spread as a power of evenly spread numbers."
                )
                : Worded("From the load curve.")
        );

    private static Expr MeanUpTo(FleetRows fleet, Expr height)
    {
        if (!fleet.Basis.LoadCurve.IsEmpty)
        {
            return FleetRows.SumOf(
                    fleet
                        .Basis.LoadCurve.GroupBy(load => load)
                        .Select(same => same.Count() * Fx.Min(same.Key, height))
                ) / fleet.Basis.LoadCurve.Length;
        }

        var rest = 1 - Fx.Min(MostMean, fleet.In(InputKeys.AverageLoad));
        // Why: a spreadsheet has no power below 1e-308 where a mean near the peak makes the exponent large; below 1e-299 nothing is lost.
        var least = Fx.Exp(LeastLog * rest);
        return height - rest * Fx.Pow(Fx.Max(height, least), 1 / rest);
    }
}
