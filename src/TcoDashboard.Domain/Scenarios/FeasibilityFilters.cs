using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>Yes-or-no conditions that strike an option out before any ranking, each with its reason.</summary>
internal static class FeasibilityFilters
{
    /// <summary>Adds every condition that a fleet fails.</summary>
    public static void Check(
        ScenarioDocument document,
        OptionSpec option,
        FleetSpec spec,
        string path,
        ImmutableArray<Problem>.Builder problems
    )
    {
        if (document.Limits.AirGapped && !spec.Deployment.IsBought())
        {
            problems.Add(
                Problem.Error(
                    $"{path}.deployment",
                    "S-111",
                    Worded(
                        "The scenario is air-gapped, but this fleet runs on machines of a provider."
                    ),
                    Worded("Choose own or colo, or lift the air gap.")
                )
            );
        }

        if (document.Limits.SelfHosted && spec.Deployment != Deployment.Own)
        {
            problems.Add(
                Problem.Error(
                    $"{path}.deployment",
                    "S-213",
                    Worded(
                        "The scenario must be self-hosted: 0 machines may stand in the buildings of others, and all of this fleet do."
                    ),
                    Worded("Choose own, or lift the limit.")
                )
            );
        }

        var region = option.Region ?? document.Region;
        if (
            !document.Limits.AllowedRegions.IsEmpty
            && !document.Limits.AllowedRegions.Contains(region, StringComparer.Ordinal)
        )
        {
            problems.Add(
                Problem.Error(
                    path,
                    "S-214",
                    Worded(
                        $"The fleet stands in {region}, which is not one of the {document.Limits.AllowedRegions.Length} allowed regions: {string.Join(", ", document.Limits.AllowedRegions)}."
                    ),
                    Worded("Move the option to an allowed region, or widen the list.")
                )
            );
        }
    }

    /// <summary>Adds what is wrong with the part of the load a fleet serves and with its tiers of spend.</summary>
    public static void CheckTerms(
        FleetSpec spec,
        InputResolution inputs,
        string path,
        ImmutableArray<Problem>.Builder problems
    )
    {
        double Value(string key) => inputs.Resolve(key)?.Used.Value ?? 0;
        if (Value(InputKeys.ServeUpTo) <= Value(InputKeys.ServeAbove))
        {
            problems.Add(
                Problem.Error(
                    $"{path}.inputs.{InputKeys.ServeUpTo}",
                    "S-215",
                    Worded(
                        $"The fleet serves the load above {Value(InputKeys.ServeAbove)} and up to {Value(InputKeys.ServeUpTo)} of the peak, which is nothing."
                    ),
                    Worded("Let the upper share be larger than the lower one.")
                )
            );
        }

        if (spec.Deployment.IsBought())
        {
            return;
        }

        var steps = ProviderSpend.StepsOf(Value).ToArray();
        for (var index = 1; index < steps.Length; index++)
        {
            if (steps[index].From <= steps[index - 1].From)
            {
                problems.Add(
                    Problem.Error(
                        $"{path}.inputs.{steps[index].Key}",
                        "S-216",
                        Worded(
                            $"A tier of spend begins at {steps[index].From:#,0} USD a month, not above the tier before it at {steps[index - 1].From:#,0}."
                        ),
                        Worded("Let the tiers rise.")
                    )
                );
            }
        }
    }
}
