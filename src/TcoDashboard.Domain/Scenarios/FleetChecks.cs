using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Performance;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>What must hold before a fleet can be costed.</summary>
internal static class FleetChecks
{
    /// <summary>Adds every problem found.</summary>
    public static void Check(
        ScenarioDocument document,
        string path,
        FleetSpec spec,
        AcceleratorSystem system,
        OperatingPoint? point,
        InputResolution inputs,
        ImmutableArray<Problem>.Builder problems
    )
    {
        FeasibilityFilters.CheckTerms(spec, inputs, path, problems);
        foreach (var missing in inputs.Missing(spec.Deployment))
        {
            problems.Add(NotPublished(path, system, missing));
        }

        Sizing(document, path, spec, point, problems);
    }

    /// <summary>A number of systems in part is a mean over time; runs and deliveries need whole ones.</summary>
    public static void PartSystems(
        string path,
        FleetSpec spec,
        ImmutableArray<Problem>.Builder problems,
        bool trains = false
    )
    {
        if (
            spec.Systems is { } count
            && count != Math.Floor(count)
            && (trains || !spec.Delivery.Tranches.IsEmpty)
        )
        {
            problems.Add(
                Problem.Error(
                    $"{path}.systems_count",
                    "S-626",
                    Worded(
                        $"{count} systems are given, but {(trains ? Worded("a run is laid out on") : Worded("deliveries bring"))} whole ones."
                    ),
                    Worded($"Write {Math.Max(1, Math.Floor(count))} or {Math.Ceiling(count)}.")
                )
            );
        }
    }

    /// <summary>An input that has no value.</summary>
    public static Problem NotPublished(
        string path,
        AcceleratorSystem system,
        InputDefinition missing
    ) =>
        Problem.Error(
            $"{path}.inputs.{missing.Key}",
            "S-112",
            Worded(
                $"{missing.Label} of {system.Name} is not published, and the scenario does not give it."
            ),
            Worded(
                $"Enter \"{missing.Label}\" ({missing.Minimum:#,0.####} to {missing.Maximum:#,0.####} {missing.Unit}), with where it comes from as a note."
            )
        );

    private static void Sizing(
        ScenarioDocument document,
        string path,
        FleetSpec spec,
        OperatingPoint? point,
        ImmutableArray<Problem>.Builder problems
    )
    {
        var workload = document.Workloads.First(candidate => candidate.Id == spec.Workload);
        var onSite = spec.Deployment.IsBought();
        var contracted = spec.Deployment == Deployment.Contract;
        var budget =
            document.Limits.PowerBudget is not null || document.Limits.CapitalBudget is not null;
        var ordered = spec.Systems ?? DeliveryTerms.GivenSystems(spec.Delivery);
        var byPower = spec.Delivery.Tranches.Any(tranche => tranche.Power is not null);
        if (
            ordered is null
            && spec.PromptsFor is null
            && workload.Demand is null
            && !byPower
            && !contracted
            && !(onSite && budget)
        )
        {
            problems.Add(
                Problem.Error(
                    $"{path}.systems_count",
                    "S-113",
                    onSite
                        ? Worded(
                            "Nothing decides how many systems there are: no number, no demand, no budget."
                        )
                        : Worded(
                            "Nothing decides how many systems there are: no number, no demand; budgets do not limit rented systems."
                        ),
                    Worded(
                        "Give the number of systems, a peak demand, deliveries with their power, or (for bought systems) a power or capital budget."
                    )
                )
            );
        }

        PartSystems(path, spec, problems);
        WholeCopies(path, ordered, point, problems);
    }

    private static void WholeCopies(
        string path,
        double? ordered,
        OperatingPoint? point,
        ImmutableArray<Problem>.Builder problems
    )
    {
        if (
            ordered is { } count
            && point is { SystemsPerReplica: > 1 }
            // A mean number of systems is no number of copies.
            && count == Math.Floor(count)
            && count % point.SystemsPerReplica != 0
        )
        {
            problems.Add(
                Problem.Error(
                    $"{path}.systems_count",
                    "S-114",
                    count == 1
                        ? Worded(
                            $"One system is given, but one copy of the model spans {point.SystemsPerReplica}."
                        )
                        : Worded(
                            $"{count} systems are given, but one copy of the model spans {point.SystemsPerReplica}."
                        ),
                    Worded(
                        $"Give a multiple of {point.SystemsPerReplica}, for example {Math.Max(1, Math.Floor(count / point.SystemsPerReplica)) * point.SystemsPerReplica}."
                    )
                )
            );
        }
    }
}
