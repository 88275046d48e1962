using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>What must hold of the deliveries of a fleet: dates in order and inside the horizon, sizes that add up.</summary>
internal static class DeliveryChecks
{
    private const double ShareSlack = 1e-6;

    /// <summary>Adds every problem found; whether the deliveries can be used.</summary>
    public static bool Check(
        ScenarioDocument document,
        FleetSpec spec,
        string fleetPath,
        ImmutableArray<Problem>.Builder problems
    )
    {
        var path = $"{fleetPath}.delivery";
        var before = problems.Count;
        for (var index = 0; index < spec.Delivery.Tranches.Length; index++)
        {
            Tranche(
                document,
                spec.Delivery.Tranches[index],
                FormattableString.Invariant($"{path}.tranches[{index}]"),
                problems
            );
        }

        if (problems.Count == before)
        {
            Order(document, spec.Delivery.Tranches, path, problems);
            Sizes(spec, path, problems);
        }

        Ramp(spec.Delivery.PowerRamp, path, problems);
        Retirement(document, spec.Delivery, path, problems);
        if (!spec.Delivery.LoadCurve.IsEmpty && spec.Inputs[InputKeys.AverageLoad] is { } load)
        {
            problems.Add(
                Problem.Warning(
                    $"{fleetPath}.inputs.{InputKeys.AverageLoad}",
                    "S-207",
                    Worded(
                        $"Mean over peak load is set to {load.Value}, but the load curve of the fleet says {spec.Delivery.LoadCurve.Average() / spec.Delivery.LoadCurve.Max():0.####}; the curve is used."
                    ),
                    Worded("Remove the input or the load curve.")
                )
            );
        }

        return !problems.Skip(before).Any(problem => problem.Severity == Severity.Error);
    }

    private static void Tranche(
        ScenarioDocument document,
        TrancheSpec tranche,
        string path,
        ImmutableArray<Problem>.Builder problems
    )
    {
        var sizes =
            (tranche.Share is null ? 0 : 1)
            + (tranche.Systems is null ? 0 : 1)
            + (tranche.Power is null ? 0 : 1);
        var dates = (tranche.Month is null ? 0 : 1) + (tranche.OrderMonth is null ? 0 : 1);
        if (sizes != 1 || dates != 1 || (tranche.LeadTime is null) != (tranche.OrderMonth is null))
        {
            problems.Add(
                Problem.Error(
                    path,
                    "S-208",
                    Worded(
                        $"The delivery has {sizes} sizes and {dates} dates{(tranche.OrderMonth is not null && tranche.LeadTime is null ? Worded(" but no lead time") : tranche.OrderMonth is null && tranche.LeadTime is not null ? Worded(" and a lead time without an order") : "")}; it needs 1 of each."
                    ),
                    Worded(
                        "Give its size as a share of the fleet, a number of systems or a power, and either the month of arrival or the month of the order with its lead time."
                    )
                )
            );
            return;
        }

        if (tranche.LeadTime is { } lead && lead.P90Weeks < lead.P50Weeks)
        {
            problems.Add(
                Problem.Error(
                    $"{path}.lead_time",
                    "S-204",
                    Worded(
                        $"Nine of ten deliveries are said to come within {lead.P90Weeks} weeks, but the median is {lead.P50Weeks} weeks."
                    ),
                    Worded($"Give at least {lead.P50Weeks} weeks for nine of ten, or swap the two.")
                )
            );
        }

        var arrival = Arrival(document, tranche);
        if (arrival < 0 || arrival >= document.Months)
        {
            problems.Add(
                Problem.Error(
                    path,
                    "S-201",
                    Worded(
                        $"The delivery arrives in {document.Start.AddMonths(arrival):yyyy-MM}, outside the horizon {document.Start:yyyy-MM} to {document.Start.AddMonths(document.Months - 1):yyyy-MM}."
                    ),
                    Worded("Move the delivery, the start or the length of the scenario.")
                )
            );
        }
    }

    private static int Arrival(ScenarioDocument document, TrancheSpec tranche) =>
        tranche.Month is { } month
            ? DeliveryTerms.PeriodOf(document, month)
            : DeliveryTerms.PeriodOf(document, tranche.OrderMonth!.Value)
                + (int)Math.Ceiling(tranche.LeadTime!.P50Weeks * 7 * 12 / 365.25 - 1e-9);

    private static void Order(
        ScenarioDocument document,
        ImmutableArray<TrancheSpec> tranches,
        string path,
        ImmutableArray<Problem>.Builder problems
    )
    {
        for (var index = 1; index < tranches.Length; index++)
        {
            var earlier = Arrival(document, tranches[index - 1]);
            var later = Arrival(document, tranches[index]);
            if (later < earlier)
            {
                problems.Add(
                    Problem.Error(
                        FormattableString.Invariant($"{path}.tranches[{index}]"),
                        "S-200",
                        Worded(
                            $"Delivery {index + 1} arrives in {document.Start.AddMonths(later):yyyy-MM}, before delivery {index} in {document.Start.AddMonths(earlier):yyyy-MM}."
                        ),
                        Worded("List deliveries in the order of their arrival.")
                    )
                );
            }
        }
    }

    private static void Sizes(FleetSpec spec, string path, ImmutableArray<Problem>.Builder problems)
    {
        var tranches = spec.Delivery.Tranches;
        var kinds = tranches
            .Select(tranche =>
                tranche.Share is not null ? "share_fraction"
                : tranche.Systems is not null ? "systems_count"
                : "power_mw"
            )
            .Distinct()
            .ToArray();
        if (kinds.Length > 1)
        {
            problems.Add(
                Problem.Error(
                    $"{path}.tranches",
                    "S-208",
                    Worded(
                        $"The deliveries give their sizes in {kinds.Length} ways ({string.Join(", ", kinds)}); only 1 is allowed."
                    ),
                    Worded("Use one way for all deliveries of a fleet.")
                )
            );
        }
        else if (kinds is ["share_fraction"])
        {
            var sum = tranches.Sum(tranche => tranche.Share!.Value);
            if (Math.Abs(sum - 1) > ShareSlack)
            {
                problems.Add(
                    Problem.Error(
                        $"{path}.tranches",
                        "S-202",
                        Worded($"The parts of the deliveries add up to {sum:0.######}, not to 1."),
                        Worded($"Change them by {1 - sum:+0.######;-0.######} in total.")
                    )
                );
            }
        }
        else if (
            DeliveryTerms.GivenSystems(spec.Delivery) is { } sum
            && spec.Systems is { } given
            && given != sum
        )
        {
            problems.Add(
                Problem.Error(
                    $"{path}.tranches",
                    "S-205",
                    Worded($"The deliveries bring {sum} systems, but the fleet has {given}."),
                    Worded("Leave the number of systems of the fleet empty, or make the two agree.")
                )
            );
        }
    }

    private static void Ramp(
        ImmutableArray<PowerStep> ramp,
        string path,
        ImmutableArray<Problem>.Builder problems
    )
    {
        for (var index = 1; index < ramp.Length; index++)
        {
            if (ramp[index].Month <= ramp[index - 1].Month)
            {
                problems.Add(
                    Problem.Error(
                        FormattableString.Invariant($"{path}.power_ramp[{index}]"),
                        "S-206",
                        Worded(
                            $"Step {index + 1} of the power ramp begins in {ramp[index].Month:yyyy-MM}, not after step {index} in {ramp[index - 1].Month:yyyy-MM}."
                        ),
                        Worded("List the steps in the order of their months, one for each month.")
                    )
                );
            }
        }
    }

    private static void Retirement(
        ScenarioDocument document,
        DeliverySpec delivery,
        string path,
        ImmutableArray<Problem>.Builder problems
    )
    {
        if (delivery.Retires is not { } month)
        {
            return;
        }

        var retired = DeliveryTerms.PeriodOf(document, month);
        var last = delivery
            .Tranches.Where(tranche =>
                tranche.Month is not null || tranche is { OrderMonth: not null, LeadTime: not null }
            )
            .Select(tranche => Arrival(document, tranche) + tranche.RampMonths - 1)
            .Append(0)
            .Max();
        if (retired <= last + delivery.CommissioningMonths || retired > document.Months)
        {
            problems.Add(
                Problem.Error(
                    $"{path}.retire_month",
                    "S-203",
                    Worded(
                        $"The fleet retires in {month:yyyy-MM}, but its last systems go into service in {document.Start.AddMonths(last + delivery.CommissioningMonths):yyyy-MM} and the horizon ends with {document.Start.AddMonths(document.Months - 1):yyyy-MM}."
                    ),
                    Worded(
                        "Choose a later month inside the horizon, or leave it out to run to the end."
                    )
                )
            );
        }
    }
}
