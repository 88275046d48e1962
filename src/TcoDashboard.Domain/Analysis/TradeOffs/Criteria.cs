using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Analysis.TradeOffs;

/// <summary>The criteria of a choice: what the model knows, and what people judge.</summary>
public static class Criteria
{
    // The first figure that every option with numbers has; inference first, then training.
    private static readonly ImmutableArray<string> s_cost =
    [
        MetricIds.CostPerMtokBlended,
        MetricIds.RunCost,
        MetricIds.NetPresentCost,
    ];

    private static readonly ImmutableArray<string> s_latency =
    [
        MetricIds.SpeedPerUser,
        MetricIds.DaysToTrain,
    ];

    private static readonly ImmutableArray<string> s_energy =
    [
        MetricIds.TokensPerJoule,
        MetricIds.RunEnergy,
        MetricIds.Energy,
    ];

    /// <summary>The name of a criterion in documents and files.</summary>
    public static string IdOf(TradeOffCriterion criterion) =>
        criterion switch
        {
            TradeOffCriterion.Cost => "cost",
            TradeOffCriterion.Latency => "latency",
            TradeOffCriterion.Energy => "energy",
            TradeOffCriterion.Resilience => "resilience",
            TradeOffCriterion.Sovereignty => "sovereignty",
            TradeOffCriterion.Integration => "integration",
            TradeOffCriterion.LeadTime => "lead_time",
            _ => throw new ArgumentOutOfRangeException(nameof(criterion), criterion, null),
        };

    /// <summary>The seven criteria with a value for every option of which something is known; a value is <c>null</c> where nobody knows.</summary>
    public static ImmutableArray<Criterion> Of(Result result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return [.. Enum.GetValues<TradeOffCriterion>().Select(criterion => Of(result, criterion))];
    }

    private static Criterion Of(Result result, TradeOffCriterion criterion) =>
        criterion switch
        {
            TradeOffCriterion.Cost => Metric(result, criterion, s_cost),
            TradeOffCriterion.Latency => Metric(result, criterion, s_latency),
            TradeOffCriterion.Energy => Metric(result, criterion, s_energy),
            TradeOffCriterion.Resilience => Resilience(result),
            TradeOffCriterion.Sovereignty => Judged(result, criterion, Worded("Sovereignty")),
            TradeOffCriterion.Integration => Own(
                result,
                criterion,
                Worded("Effort of integration"),
                "hours",
                PortingHours
            ),
            _ => Own(result, criterion, Worded("Months until all systems run"), "months", LeadTime),
        };

    private static Criterion Metric(
        Result result,
        TradeOffCriterion criterion,
        ImmutableArray<string> ids
    )
    {
        var able = result.Options.Where(option => option.IsFeasible).ToArray();
        var id =
            ids.FirstOrDefault(one =>
                able.Length > 0 && able.All(option => option.Metric(one)?.Value is not null)
            )
            ?? ids.FirstOrDefault(one => able.Any(option => option.Metric(one)?.Value is not null))
            ?? ids[0];
        var known = able.Select(option => option.Metric(id)).FirstOrDefault(one => one is not null);
        return new(
            IdOf(criterion),
            known?.Label ?? criterion.ToString(),
            known?.Unit.Symbol ?? "",
            known?.Better ?? BetterWhen.Lower,
            [.. result.Options.Select(option => option.Metric(id)?.Value)],
            false
        );
    }

    // What people judge goes before the expected loss of the terms of supply, which not every option has.
    private static Criterion Resilience(Result result)
    {
        var judged = Judged(
            result,
            TradeOffCriterion.Resilience,
            Worded("Resilience of the supply")
        );
        var able = result.Options.Where(option => option.IsFeasible).ToArray();
        return
            judged.Values.Any(value => value is not null)
            || able.Length == 0
            || able.Any(option => option.Metric(MetricIds.SupplyRisk)?.Value is null)
            ? judged
            : Metric(result, TradeOffCriterion.Resilience, [MetricIds.SupplyRisk]);
    }

    private static Criterion Judged(Result result, TradeOffCriterion criterion, string label) =>
        new(
            IdOf(criterion),
            label,
            Worded("of 10"),
            BetterWhen.Higher,
            [
                .. result.Options.Select(option =>
                    result.Document.TradeOff.Of(criterion, option.Spec.Id)?.Score
                ),
            ],
            true
        );

    private static Criterion Own(
        Result result,
        TradeOffCriterion criterion,
        string label,
        string unit,
        Func<OptionResult, double?> value
    ) =>
        new(
            IdOf(criterion),
            label,
            unit,
            BetterWhen.Lower,
            [.. result.Options.Select(option => option.IsFeasible ? value(option) : null)],
            false
        );

    // Hours that nobody gave are not zero hours.
    private static double? PortingHours(OptionResult option)
    {
        var hours = option
            .Fleets.Select(fleet =>
                fleet
                    .Inputs.FirstOrDefault(input => input.Definition.Key == InputKeys.PortingHours)
                    ?.Used
            )
            .ToArray();
        return hours.Any(one => one is not { Provenance.Origin: not Origin.Default })
            ? null
            : hours.Sum(one => one!.Value);
    }

    // The month in which the most systems run for the first time; without a word on deliveries nobody knows.
    private static double? LeadTime(OptionResult option)
    {
        var isSaid = option.Fleets.Any(fleet =>
            !fleet.Spec.Delivery.Tranches.IsEmpty
            || fleet.Spec.Delivery.CommissioningMonths > 0
            || fleet.Inputs.Any(input =>
                input.Definition.Key == InputKeys.DeliveryRamp
                && input.Used.Provenance.Origin != Origin.Default
            )
        );
        var awaited = option.Metric(MetricIds.SupplyDelay)?.Value;
        return !isSaid && awaited is null
            ? null
            : option.Fleets.Select(fleet => FullFrom(option, fleet)).DefaultIfEmpty(0).Max()
                + (awaited ?? 0);
    }

    private static double FullFrom(OptionResult option, FleetResult fleet)
    {
        if (
            option.Values is not { } values
            || !values.TryGetSeries($"fleet.{fleet.Spec.Id}.active", out var active)
        )
        {
            return 0;
        }

        var most = active.Max() ?? 0;
        for (var month = 0; month < active.Count; month++)
        {
            if (active[month] >= most)
            {
                return month + 1;
            }
        }

        return active.Count;
    }
}
