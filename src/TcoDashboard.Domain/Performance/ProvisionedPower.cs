using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Parameters;

namespace TcoDashboard.Domain.Performance;

/// <summary>IT power to provision for one system: its nameplate, or an estimate that shows what it starts from.</summary>
/// <param name="Watts">Watts to provision.</param>
/// <param name="Basis">What the estimate starts from; <c>null</c> for a figure of the catalog.</param>
internal sealed record ProvisionedPower(double Watts, ProvisionedBasis? Basis)
{
    /// <summary>
    /// The maximum the catalog holds; else the rating of the accelerators times the ratio of nodes with a nameplate; else typical power times
    /// nameplate over typical; else all-in power at site level; <c>null</c> when none of them is known.
    /// </summary>
    /// <remarks>
    /// Ratings come before typical power because a node must be fed at the rating of what is in it, whatever one load drew: 7 kW measured on
    /// eight accelerators of 750 W, scaled, gave less than a node of eight at 700 W needs.
    /// </remarks>
    public static ProvisionedPower? Of(AcceleratorSystem system, PowerParameters parameters) =>
        system.MaxPower is { } nameplate ? new(nameplate.Watts, null)
        : system.Accelerator.RatedPower is { } rated
            ? OfRating(
                system,
                rated.Watts,
                // Why: the rating of a wafer is that of its whole system, cooling and supplies included.
                system.Accelerator.Style == ExecutionStyle.WaferScale
                    ? Spread.None
                    : parameters.ServerOverDevices
            )
        : system.TypicalPower is { } typical
            ? OfTypical(typical.Watts, parameters.NameplateOverTypical)
        : system.Accelerator.Item.Value("all_in_facility_power_w") is { } allIn
            ? OfSite(system.AcceleratorCount, allIn)
        : null;

    private static ProvisionedPower OfRating(AcceleratorSystem system, double rated, Spread ratio)
    {
        var devices = rated * system.AcceleratorCount;
        return Estimate(
            devices,
            ratio,
            ratio == Spread.None
                ? Worded(
                    $"No nameplate is published. Estimated: {system.AcceleratorCount} accelerators rated {rated:0} W each, cooling and supplies included."
                )
                : Worded(
                    $"No nameplate is published. Estimated: {system.AcceleratorCount} accelerators rated {rated:0} W are {devices / 1000:0.0} kW, times {ratio.Value:0.00}, the maximum of a DGX H100 over its accelerators ({ratio.Low:0.00} to {ratio.High:0.00} among nodes with a nameplate)."
                )
        );
    }

    private static ProvisionedPower OfTypical(double typical, Spread ratio) =>
        Estimate(
            typical,
            ratio,
            Worded(
                $"Neither a nameplate nor a rating of the accelerators is published. Estimated: typical {typical / 1000:0.0} kW times {ratio.Value:0.00} ({ratio.Low:0.00} to {ratio.High:0.00} among systems that publish both)."
            )
        );

    private static ProvisionedPower OfSite(int count, double allIn) =>
        Estimate(
            allIn * count,
            Spread.None,
            Worded(
                $"No power of the system is published. Estimated: {count} accelerators of {allIn:0} W all-in at site level, which counts cooling too."
            )
        );

    private static ProvisionedPower Estimate(double watts, Spread ratio, string text) =>
        new(watts * ratio.Value, new(text, watts * ratio.Low / 1000, watts * ratio.High / 1000));
}
