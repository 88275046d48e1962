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
                        Worded(
                            $"The scenario is in nominal money, but 0 inputs say how much prices rise for option \"{option.Id}\"; 1 is needed."
                        ),
                        Worded(
                            $"Set {InflationWords} for the scenario or the option (0 is allowed), or count in real money (\"money_basis\": \"real\" in a file)."
                        )
                    )
                );
            }
        }
    }

    /// <summary>The inflation as the editor names it, and as a file does.</summary>
    internal static string InflationWords { get; } =
        Worded(
            $"“{InputDefinitions.ByKey[InputKeys.Inflation].Label}” ({InputKeys.Inflation} in a file)"
        );

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
                    Worded(
                        $"General inflation is {inflation.Value} a year, but the scenario is in real money, where it is 0 by definition."
                    ),
                    Worded(
                        "Count in nominal money (\"money_basis\": \"nominal\" in a file), or remove the inflation; price changes of single categories have inputs of their own."
                    )
                )
            );
        }
    }
}
