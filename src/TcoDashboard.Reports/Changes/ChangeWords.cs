using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Analysis.Changes;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Changes;

/// <summary>Says where a changed setting stands and what it was and is, in a reader's words.</summary>
internal sealed class ChangeWords(ChangeSide before, ChangeSide after, Presenter presenter)
{
    private const int MostFields = 8;
    private const int MostNames = 3;

    private static readonly ImmutableHashSet<string> s_silent =
    [
        "id",
        "note",
        "source",
        "name",
        "year",
    ];

    // Why by key: the written form of a document is the one list of everything that can be set.
    private static readonly ImmutableDictionary<string, CatalogKind> s_items = new Dictionary<
        string,
        CatalogKind
    >
    {
        ["system"] = CatalogKind.System,
        ["model"] = CatalogKind.Model,
        ["region"] = CatalogKind.Region,
        ["offer"] = CatalogKind.Offer,
    }.ToImmutableDictionary(StringComparer.Ordinal);

    private static readonly ImmutableHashSet<string> s_spoken =
    [
        "financing",
        "tax",
        "book",
        "hardware",
        "facility",
        "supply",
        "cost_of_capital",
        "electricity_path",
    ];

    private static readonly ImmutableHashSet<string> s_payments =
    [
        "financing",
        "tax",
        "cost_of_capital",
        "money_basis",
    ];

    private readonly bool _hasFleets =
        before.Option.Spec.Fleets.Length > 1 || after.Option.Spec.Fleets.Length > 1;

    /// <summary>Makes the numbers.</summary>
    public Presenter Presenter => presenter;

    /// <summary>A number that stands alone.</summary>
    public string Value(double number, Unit unit) => presenter.Card(number, unit);

    /// <summary>Several settings that no scenario between them separates.</summary>
    public string Together(ChangeStep step)
    {
        string[] labels =
        [
            .. step.Settings.Select(
                (setting, place) =>
                    place == 0 ? Label(setting) : Studies.StudyCanvas.InSentence(Label(setting))
            ),
        ];
        string[] told =
            labels.Length <= MostNames
                ? labels
                : [.. labels.Take(MostNames - 1), Worded($"{labels.Length - MostNames + 1} more")];
        return step.Topic is { } topic
            ? Worded(
                $"{TopicOf(topic, step.Fleet)}: {Studies.StudyCanvas.List([Studies.StudyCanvas.InSentence(told[0]), .. told[1..]])}"
            )
            : Worded($"{Studies.StudyCanvas.List(told)}, together");
    }

    private string TopicOf(ChangeTopic topic, string? fleet)
    {
        var name = topic switch
        {
            ChangeTopic.Hardware => Worded("Hardware"),
            ChangeTopic.Payment => Worded("How it is paid for"),
            ChangeTopic.Load => Worded("Load"),
            ChangeTopic.Site => Worded("Site and power"),
            ChangeTopic.Finance => Worded("Finance"),
            ChangeTopic.Supply => Worded("Supply"),
            ChangeTopic.Operations => Worded("Operations"),
            ChangeTopic.Frame => Worded("Frame of the scenario"),
            ChangeTopic.Catalog => Worded("Catalog"),
            _ => throw new ArgumentOutOfRangeException(nameof(topic), topic, null),
        };
        return fleet is null || !_hasFleets ? name : Worded($"{name} of fleet {fleet}");
    }

    /// <summary>What a change of form adds beside the inputs that it moves.</summary>
    public string Rest(ChangeStep step) =>
        step.Settings is [var one]
            ? IsPayment(one)
                ? Worded($"{Label(one)}: its payments over the years")
                : Worded($"{Label(one)}: other lines, months or systems")
            : step.Settings.All(IsPayment)
                ? Worded("Payments over the years")
                : Worded("Other lines, months or systems");

    // What pays, taxes or discounts and leaves what is bought as it is.
    private static bool IsPayment(ChangedSetting setting) =>
        setting.Path.Any(s_payments.Contains) || setting.InputKey == InputKeys.Inflation;

    /// <summary>Where the setting stands.</summary>
    public string Label(ChangedSetting setting) =>
        setting.Path is [ChangedSetting.Catalog, var item, .. var rest]
            ? ItemName(item) + (rest is [var key] ? $": {SettingNames.Of(key)}" : "")
        : Place(setting) is { Length: > 0 } places
            ? $"{places}, {Studies.StudyCanvas.InSentence(Last(setting))}"
        : Last(setting);

    /// <summary>One of its two values.</summary>
    public string Value(ChangedSetting setting, string? json)
    {
        var key = setting.Path[^1];
        return JsonNode.Parse(json ?? "null") is { } node
            ? Text(key, node, setting)
            : Absent(setting);
    }

    private string Place(ChangedSetting setting) =>
        string.Join(
            ", ",
            Places(setting)
                .Select((part, place) => place == 0 ? part : Studies.StudyCanvas.InSentence(part))
        );

    private IEnumerable<string> Places(ChangedSetting setting)
    {
        var path = setting.Path[..^1];
        for (var place = 0; place < path.Length; place++)
        {
            var part = path[place];
            if (place + 1 < path.Length && SettingNames.EntryOf(part) is { } entry)
            {
                place++;
                // Why: where there is one fleet only, its id tells a reader nothing.
                if (part != "fleets" || _hasFleets)
                {
                    yield return $"{entry} {path[place]}";
                }
            }
            else if (s_spoken.Contains(part))
            {
                yield return SettingNames.Of(part);
            }
        }
    }

    private static string Last(ChangedSetting setting) =>
        setting.InputKey is { } key
            ? InputDefinitions.ByKey.GetValueOrDefault(key)?.Label ?? SettingNames.Of(key)
        : setting.Path is [.., var list, var name] && SettingNames.EntryOf(list) is { } entry
            ? $"{entry} {name}"
        : SettingNames.Of(setting.Path[^1]);

    private static string Absent(ChangedSetting setting) =>
        setting.InputKey == InputKeys.Inflation ? Worded("none")
        : setting.InputKey is not null ? Worded("default")
        : setting.Path is ["money_basis"] ? Worded("real")
        : UsualTerm(setting.Path) is { } usual ? usual
        : setting.Path is [.., "systems_count"] ? Worded("as many as needed")
        : setting.Path is [ChangedSetting.Option, "region"] ? Worded("that of the scenario")
        : Worded("none");

    // What a tax counts where a term of it is not written.
    private static string? UsualTerm(ImmutableArray<string> path) =>
        path switch
        {
            [.., "tax", "losses"] => CatalogWords.Word("used_by_group"),
            [.., "tax", "loss_limit_fraction"] => Worded("no limit"),
            [.., "tax", "hardware"] => Worded("straight line over 5 years"),
            [.., "tax", "facility"] => Worded("as the hardware"),
            [.., "tax", _, "life_years"] => Worded("5 years"),
            _ => null,
        };

    private string ItemName(string path) =>
        (after.Result.Catalog.Find(path) ?? before.Result.Catalog.Find(path))?.Name ?? path;

    private string Text(string key, JsonNode node, ChangedSetting setting) =>
        node switch
        {
            JsonObject input when setting.InputKey is { } name => Input(name, input),
            JsonObject fields => Fields(fields, setting),
            JsonArray list => List(key, list, setting),
            JsonValue value when value.TryGetValue<bool>(out var flag) => flag
                ? Worded("yes")
                : Worded("no"),
            JsonValue value when value.TryGetValue<double>(out var number) => presenter.Card(
                number,
                UnitSuffix.UnitOf(key) ?? Unit.One
            ),
            _ => Word(key, node.ToString()),
        };

    private string Input(string key, JsonObject input)
    {
        var value = (double?)input["value"] ?? 0;
        var unit = InputDefinitions.ByKey.GetValueOrDefault(key)?.Unit ?? Unit.One;
        return (string?)input["currency"] is { } currency
            ? $"{presenter.Editable(value)} {unit.Symbol.Replace("USD", currency, StringComparison.Ordinal)}"
            : presenter.Card(value, unit);
    }

    private string List(string key, JsonArray list, ChangedSetting setting) =>
        list.Any(entry => entry is JsonObject)
            ? FormattableString.Invariant($"{list.Count} {Labels.InSentence(SettingNames.Of(key))}")
            : string.Join(", ", list.OfType<JsonNode>().Select(entry => Text(key, entry, setting)));

    private string Fields(JsonObject fields, ChangedSetting setting)
    {
        var told = fields.Where(field => !s_silent.Contains(field.Key)).ToArray();
        var texts = told.Take(MostFields)
            .Select(field =>
                $"{Labels.InSentence(SettingNames.Of(field.Key))} {Text(field.Key, field.Value!, setting)}"
            );
        var all = string.Join(", ", texts) + (told.Length > MostFields ? ", …" : "");
        return (string?)fields["name"] is { } name ? $"{name}: {all}" : all;
    }

    private string Word(string key, string word)
    {
        if (s_items.TryGetValue(key, out var kind))
        {
            return (
                    after.Result.Catalog.Find(kind, word) ?? before.Result.Catalog.Find(kind, word)
                )?.Name
                ?? word;
        }

        if (
            DateOnly.TryParseExact(
                word,
                "yyyy-MM",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var month
            )
        )
        {
            return presenter.Month(month);
        }

        if (key == "rate_fraction" && word == "region")
        {
            return Worded("that of the region");
        }

        return key == "deployment" && Enum.TryParse<Deployment>(word, true, out var deployment)
            ? Words.Of(deployment)
            : CatalogWords.Word(word);
    }
}
