using System.Collections.Immutable;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Documents.Changes;

/// <summary>A scenario of one option alone, with what its figures need and nothing else, so that two of them can be held against each other.</summary>
internal static class LoneOption
{
    /// <summary>The option of a scenario, its fleets named after those of another option: of one id first, then in their order.</summary>
    /// <param name="document">The scenario it belongs to.</param>
    /// <param name="option">The option.</param>
    /// <param name="named">The option whose fleets give the names.</param>
    public static ScenarioDocument Of(
        ScenarioDocument document,
        OptionSpec option,
        OptionSpec named
    )
    {
        var names = Names(option, named);
        var used = option.Fleets.Select(fleet => fleet.Workload).ToHashSet(StringComparer.Ordinal);
        return document with
        {
            Title = Worded("What changed"),
            Question = "",
            Story = "",
            Tags = [],
            CatalogRevision = null,
            Baseline = null,
            Workloads = [.. document.Workloads.Where(load => used.Contains(load.Id))],
            Options = [Renamed(option, names)],
            Study = StudySpec.None,
            TradeOff = TradeOffSpec.None,
            // The catalog of a result has them already.
            Overrides = [],
            OwnItems = [],
            Comments = [],
        };
    }

    private static OptionSpec Renamed(OptionSpec option, Dictionary<string, string> names) =>
        option with
        {
            Id = "option",
            Name = "Option",
            Fleets =
            [
                .. option.Fleets.Select(fleet =>
                    fleet with
                    {
                        Id = names[fleet.Id],
                        PromptsFor = Renamed(fleet.PromptsFor, names),
                    }
                ),
            ],
            Deal = option.Deal is { } deal
                ? deal with
                {
                    Fleet = Renamed(deal.Fleet, names),
                }
                : null,
            // What it is held against is another option; no figure follows from it.
            Supply = option.Supply is { } supply ? supply with { Advantage = null } : null,
        };

    private static string? Renamed(string? fleet, Dictionary<string, string> names) =>
        fleet is null ? null : names.GetValueOrDefault(fleet, fleet);

    private static Dictionary<string, string> Names(OptionSpec option, OptionSpec named)
    {
        var own = option.Fleets.Select(fleet => fleet.Id).ToList();
        var free = named.Fleets.Select(fleet => fleet.Id).Where(id => !own.Contains(id)).ToList();
        var alone = own.Where(id => named.Fleets.All(fleet => fleet.Id != id)).ToList();
        var names = own.ToDictionary(id => id, id => id, StringComparer.Ordinal);
        foreach (var (id, name) in alone.Zip(free))
        {
            names[id] = name;
        }

        return names;
    }
}
