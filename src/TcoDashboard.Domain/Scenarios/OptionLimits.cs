using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>Checks the sized option against the limits: what must hold, and what a reader should know.</summary>
internal static class OptionLimits
{
    private const double RelativeSlack = 1e-9;

    /// <summary>Adds every problem found.</summary>
    public static void Check(
        ScenarioDocument document,
        int index,
        OptionResult option,
        SheetValues values,
        ImmutableArray<Problem>.Builder problems
    )
    {
        for (var fleet = 0; fleet < option.Fleets.Length; fleet++)
        {
            // Why: a fleet that trains was held against its limits when it was sized.
            if (option.Fleets[fleet].Training is null)
            {
                CheckFleet(
                    option,
                    option.Fleets[fleet],
                    $"options[{index}].fleets[{fleet}]",
                    values,
                    problems
                );
                PoolLimits.Check(option, fleet, index, values, problems);
            }

            NetworkLimits.Check(
                option.Fleets[fleet],
                $"options[{index}].fleets[{fleet}]",
                values,
                problems
            );
        }

        LoadShares.Check(option, index, problems);
        CheckPower(document, index, option, values, problems);
        CheckCapital(document, index, option, values, problems);
    }

    private static void CheckFleet(
        OptionResult option,
        FleetResult fleet,
        string path,
        SheetValues values,
        ImmutableArray<Problem>.Builder problems
    )
    {
        var id = fleet.Spec.Id;
        var systems = values.Scalar($"fleet.{id}.systems") ?? 0;
        if (systems < 1)
        {
            var needed = fleet.Point!.SystemsPerReplica;
            var what = fleet.SizedBy == SizingLimit.Power ? Worded("power") : Worded("capital");
            problems.Add(
                Problem.Error(
                    path,
                    "S-120",
                    Worded(
                        $"The {what} budget left for this fleet does not allow {needed} {fleet.System!.Name} ({needed * values.Scalar($"fleet.{id}.power_per_system"):0.#} kW of IT power), the least that serves the model."
                    ),
                    Worded(
                        "Raise the budget, remove another fleet, or choose a smaller system or model."
                    )
                )
            );
            return;
        }

        if (
            fleet.Workload?.Demand is not null
            && (
                values.TryGetScalar($"fleet.{id}.demand_peak", out var demand)
                || values.TryGetScalar($"fleet.{id}.demand_part", out demand)
                || values.TryGetScalar($"fleet.{id}.demand", out demand)
            )
            && PoolLimits.Output(option, fleet, values) is { } capacity
            && capacity < demand * (1 - RelativeSlack)
        )
        {
            var limit = fleet.SizedBy switch
            {
                SizingLimit.Given => Worded("the given number of systems"),
                SizingLimit.Power => Worded("the power budget"),
                SizingLimit.Deliveries => Worded("the power of the deliveries"),
                _ => Worded("the capital budget"),
            };
            problems.Add(
                Problem.Warning(
                    path,
                    "S-121",
                    Worded(
                        $"{fleet.System!.Name} serves {capacity:#,0} of {demand:#,0} output tokens a second at the peak ({Math.Floor(1000 * capacity / demand) / 10:0.#} %): {limit} ends it."
                    ),
                    Worded("Raise the limit, or accept that part of the demand waits.")
                )
            );
        }
    }

    private static void CheckPower(
        ScenarioDocument document,
        int index,
        OptionResult option,
        SheetValues values,
        ImmutableArray<Problem>.Builder problems
    )
    {
        if (document.Limits.PowerBudget is not { } budget)
        {
            return;
        }

        var facility = document.Limits.PowerBasis == PowerBasis.Facility;
        var kilowatts = 0.0;
        foreach (var fleet in option.Fleets.Where(fleet => fleet.Spec.Deployment.IsBought()))
        {
            var id = fleet.Spec.Id;
            var each = values.Scalar($"fleet.{id}.power_per_system") ?? 0;
            var pue = facility ? values.Scalar($"fleet.{id}.in.{InputKeys.Pue}") ?? 1 : 1;
            kilowatts += (values.Scalar($"fleet.{id}.systems") ?? 0) * each * pue;
        }

        if (kilowatts > budget.Kilowatts * (1 + RelativeSlack))
        {
            problems.Add(
                Problem.Error(
                    $"options[{index}]",
                    "S-122",
                    Worded(
                        $"The power budget is {budget.Megawatts:0.###} MW ({(facility ? Worded("facility") : Worded("IT"))}) but the given systems need {kilowatts / 1e3:0.###} MW."
                    ),
                    Worded(
                        $"Raise the budget to at least {kilowatts / 1e3:0.###} MW or give fewer systems."
                    )
                )
            );
        }
    }

    private static void CheckCapital(
        ScenarioDocument document,
        int index,
        OptionResult option,
        SheetValues values,
        ImmutableArray<Problem>.Builder problems
    )
    {
        if (document.Limits.CapitalBudget is not { } budget)
        {
            return;
        }

        var needed = option.Fleets.Sum(fleet =>
            CostLines
                .For(fleet.Spec.Deployment)
                .OfType<CapitalLine>()
                .Sum(line =>
                    values.TryGetScalar($"fleet.{fleet.Spec.Id}.unit.{line.Id}", out var unit)
                        ? unit
                        : 0
                ) * (values.Scalar($"fleet.{fleet.Spec.Id}.systems") ?? 0)
        );
        if (needed > budget.Usd * (1 + RelativeSlack))
        {
            problems.Add(
                Problem.Error(
                    $"options[{index}]",
                    "S-123",
                    Worded(
                        $"The capital budget is {budget.MillionUsd:#,0.###} million USD but the given systems need {needed / 1e6:#,0.###} million USD."
                    ),
                    Worded(
                        $"Raise the budget to at least {needed / 1e6:#,0.###} million USD or give fewer systems."
                    )
                )
            );
        }
    }
}
