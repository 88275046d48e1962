using System.Globalization;
using System.Text.Json.Nodes;
using TcoDashboard.Documents.Json;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Documents.Scenarios;

/// <summary>Writes when the systems of a fleet arrive and leave; nothing when nothing is said.</summary>
internal static class DeliveryWriter
{
    public static JsonObject? Write(DeliverySpec delivery) =>
        delivery.IsEmpty
            ? null
            : Sparse.Of(
                ("tranches", Sparse.List(delivery.Tranches, Tranche)),
                (
                    "commissioning_months",
                    delivery.CommissioningMonths == 0
                        ? null
                        : Sparse.Number(delivery.CommissioningMonths)
                ),
                ("power_ramp", Sparse.List(delivery.PowerRamp, PowerStep)),
                ("retire_month", Month(delivery.Retires)),
                ("load_curve", Sparse.List(delivery.LoadCurve, value => Sparse.Number(value)))
            );

    private static JsonObject Tranche(TrancheSpec tranche) =>
        Sparse.Of(
            ("name", Sparse.Text(tranche.Name)),
            ("share_fraction", Sparse.Number(tranche.Share)),
            ("systems_count", Sparse.Number(tranche.Systems)),
            ("power_mw", tranche.Power is { } power ? Megawatts(power) : null),
            ("month", Month(tranche.Month)),
            ("order_month", Month(tranche.OrderMonth)),
            (
                "lead_time",
                tranche.LeadTime is { } lead
                    ? Sparse.Of(
                        ("p50_weeks", Sparse.Number(lead.P50Weeks)),
                        (
                            "p90_weeks",
                            lead.P90Weeks == lead.P50Weeks ? null : Sparse.Number(lead.P90Weeks)
                        )
                    )
                    : null
            ),
            ("ramp_months", tranche.RampMonths == 1 ? null : Sparse.Number(tranche.RampMonths)),
            ("system_price_usd", Sparse.Number(tranche.SystemPrice?.Usd))
        );

    private static JsonObject PowerStep(PowerStep step) =>
        Sparse.Of(("month", Month(step.Month)), ("power_mw", Megawatts(step.Power)));

    private static JsonNode? Megawatts(Power power) =>
        Sparse.Number(ExactScale.Divide(power.Watts, 1e6));

    private static string? Month(DateOnly? month) =>
        month?.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
