using System.Globalization;
using TcoDashboard.Documents.Json;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Documents.Scenarios;

/// <summary>Reads when the systems of a fleet arrive and leave; whether the dates make sense is the evaluation's business.</summary>
internal static class DeliveryReader
{
    public static DeliverySpec Read(StrictObject owner)
    {
        if (owner.NestedOrNull("delivery") is not { } fields)
        {
            return DeliverySpec.None;
        }

        var delivery = new DeliverySpec
        {
            Tranches = fields.List("tranches", ScenarioSchema.Tranches, Tranche),
            CommissioningMonths =
                fields.WholeOrNull("commissioning_months", ScenarioSchema.Commissioning) ?? 0,
            PowerRamp = fields.List("power_ramp", ScenarioSchema.PowerSteps, PowerStep),
            Retires = MonthOrNull(fields, "retire_month"),
            LoadCurve = fields.Numbers(
                "load_curve",
                ScenarioSchema.LoadSteps,
                ScenarioSchema.LoadStep
            ),
        };
        fields.Finish();
        return delivery;
    }

    /// <summary>A month written as year and month, or <c>null</c> when absent or wrong.</summary>
    public static DateOnly? MonthOrNull(StrictObject fields, string key)
    {
        if (fields.TextOrNull(key, ScenarioSchema.Month) is not { } text)
        {
            return null;
        }

        if (
            DateOnly.TryParseExact(
                text,
                "yyyy-MM",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var month
            ) && month.Year is >= ScenarioSchema.FirstYear and <= ScenarioSchema.LastYear
        )
        {
            return month;
        }

        fields.Error(
            key,
            ScenarioCode.NotAMonth,
            Worded(
                $"{key} is \"{text}\"; it may lie from {ScenarioSchema.FirstYear}-01 to {ScenarioSchema.LastYear}-12."
            ),
            Worded("Write year and month, for example \"2027-01\".")
        );
        return null;
    }

    private static TrancheSpec Tranche(StrictObject fields)
    {
        var tranche = new TrancheSpec
        {
            Name = fields.TextOrEmpty("name", ScenarioSchema.Name),
            Share = fields.NumberOrNull("share_fraction", ScenarioSchema.TrancheShare),
            Systems = fields.WholeOrNull("systems_count", ScenarioSchema.Systems),
            Power = fields.NumberOrNull("power_mw", ScenarioSchema.PowerBudget) is { } megawatts
                ? Power.FromMegawatts(megawatts)
                : null,
            Month = MonthOrNull(fields, "month"),
            OrderMonth = MonthOrNull(fields, "order_month"),
            LeadTime = fields.NestedOrNull("lead_time") is { } lead ? LeadTime(lead) : null,
            RampMonths = fields.WholeOrNull("ramp_months", ScenarioSchema.RampMonths) ?? 1,
            SystemPrice = fields.NumberOrNull("system_price_usd", ScenarioSchema.SystemPrice)
                is { } usd
                ? Money.FromUsd(usd)
                : null,
        };
        fields.Finish();
        return tranche;
    }

    private static LeadTimeSpec LeadTime(StrictObject fields)
    {
        var median = fields.Number("p50_weeks", ScenarioSchema.LeadTime);
        var lead = new LeadTimeSpec(
            median,
            fields.NumberOrNull("p90_weeks", ScenarioSchema.LeadTime) ?? median
        );
        fields.Finish();
        return lead;
    }

    private static PowerStep PowerStep(StrictObject fields)
    {
        var month =
            fields.Text("month", ScenarioSchema.Month).Length > 0
                ? MonthOrNull(fields, "month")
                : null;
        var step = new PowerStep(
            month ?? new(ScenarioSchema.FirstYear, 1, 1),
            Power.FromMegawatts(fields.Number("power_mw", ScenarioSchema.PowerStep))
        );
        fields.Finish();
        return step;
    }
}
