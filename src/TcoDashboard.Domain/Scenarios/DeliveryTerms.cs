using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>Turns the dates of a delivery into months of the sheet. What was checked by <see cref="DeliveryChecks"/> holds here.</summary>
internal static class DeliveryTerms
{
    private const double WeeksPerMonth = 365.25 / 12 / 7;

    /// <summary>The delivery of a fleet in months of the sheet.</summary>
    public static DeliveryBasis BasisOf(ScenarioDocument document, FleetSpec spec, string path)
    {
        var delivery = spec.Delivery;
        return new()
        {
            Tranches = Tranches(document, spec, path),
            TranchePower = Power(delivery, path),
            CommissioningMonths = delivery.CommissioningMonths,
            PowerAvailable = PowerByMonth(document, delivery.PowerRamp),
            RetirePeriod = delivery.Retires is { } month ? PeriodOf(document, month) : null,
        };
    }

    /// <summary>Number of a month, counted from zero at the start of the scenario; negative before it.</summary>
    public static int PeriodOf(ScenarioDocument document, DateOnly month) =>
        (month.Year - document.Start.Year) * 12 + month.Month - document.Start.Month;

    /// <summary>Number of systems that the tranches give; <c>null</c> when they give parts or power.</summary>
    public static int? GivenSystems(DeliverySpec delivery) =>
        !delivery.Tranches.IsEmpty && delivery.Tranches.All(tranche => tranche.Systems is not null)
            ? delivery.Tranches.Sum(tranche => tranche.Systems!.Value)
            : null;

    /// <summary>Mean over peak of the load curve; <c>null</c> when there is none.</summary>
    public static Leaf? AverageLoad(DeliverySpec delivery, string path)
    {
        var curve = delivery.LoadCurve;
        return curve.IsEmpty
            ? null
            : new(
                InputDefinitions.ByKey[InputKeys.AverageLoad].Label,
                Unit.Fraction,
                curve.Average() / curve.Max(),
                new(
                    Origin.Scenario,
                    Worded($"Mean over peak of the load curve with {curve.Length} steps."),
                    Path: $"{path}.delivery.load_curve"
                )
            );
    }

    /// <summary>The load curve over its peak; empty when there is none.</summary>
    public static ImmutableArray<double> LoadOverPeak(DeliverySpec delivery) =>
        delivery.LoadCurve.IsEmpty
            ? []
            : [.. delivery.LoadCurve.Select(load => load / delivery.LoadCurve.Max())];

    private static ImmutableArray<TrancheBasis> Tranches(
        ScenarioDocument document,
        FleetSpec spec,
        string path
    )
    {
        var tranches = spec.Delivery.Tranches;
        double all =
            GivenSystems(spec.Delivery)
            ?? (
                tranches.All(tranche => tranche.Power is not null)
                    ? tranches.Sum(tranche => tranche.Power!.Value.Kilowatts)
                    : 1
            );
        return
        [
            .. tranches.Select(
                (tranche, index) =>
                    Tranche(
                        document,
                        tranche,
                        all,
                        tranche.Name.Length > 0 ? tranche.Name : Worded($"delivery {index + 1}"),
                        FormattableString.Invariant($"{path}.delivery.tranches[{index}]")
                    )
            ),
        ];
    }

    private static TrancheBasis Tranche(
        ScenarioDocument document,
        TrancheSpec tranche,
        double all,
        string name,
        string path
    )
    {
        var size =
            tranche.Share ?? tranche.Systems ?? tranche.Power?.Kilowatts ?? throw NotChecked(path);
        var month = tranche.Month ?? tranche.OrderMonth ?? throw NotChecked(path);
        return new(
            name,
            new(
                Worded($"Part of the fleet in {name}"),
                Unit.Fraction,
                size / all,
                new(Origin.Scenario, Worded("From the size of the delivery."), Path: path)
            ),
            new(
                tranche.Month is not null
                    ? Worded($"Month of arrival of {name}")
                    : Worded($"Month of order of {name}"),
                Unit.One,
                PeriodOf(document, month),
                new(
                    Origin.Scenario,
                    Worded($"{month:yyyy-MM}, counted in months from the start of the scenario."),
                    Path: tranche.Month is not null ? $"{path}.month" : $"{path}.order_month"
                )
            ),
            tranche.Month is null ? LeadTime(tranche.LeadTime, name, path) : null,
            tranche.RampMonths,
            tranche.SystemPrice is { } price
                ? new(
                    Worded($"Price of one system of {name}"),
                    Unit.Usd,
                    price.Usd,
                    new(
                        Origin.Scenario,
                        Worded("List price of this delivery."),
                        Path: $"{path}.system_price_usd"
                    )
                )
                : null
        );
    }

    private static Leaf? LeadTime(LeadTimeSpec? time, string name, string path) =>
        time is { } lead
            ? new(
                Worded($"Lead time of {name}"),
                Unit.Month,
                lead.P50Weeks / WeeksPerMonth,
                new(
                    Origin.Scenario,
                    Worded(
                        $"Median of {lead.P50Weeks:0.##} weeks; nine of ten deliveries within {lead.P90Weeks:0.##} weeks (lognormal)."
                    ),
                    null,
                    lead.P50Weeks / WeeksPerMonth,
                    lead.P90Weeks / WeeksPerMonth,
                    Path: $"{path}.lead_time"
                )
            )
            : null;

    private static Leaf? Power(DeliverySpec delivery, string path) =>
        !delivery.Tranches.IsEmpty && delivery.Tranches.All(tranche => tranche.Power is not null)
            ? new(
                Worded("Power of all deliveries"),
                Unit.Megawatt,
                delivery.Tranches.Sum(tranche => tranche.Power!.Value.Megawatts),
                new(
                    Origin.Scenario,
                    Worded("Sum of the power of the deliveries, on the basis of the power budget."),
                    Path: $"{path}.delivery.tranches"
                )
            )
            : null;

    private static ImmutableArray<double> PowerByMonth(
        ScenarioDocument document,
        ImmutableArray<PowerStep> ramp
    ) =>
        ramp.IsEmpty
            ? []
            :
            [
                .. Enumerable
                    .Range(0, document.Months)
                    .Select(period =>
                        ramp.LastOrDefault(step =>
                            PeriodOf(document, step.Month) <= period
                        )?.Power.Megawatts
                        ?? 0
                    ),
            ];

    private static InvalidOperationException NotChecked(string path) =>
        new($"{path} has no size or no date; deliveries are checked before they are used.");
}
