using TcoDashboard.Domain.Procurement;
using TcoDashboard.Domain.Procurement.Clauses;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Analysis.Variants;

/// <summary>Multiplies the sizes that an option gives: systems, power of its deliveries and of its site, megawatts contracted.</summary>
internal static class LargerSize
{
    /// <summary>A fleet at another size; whole systems are rounded up, delivery by delivery.</summary>
    public static FleetSpec Of(FleetSpec fleet, double factor) =>
        fleet with
        {
            Systems = OfMean(fleet.Systems, factor),
            Delivery = fleet.Delivery with
            {
                Tranches =
                [
                    .. fleet.Delivery.Tranches.Select(tranche =>
                        tranche with
                        {
                            Systems = Of(tranche.Systems, factor),
                            Power = tranche.Power is { } power ? Of(power, factor) : null,
                        }
                    ),
                ],
                PowerRamp =
                [
                    .. fleet.Delivery.PowerRamp.Select(step =>
                        step with
                        {
                            Power = Of(step.Power, factor),
                        }
                    ),
                ],
            },
        };

    /// <summary>The megawatts of a contract, and its total where it states one, at another size; prices and all other sums stay.</summary>
    public static DealTerms? Of(DealTerms? deal, double factor) =>
        deal is null
            ? null
            : deal with
            {
                Clauses =
                [
                    .. deal.Clauses.Select(clause =>
                        clause is CapacityClause capacity
                            ? capacity with
                            {
                                TotalUsd = capacity.TotalUsd * factor,
                                Tranches =
                                [
                                    .. capacity.Tranches.Select(tranche =>
                                        tranche with
                                        {
                                            Megawatts = tranche.Megawatts * factor,
                                        }
                                    ),
                                ],
                            }
                            : clause
                    ),
                ],
            };

    /// <summary>Power at another size.</summary>
    public static Power Of(Power power, double factor) => Power.FromWatts(power.Watts * factor);

    // A mean in part stays a mean; whole systems stay whole.
    private static double? OfMean(double? systems, double factor) =>
        systems is { } count && count == Math.Floor(count)
            ? Math.Ceiling(count * factor)
            : systems * factor;

    private static int? Of(int? systems, double factor) =>
        systems is { } count ? (int)Math.Ceiling(count * factor) : null;
}
