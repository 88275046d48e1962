using TcoDashboard.Domain.Costing;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>Takes back what was set for a system when another one takes its place, at whatever level it was set.</summary>
public static class SystemSettings
{
    /// <summary>
    /// The document without <see cref="SystemInputs"/> for the fleets whose system changes. What an option or the scenario sets for several fleets
    /// goes to those that keep their system, so that their figures stay.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="changes">Which fleets get another system.</param>
    public static ScenarioDocument WithoutSystemInputs(
        this ScenarioDocument document,
        Func<OptionSpec, FleetSpec, bool> changes
    )
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(changes);
        return document.Options.Any(option => option.Fleets.Any(fleet => changes(option, fleet)))
            ? SystemInputs.Keys.Aggregate(document, (now, key) => Without(now, key, changes))
            : document;
    }

    private static ScenarioDocument Without(
        ScenarioDocument document,
        string key,
        Func<OptionSpec, FleetSpec, bool> changes
    ) =>
        document with
        {
            Inputs = document.Inputs.Without(key),
            Options =
            [
                .. document.Options.Select(option =>
                    Of(option, key, document.Inputs[key], changes)
                ),
            ],
        };

    private static OptionSpec Of(
        OptionSpec option,
        string key,
        InputSetting? ofScenario,
        Func<OptionSpec, FleetSpec, bool> changes
    )
    {
        // Why: an option none of whose fleets changes keeps one setting for all of them.
        if (!option.Fleets.Any(fleet => changes(option, fleet)))
        {
            return (option.Inputs[key] ?? ofScenario) is { } whole
                ? option with
                {
                    Inputs = option.Inputs.With(key, whole),
                }
                : option;
        }

        var inherited = option.Inputs[key] ?? ofScenario;
        return option with
        {
            Inputs = option.Inputs.Without(key),
            Fleets =
            [
                .. option.Fleets.Select(fleet =>
                    fleet with
                    {
                        Inputs =
                            changes(option, fleet) ? fleet.Inputs.Without(key)
                            : (fleet.Inputs[key] ?? inherited) is { } kept
                                ? fleet.Inputs.With(key, kept)
                            : fleet.Inputs,
                    }
                ),
            ],
        };
    }
}
