using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>Real and nominal money are never mixed: nominal needs inflation everywhere, real has none.</summary>
internal static class MoneyBasisChecks
{
    /// <summary>Adds every problem found.</summary>
    public static void Check(ScenarioDocument document, ImmutableArray<Problem>.Builder problems)
    {
        if (document.MoneyBasis == MoneyBasis.Real)
        {
            Real(document.Inputs, "inputs", problems);
        }

        for (var index = 0; index < document.Options.Length; index++)
        {
            var option = document.Options[index];
            var path = FormattableString.Invariant($"options[{index}].inputs");
            if (document.MoneyBasis == MoneyBasis.Real)
            {
                Real(option.Inputs, path, problems);
            }
            else if (
                (option.Inputs[InputKeys.Inflation] ?? document.Inputs[InputKeys.Inflation]) is null
            )
            {
                problems.Add(
                    Problem.Error(
                        $"{path}.{InputKeys.Inflation}",
                        "S-210",
                        $"The scenario is in nominal money, but 0 inputs say how much prices rise for option \"{option.Id}\"; 1 is needed.",
                        $"Set {InputKeys.Inflation} for the scenario or the option (0 is allowed), or set money_basis to real."
                    )
                );
            }
        }
    }

    private static void Real(
        InputSettings settings,
        string path,
        ImmutableArray<Problem>.Builder problems
    )
    {
        if (settings[InputKeys.Inflation] is { Value: not 0 } inflation)
        {
            problems.Add(
                Problem.Error(
                    $"{path}.{InputKeys.Inflation}",
                    "S-211",
                    FormattableString.Invariant(
                        $"General inflation is {inflation.Value} a year, but the scenario is in real money, where it is 0 by definition."
                    ),
                    "Set money_basis to nominal, or remove the inflation; price changes of single categories have inputs of their own."
                )
            );
        }
    }
}
