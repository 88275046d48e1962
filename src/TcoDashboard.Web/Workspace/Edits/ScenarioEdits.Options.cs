using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;

namespace TcoDashboard.Web.Workspace.Edits;

/// <content>Options and their fleets.</content>
public static partial class ScenarioEdits
{
    /// <summary>An option by id, or <c>null</c>.</summary>
    public static OptionSpec? FindOption(this ScenarioDocument document, string id) =>
        document.Options.FirstOrDefault(option => option.Id == id);

    /// <summary>Adds an option with one fleet of a system, like the last option in everything else.</summary>
    public static ScenarioDocument WithOptionAdded(
        this ScenarioDocument document,
        string name,
        string system
    )
    {
        var pattern = document.Options[^1].Fleets[0];
        return document.Options.Length >= MostOptions
            ? document
            : document with
            {
                Options = document.Options.Add(
                    new()
                    {
                        Id = FreeId("option", document.Options.Select(option => option.Id)),
                        Name = document.NameAfter(name, null),
                        Fleets =
                        [
                            new()
                            {
                                Id = "fleet",
                                System = system,
                                Deployment = pattern.Deployment.NeedsOffer()
                                    ? Deployment.Own
                                    : pattern.Deployment,
                                Workload = pattern.Workload,
                            },
                        ],
                    }
                ),
            };
    }

    /// <summary>Adds a copy of an option right after it.</summary>
    public static ScenarioDocument WithOptionDuplicated(this ScenarioDocument document, string id)
    {
        if (document.FindOption(id) is not { } option || document.Options.Length >= MostOptions)
        {
            return document;
        }

        var copy = option with
        {
            Id = FreeId(Shortened(id), document.Options.Select(existing => existing.Id)),
            Name = CopyName(option.Name, [.. document.Options.Select(existing => existing.Name)]),
        };
        return document with
        {
            Options = document.Options.Insert(document.Options.IndexOf(option) + 1, copy),
        };
    }

    /// <summary>Removes an option unless it is the only one.</summary>
    public static ScenarioDocument WithoutOption(this ScenarioDocument document, string id) =>
        document.Options.Length == 1
            ? document
            : document with
            {
                Options = document.Options.RemoveAll(option => option.Id == id),
                Baseline = document.Baseline == id ? null : document.Baseline,
            };

    /// <summary>Another name for an option.</summary>
    public static ScenarioDocument WithOptionName(
        this ScenarioDocument document,
        string id,
        string name
    ) => document.WithOption(id, option => option with { Name = Line(name) });

    /// <summary>The name of an option that is named after its system: without what stands in brackets at the end, with a number where it is taken.</summary>
    /// <param name="document">The document.</param>
    /// <param name="system">The name of the system in the catalog.</param>
    /// <param name="optionId">The option that gets the name; <c>null</c> for a new one.</param>
    public static string NameAfter(this ScenarioDocument document, string system, string? optionId)
    {
        var stem = ColumnNames.Bare(Line(system));
        var taken = document
            .Options.Where(option => option.Id != optionId)
            .Select(option => option.Name)
            .ToHashSet(StringComparer.Ordinal);
        var name = WithEnding(stem, "");
        for (var number = 2; taken.Contains(name); number++)
        {
            name = WithEnding(stem, FormattableString.Invariant($" {number}"));
        }

        return name;
    }

    /// <summary>Whether an option bears the name of a system, in full, without its brackets, or with a number.</summary>
    public static bool IsNamedAfter(string option, string system) =>
        new[] { system, ColumnNames.Bare(system) }.Any(stem =>
            option.StartsWith(stem, StringComparison.Ordinal)
            && option[stem.Length..] is var rest
            && (rest.Length == 0 || (rest[0] == ' ' && rest[1..].All(char.IsAsciiDigit)))
        );

    /// <summary>Another region for an option, or <c>null</c> for the scenario's.</summary>
    public static ScenarioDocument WithOptionRegion(
        this ScenarioDocument document,
        string id,
        string? region
    ) => document.WithOption(id, option => option with { Region = region });

    /// <summary>Adds a fleet of a system to an option, like its last fleet in everything else.</summary>
    public static ScenarioDocument WithFleetAdded(
        this ScenarioDocument document,
        string optionId,
        string system
    ) =>
        document.WithOption(
            optionId,
            option =>
                option.Fleets.Length >= MostFleets
                    ? option
                    : option with
                    {
                        Fleets = option.Fleets.Add(
                            new()
                            {
                                Id = FreeId("fleet", option.Fleets.Select(fleet => fleet.Id)),
                                System = system,
                                Deployment = option.Fleets[^1].Deployment.NeedsOffer()
                                    ? Deployment.Own
                                    : option.Fleets[^1].Deployment,
                                Workload = option.Fleets[^1].Workload,
                            }
                        ),
                    }
        );

    /// <summary>Adds a copy of a fleet right after it.</summary>
    public static ScenarioDocument WithFleetDuplicated(
        this ScenarioDocument document,
        string optionId,
        string fleetId
    ) =>
        document.WithOption(
            optionId,
            option =>
                option.Fleets.FirstOrDefault(fleet => fleet.Id == fleetId) is { } fleet
                && option.Fleets.Length < MostFleets
                    ? option with
                    {
                        Fleets = option.Fleets.Insert(
                            option.Fleets.IndexOf(fleet) + 1,
                            fleet with
                            {
                                Id = FreeId(
                                    Shortened(fleetId),
                                    option.Fleets.Select(existing => existing.Id)
                                ),
                            }
                        ),
                    }
                    : option
        );

    /// <summary>Removes a fleet unless it is the option's only one.</summary>
    public static ScenarioDocument WithoutFleet(
        this ScenarioDocument document,
        string optionId,
        string fleetId
    ) =>
        document.WithOption(
            optionId,
            option =>
                option.Fleets.Length == 1
                    ? option
                    : option with
                    {
                        Fleets =
                        [
                            .. option
                                .Fleets.Where(fleet => fleet.Id != fleetId)
                                .Select(fleet =>
                                    fleet.PromptsFor == fleetId
                                        ? fleet with
                                        {
                                            PromptsFor = null,
                                            TransferGigabytesPerSecond = null,
                                        }
                                        : fleet
                                ),
                        ],
                    }
        );

    /// <summary>
    /// Another system for a fleet; an offer for other hardware is dropped with the old system, and so is what was agreed for or measured on it, at
    /// whatever level it was set.
    /// </summary>
    public static ScenarioDocument WithSystem(
        this ScenarioDocument document,
        string optionId,
        string fleetId,
        string system,
        string? offer
    ) =>
        document
            .WithoutSystemInputs(
                (option, fleet) =>
                    option.Id == optionId && fleet.Id == fleetId && fleet.System != system
            )
            .WithFleet(
                optionId,
                fleetId,
                fleet =>
                    fleet with
                    {
                        System = system,
                        Offer = fleet.Deployment.NeedsOffer() ? offer : null,
                    }
            );

    /// <summary>Another deployment for a fleet, with the offer that rented systems need.</summary>
    public static ScenarioDocument WithDeployment(
        this ScenarioDocument document,
        string optionId,
        string fleetId,
        Deployment deployment,
        string? offer
    ) =>
        document.WithFleet(
            optionId,
            fleetId,
            fleet =>
                fleet with
                {
                    Deployment = deployment,
                    Offer = deployment.NeedsOffer() ? offer : null,
                }
        );

    /// <summary>Another offer for a rented fleet.</summary>
    public static ScenarioDocument WithOffer(
        this ScenarioDocument document,
        string optionId,
        string fleetId,
        string offer
    ) =>
        document.WithFleet(
            optionId,
            fleetId,
            fleet => fleet.Deployment.NeedsOffer() ? fleet with { Offer = offer } : fleet
        );

    /// <summary>Another workload for a fleet.</summary>
    public static ScenarioDocument WithFleetWorkload(
        this ScenarioDocument document,
        string optionId,
        string fleetId,
        string workload
    ) =>
        document.Workloads.Any(candidate => candidate.Id == workload)
            ? document.WithFleet(optionId, fleetId, fleet => fleet with { Workload = workload })
            : document;

    /// <summary>A given number of systems, or <c>null</c> to size from demand and limits.</summary>
    public static ScenarioDocument WithSystems(
        this ScenarioDocument document,
        string optionId,
        string fleetId,
        double? systems
    ) => document.WithFleet(optionId, fleetId, fleet => fleet with { Systems = systems });

    private static ScenarioDocument WithOption(
        this ScenarioDocument document,
        string id,
        Func<OptionSpec, OptionSpec> edit
    ) => document with { Options = document.Options.Replace(option => option.Id == id, edit) };

    private static ScenarioDocument WithFleet(
        this ScenarioDocument document,
        string optionId,
        string fleetId,
        Func<FleetSpec, FleetSpec> edit
    ) =>
        document.WithOption(
            optionId,
            option =>
                option with
                {
                    Fleets = option.Fleets.Replace(fleet => fleet.Id == fleetId, edit),
                }
        );

    // Why: an id has at most 64 characters, and a number is added to it.
    private static string Shortened(string id) => id[..Math.Min(id.Length, 58)];
}
