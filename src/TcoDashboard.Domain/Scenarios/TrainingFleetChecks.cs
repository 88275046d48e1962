using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Performance.Training;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>What must hold before a fleet that trains can be planned and costed.</summary>
internal static class TrainingFleetChecks
{
    /// <summary>Adds every problem found.</summary>
    public static void Check(TrainingFleet fleet, ImmutableArray<Problem>.Builder problems)
    {
        if (fleet.Option.Fleets.Length > 1)
        {
            problems.Add(
                Problem.Error(
                    fleet.Path,
                    "S-431",
                    Worded(
                        $"The option has {fleet.Option.Fleets.Length} fleets, but a training run spreads over 1."
                    ),
                    Worded("Keep one fleet, and compare the others as options of their own.")
                )
            );
        }

        if (fleet.Spec.Deployment == Deployment.Api)
        {
            problems.Add(
                Problem.Error(
                    $"{fleet.Path}.deployment",
                    "S-436",
                    Worded(
                        "A managed API sells tokens of answers; 0 of its machines can be had for training."
                    ),
                    Worded("Choose own, colo, cloud or contract.")
                )
            );
        }

        foreach (var missing in fleet.Inputs.Missing(fleet.Spec.Deployment))
        {
            problems.Add(FleetChecks.NotPublished(fleet.Path, fleet.System, missing));
        }

        FleetChecks.PartSystems(fleet.Path, fleet.Spec, problems, trains: true);
        Decided(fleet, problems);
    }

    /// <summary>Says that a run ends after its deadline.</summary>
    public static void Deadline(
        TrainingFleet fleet,
        TrainingSize size,
        TrainingPoint point,
        ImmutableArray<Problem>.Builder problems
    )
    {
        if (fleet.Run.DeadlineDays is not { } deadline || !(fleet.Days(point) > deadline))
        {
            return;
        }

        var limit = size.By switch
        {
            SizingLimit.Given => Worded("the given number of systems"),
            SizingLimit.Power => Worded("the power budget"),
            SizingLimit.Deliveries => Worded("the power of the deliveries"),
            _ => Worded("the capital budget"),
        };
        problems.Add(
            Problem.Warning(
                fleet.Path,
                "S-434",
                Worded(
                    $"A run takes {fleet.Days(point):0.#} days and should take at most {deadline:0.##}: {limit} ends at {point.Spec.Count:#,0} {fleet.System.Accelerator.Name}."
                ),
                Worded("Raise the limit, or accept a later end.")
            )
        );
    }

    private static void Decided(TrainingFleet fleet, ImmutableArray<Problem>.Builder problems)
    {
        var spec = fleet.Spec;
        if (
            (spec.Systems ?? DeliveryTerms.GivenSystems(spec.Delivery)) is null
            && fleet.Run.DeadlineDays is null
            && !fleet.IsLimited
        )
        {
            problems.Add(
                Problem.Error(
                    $"{fleet.Path}.systems_count",
                    "S-432",
                    spec.Deployment.IsBought()
                        ? Worded(
                            "Nothing decides how many systems train: no number, no deadline, no budget."
                        )
                        : Worded(
                            "Nothing decides how many systems train: no number, no deadline; budgets do not limit rented systems."
                        ),
                    Worded(
                        "Give the number of systems, a deadline in days, or (for bought systems) a power or capital budget."
                    )
                )
            );
        }
    }
}
