using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>Real and nominal money are never mixed: nominal needs inflation everywhere, real has none.</summary>
internal static class MoneyBasisChecks
{
    /// <summary>The inflation as the editor names it.</summary>
    internal static string InflationWords { get; } =
        Worded($"“{InputDefinitions.ByKey[InputKeys.Inflation].Label}”");

    /// <summary>Adds every problem found.</summary>
    public static void Check(ScenarioDocument document, ImmutableArray<Problem>.Builder problems)
    {
        if (document.MoneyBasis == MoneyBasis.Nominal)
        {
            Nominal(document, problems);
            return;
        }

        Real(document.Inputs, "inputs", problems);
        for (var index = 0; index < document.Options.Length; index++)
        {
            Real(
                document.Options[index].Inputs,
                FormattableString.Invariant($"options[{index}].inputs"),
                problems
            );
        }
    }

    // Why once for all options: the way out is one input of the scenario, however many of them lack it.
    private static void Nominal(ScenarioDocument document, ImmutableArray<Problem>.Builder problems)
    {
        if (document.Inputs[InputKeys.Inflation] is not null)
        {
            return;
        }

        var lacking = document
            .Options.Where(option => option.Inputs[InputKeys.Inflation] is null)
            .Select(option => option.Name)
            .ToArray();
        if (lacking.Length > 0)
        {
            problems.Add(
                Problem.Error(
                    $"inputs.{InputKeys.Inflation}",
                    "S-210",
                    Worded(
                        $"The scenario is in nominal money, but 0 inputs say how much prices rise for {string.Join(", ", lacking)}; 1 is needed."
                    ),
                    Worded(
                        $"Set {InflationWords} for the scenario or the option (0 is allowed), or count in real money."
                    )
                ) with
                {
                    InFile = FileForms.Inflation,
                }
            );
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
                    Worded(
                        $"{InflationWords} is {inflation.Value:0.## %} a year, but the scenario is in real money, where it is 0 by definition."
                    ),
                    Worded(
                        "Count in nominal money, or remove the inflation; price changes of single categories have inputs of their own."
                    )
                ) with
                {
                    InFile = FileForms.Nominal,
                }
            );
        }
    }
}
