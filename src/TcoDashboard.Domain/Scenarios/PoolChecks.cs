using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>What must hold where one fleet computes the prompts of another.</summary>
internal static class PoolChecks
{
    /// <summary>Adds every problem of one option.</summary>
    public static void Check(
        ScenarioDocument document,
        int index,
        ImmutableArray<Problem>.Builder problems
    )
    {
        var option = document.Options[index];
        for (var fleet = 0; fleet < option.Fleets.Length; fleet++)
        {
            var spec = option.Fleets[fleet];
            var path = $"options[{index}].fleets[{fleet}]";
            if (spec.PromptsFor is { } answering)
            {
                Check(document, option, spec, answering, path, problems);
            }
            else if (spec.TransferGigabytesPerSecond is { } rate)
            {
                problems.Add(
                    Problem.Warning(
                        $"{path}.transfer_link_gb_per_s",
                        "S-495",
                        Worded(
                            $"The link of {rate:0.###} GB/s has no effect, because this fleet does not compute the prompts of another."
                        ),
                        Worded("Remove it, or choose the fleet whose prompts this one computes.")
                    )
                );
            }
        }
    }

    private static void Check(
        ScenarioDocument document,
        OptionSpec option,
        FleetSpec spec,
        string answering,
        string path,
        ImmutableArray<Problem>.Builder problems
    )
    {
        void Add(string code, string message, string remedy) =>
            problems.Add(Problem.Error($"{path}.prompts_for", code, message, remedy));
        var answers = option.Fleets.FirstOrDefault(other => other.Id == answering);
        if (answers is null || answers.Id == spec.Id)
        {
            Add(
                "S-490",
                Worded(
                    $"The option has no other fleet \"{answering}\" whose prompts this one could compute."
                ),
                Worded(
                    "Choose another fleet of the same option, or let this one compute its own prompts only."
                )
            );
            return;
        }

        if (answers.PromptsFor is not null)
        {
            Add(
                "S-491",
                Worded(
                    $"\"{answering}\" computes prompts itself, so its own prompts cannot be computed by \"{spec.Id}\"."
                ),
                Worded("Name the fleet that answers.")
            );
        }

        if (option.Fleets.Count(other => other.PromptsFor == answering) > 1)
        {
            Add(
                "S-492",
                Worded(
                    $"{option.Fleets.Count(other => other.PromptsFor == answering)} fleets compute the prompts of \"{answering}\"; the model counts one."
                ),
                Worded("Keep one fleet for prompts, or split the answering fleet.")
            );
        }

        CheckLoads(document, spec, answers, Add);
    }

    private static void CheckLoads(
        ScenarioDocument document,
        FleetSpec spec,
        FleetSpec answers,
        Action<string, string, string> add
    )
    {
        if (answers.Workload != spec.Workload)
        {
            add(
                "S-493",
                Worded(
                    $"\"{spec.Id}\" serves the load \"{spec.Workload}\", but \"{answers.Id}\" answers \"{answers.Workload}\"."
                ),
                Worded("Let both fleets serve the same load.")
            );
        }

        if (
            document.Workloads.FirstOrDefault(load => load.Id == spec.Workload)?.Kind
                == WorkloadKind.Training
            || IsNotOwnHardware(spec)
            || IsNotOwnHardware(answers)
        )
        {
            add(
                "S-494",
                Worded(
                    "Separate pools need a load that answers requests and systems of one's own, in colocation or rented by the hour; 1 of the 2 fleets is not of this kind."
                ),
                Worded("Choose own, colo or cloud for both fleets.")
            );
        }
    }

    private static bool IsNotOwnHardware(FleetSpec fleet) =>
        fleet.Deployment is Deployment.Api or Deployment.Contract;
}
