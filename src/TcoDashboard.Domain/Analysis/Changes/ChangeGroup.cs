using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;

namespace TcoDashboard.Domain.Analysis.Changes;

/// <summary>Moves that belong together, so that no scenario between holds half of them.</summary>
/// <param name="Topic">What they are about.</param>
/// <param name="Fleet">The fleet they are about; <c>null</c> for the whole option.</param>
/// <param name="Moves">Their places among the moves, in order.</param>
internal sealed record ChangeGroup(ChangeTopic Topic, string? Fleet, ImmutableArray<int> Moves)
{
    private const string Fleets = "fleets";

    private static readonly ImmutableHashSet<string> s_finance =
    [
        "currency",
        "finance",
        "financing",
        "tax",
        "book",
        "accounting",
        "cost_of_capital",
        "money_basis",
    ];

    private static readonly ImmutableHashSet<string> s_supply = ["deal", "supply", "delivery"];

    /// <summary>Whether a way leads from one machine to another; then the settings move in groups.</summary>
    public static bool AreNeeded(ChangeRoute route) =>
        route.Settings.Any(setting =>
            setting.Path is [ChangedSetting.Option, Fleets, _, "system"]
            && setting is { Before: not null, After: not null }
        );

    /// <summary>The groups, in the order in which their first move stands.</summary>
    public static ImmutableArray<ChangeGroup> Of(
        ChangeRoute route,
        ImmutableArray<ChangeMove> moves
    )
    {
        var systems = Systems(route);
        return
        [
            .. moves
                .Select((move, place) => (Key: KeyOf(move, systems), place))
                .GroupBy(one => one.Key)
                .Select(group => new ChangeGroup(
                    group.Key.Topic,
                    group.Key.Fleet,
                    [.. group.Select(one => one.place)]
                )),
        ];
    }

    /// <summary>The same groups, with how a fleet is paid for in one with its hardware: an offer is for one kind of system.</summary>
    public static ImmutableArray<ChangeGroup> WithPayment(ImmutableArray<ChangeGroup> groups) =>
        [
            .. groups
                .GroupBy(group =>
                    (
                        group.Topic == ChangeTopic.Payment ? ChangeTopic.Hardware : group.Topic,
                        group.Fleet
                    )
                )
                .Select(same =>
                    same.First() with
                    {
                        Topic = same.Key.Item1,
                        Moves = [.. same.SelectMany(one => one.Moves).Order()],
                    }
                ),
        ];

    // Which fleet has which system, before or after.
    private static Dictionary<string, string> Systems(ChangeRoute route)
    {
        var systems = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var setting in route.Settings)
        {
            if (setting.Path is [ChangedSetting.Option, Fleets, var fleet, "system"])
            {
                foreach (var system in new[] { setting.Before, setting.After }.OfType<string>())
                {
                    systems.TryAdd(
                        $"{CatalogItem.FolderOf(CatalogKind.System)}/{system.Trim('"')}",
                        fleet
                    );
                }
            }
        }

        return systems;
    }

    private static (ChangeTopic Topic, string? Fleet) KeyOf(
        ChangeMove move,
        Dictionary<string, string> systems
    )
    {
        if (move.Place is null)
        {
            return move.Item is { } item && systems.GetValueOrDefault(item.Path) is { } owner
                ? (ChangeTopic.Hardware, owner)
                : (ChangeTopic.Catalog, null);
        }

        var setting = move.Settings[0];
        return setting.Path switch
        {
            [ChangedSetting.Option, Fleets, var fleet] => (ChangeTopic.Hardware, fleet),
            [ChangedSetting.Option, Fleets, var fleet, ..] => OfFleet(fleet, setting),
            _ => (OfOption(setting), Owner(OfOption(setting), systems)),
        };
    }

    // Why: what the option says of hardware is about the one fleet that it has.
    private static string? Owner(ChangeTopic topic, Dictionary<string, string> systems) =>
        topic is ChangeTopic.Hardware or ChangeTopic.Payment
        && systems.Values.Distinct().ToArray() is [var only]
            ? only
            : null;

    private static (ChangeTopic, string?) OfFleet(string fleet, ChangedSetting setting)
    {
        var topic = setting.Path[3] switch
        {
            "system" or "systems_count" or "weights" or "kv_cache" or "prompts_for" =>
                ChangeTopic.Hardware,
            "deployment" or "offer" => ChangeTopic.Payment,
            _ => OfOption(setting),
        };
        return topic is ChangeTopic.Hardware or ChangeTopic.Payment
            ? (topic, fleet)
            : (topic, null);
    }

    private static ChangeTopic OfOption(ChangedSetting setting) =>
        setting.InputKey is { } key ? OfInput(key)
        : setting.Path.Any(part =>
            part is "workload" or "workloads" or "peak_demand" or "load_curve"
        )
            ? ChangeTopic.Load
        : setting.Path.Any(part => part is "region") ? ChangeTopic.Site
        : setting.Path.Any(s_supply.Contains) ? ChangeTopic.Supply
        : setting.Path.Any(s_finance.Contains) ? ChangeTopic.Finance
        : ChangeTopic.Frame;

    private static ChangeTopic OfInput(string key) =>
        SystemInputs.Keys.Contains(key)
            ? ChangeTopic.Hardware
            : InputDefinitions.ByKey.GetValueOrDefault(key)?.Topic switch
            {
                InputTopic.Hardware or InputTopic.Performance => ChangeTopic.Hardware,
                InputTopic.Rental => ChangeTopic.Payment,
                InputTopic.Load => ChangeTopic.Load,
                InputTopic.Facility => ChangeTopic.Site,
                InputTopic.Finance => ChangeTopic.Finance,
                InputTopic.Operations => ChangeTopic.Operations,
                _ => ChangeTopic.Frame,
            };
}
