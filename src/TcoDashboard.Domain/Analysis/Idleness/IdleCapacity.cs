using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Analysis.Idleness;

/// <summary>
/// How idle an option is and what that costs. The share of the cost that pays for idle hours is taken before financing and tax, and the same
/// share is told of everything paid over the horizon, a year, and of a token.
/// </summary>
/// <param name="Fleets">Its fleets; those of a service that sells tokens are left out, because nothing of one's own stands idle there.</param>
/// <param name="IdleShare">Cost of idle hours over the whole cost, 0 to 1.</param>
/// <param name="FollowingShare">Cost that follows the load over the whole cost, 0 to 1.</param>
/// <param name="UsdPerYear">Everything paid over the horizon, US dollars a year.</param>
/// <param name="UsdPerMillionTokens">Cost per million tokens, input and output; <c>null</c> where no tokens are answered.</param>
public sealed record IdleCapacity(
    ImmutableArray<IdleFleet> Fleets,
    double IdleShare,
    double FollowingShare,
    double UsdPerYear,
    double? UsdPerMillionTokens
)
{
    private static readonly ImmutableArray<string> s_rates =
    [
        "discount_rate.nominal",
        "finance.wacc_real",
        "finance.wacc",
        $"in.{InputKeys.DiscountRate}",
    ];

    /// <summary>What idle hours cost, US dollars a year.</summary>
    public double IdleUsdPerYear => IdleShare * UsdPerYear;

    /// <summary>The part of a million tokens' cost that pays for idle hours, US dollars.</summary>
    public double? IdleUsdPerMillionTokens => IdleShare * UsdPerMillionTokens;

    /// <summary>The idleness of an option; <c>null</c> where it has no numbers, no systems of its own, or earns more than it costs.</summary>
    public static IdleCapacity? Of(OptionResult option)
    {
        ArgumentNullException.ThrowIfNull(option);
        if (
            option.Values is not { } values
            || !values.TryGetScalar("cash.sum", out var paid)
            || paid <= 0
        )
        {
            return null;
        }

        var rate = DiscountRate(option);
        ImmutableArray<IdleFleet> fleets =
        [
            .. option
                .Fleets.Where(fleet => fleet.Spec.Deployment != Deployment.Api)
                .Select(fleet => IdleFleet.Of(values, fleet.Spec.Id, ShapeOf(option, fleet), rate))
                .OfType<IdleFleet>(),
        ];
        var cost = option.Fleets.Sum(fleet =>
            values.TryGetScalar($"fleet.{fleet.Spec.Id}.npc", out var one) ? one : 0
        );
        return fleets.IsEmpty || cost <= 0
            ? null
            : new(
                fleets,
                Math.Clamp(fleets.Sum(fleet => fleet.IdleCost) / cost, 0, 1),
                Math.Clamp(fleets.Sum(fleet => fleet.FollowingCost) / cost, 0, 1),
                paid / (values.Sheet.Timeline.Periods / 12.0),
                option.Fleets.Any(fleet => fleet.Workload is { Kind: WorkloadKind.Training })
                    ? null
                    : option.Metric(MetricIds.CostPerMtokBlended)?.Value
            );
    }

    // The rate of the lines of the bill: nominal where there is a price level, the cost of capital where that takes the place of a rate.
    private static double DiscountRate(OptionResult option) =>
        s_rates
            .Select(id => option.Values!.TryGetScalar(id, out var rate) ? rate : (double?)null)
            .FirstOrDefault(rate => rate is not null)
        ?? 0;

    // A fleet for prompts has the load of the fleet that answers.
    private static LoadShape ShapeOf(OptionResult option, FleetResult fleet)
    {
        var loaded =
            fleet.Spec.PromptsFor is { } answers
            && option.Fleets.FirstOrDefault(one => one.Spec.Id == answers) is { } answering
                ? answering
                : fleet;
        double In(string key) =>
            loaded.Inputs.FirstOrDefault(input => input.Definition.Key == key)?.Used.Value ?? 0;
        if (loaded.Workload is { Kind: WorkloadKind.Training })
        {
            return LoadShape.OfRuns(Math.Clamp(In(InputKeys.TrainingUse), 1e-6, 1));
        }

        var whole = loaded.Spec.Delivery.LoadCurve is { IsEmpty: false } curve
            ? LoadShape.OfCurve(curve)
            : LoadShape.OfMean(Math.Clamp(In(InputKeys.AverageLoad), 1e-6, 1));
        return
            option.Values!.TryGetScalar($"fleet.{loaded.Spec.Id}.band_load", out var mean)
            && mean > 0
            ? whole.Between(In(InputKeys.ServeAbove), In(InputKeys.ServeUpTo), mean)
            : whole;
    }
}
