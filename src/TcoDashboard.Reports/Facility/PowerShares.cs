using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Reports.Facility;

/// <summary>Where the facility power of an option at its peak ends up, in megawatts.</summary>
/// <param name="Facility">All of it.</param>
/// <param name="IT">What reaches IT equipment: the systems and what stands beside them.</param>
/// <param name="Systems">What the systems are provisioned for.</param>
/// <param name="Accelerators">
/// What the accelerators in them are rated for; <c>null</c> where no rating is published, or the ratings are no part of the power of the systems.
/// </param>
internal sealed record PowerShares(double Facility, double IT, double Systems, double? Accelerators)
{
    /// <summary>The shares of an option; <c>null</c> when it has no numbers.</summary>
    public static PowerShares? Of(OptionResult option)
    {
        if (option.Values is not { } values)
        {
            return null;
        }

        PowerShares[] fleets = [.. option.Fleets.Select(Of)];
        return new(
            fleets.Sum(fleet => fleet.Facility),
            fleets.Sum(fleet => fleet.IT),
            fleets.Sum(fleet => fleet.Systems),
            fleets.All(fleet => fleet.Accelerators is not null)
                ? fleets.Sum(fleet => fleet.Accelerators)
                : null
        );

        PowerShares Of(FleetResult fleet)
        {
            double In(string key) =>
                fleet.Inputs.FirstOrDefault(input => input.Definition.Key == key)?.Used.Value ?? 0;
            var count = values.Scalar($"fleet.{fleet.Spec.Id}.systems") ?? 0;
            var it = count * (values.Scalar($"fleet.{fleet.Spec.Id}.power_per_system") ?? 0) / 1e3;
            var systems = it / (1 + In(InputKeys.OtherITPower));
            var rated =
                count
                * fleet.System?.AcceleratorCount
                * fleet.System?.Accelerator.RatedPower?.Megawatts;
            return new(
                it * In(InputKeys.Pue),
                it,
                systems,
                // Why below: where a power is given or rated on another basis, the two do not belong together.
                rated < systems
                    ? rated
                    : null
            );
        }
    }
}
