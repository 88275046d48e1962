using System.Collections.Immutable;
using System.Text.Json.Nodes;
using TcoDashboard.Documents.Json;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Analysis.Changes;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Documents.Changes;

/// <summary>
/// Finds what two scenarios say differently of one option, or of one option and another, and makes the scenarios between them. Documents are
/// held against each other in their written form, so a setting that is new to the document is found without being named here.
/// </summary>
public static class ChangeRoutes
{
    /// <summary>The way from an option of one result to an option of another, or of the same.</summary>
    /// <param name="before">The earlier result.</param>
    /// <param name="from">The option looked from.</param>
    /// <param name="after">The later result.</param>
    /// <param name="to">The option looked at.</param>
    public static ChangeRoute Between(Result before, OptionSpec from, Result after, OptionSpec to)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(to);
        var earlier = Tree(LoneOption.Of(before.Document, from, from));
        var later = Tree(LoneOption.Of(after.Document, to, from));
        var tax = new TaxSwitch(earlier, later);
        bool IsGround(ChangedSetting setting) =>
            setting.Path is ["workloads", _] or ["currency", "rates", _] || tax.Is(setting);
        var found = new List<ChangedSetting>();
        _ = new DocumentBlend(setting =>
        {
            found.Add(setting);
            return false;
        }).Of(earlier, later);
        ImmutableArray<ChangedSetting> settings =
        [
            // What others refer to is added before and removed after them; all else keeps the order of the document.
            .. found.Where(IsGround).Where(one => one.Before is null),
            .. found.Where(one =>
                !IsGround(one) || (one.Before, one.After) is (not null, not null)
            ),
            .. found.Where(IsGround).Where(one => one.After is null),
        ];
        var places = settings
            .Select((setting, place) => (Key: KeyOf(setting), place))
            .ToDictionary(one => one.Key, one => one.place, StringComparer.Ordinal);
        return new(
            settings,
            made =>
                ScenarioReader
                    .Read(
                        tax.Settled(
                                new DocumentBlend(setting =>
                                    made.Contains(places[KeyOf(setting)])
                                ).Of(earlier, later)
                            )
                            .ToJsonString()
                    )
                    .Document,
            before.Catalog,
            after.Catalog,
            [.. Elsewhere(before.Document, from, after.Document, to)]
        );
    }

    private static JsonObject Tree(ScenarioDocument document) =>
        JsonNode.Parse(ScenarioWriter.Write(document))!.AsObject();

    // Why a line break: it is the one sign that no name of an entry can hold.
    private static string KeyOf(ChangedSetting setting) => string.Join('\n', setting.Path);

    private static IEnumerable<ChangedSetting> Elsewhere(
        ScenarioDocument before,
        OptionSpec from,
        ScenarioDocument after,
        OptionSpec to
    )
    {
        ChangedSetting[] changes =
        [
            new(
                [ChangedSetting.Option, "supply", "advantage"],
                Text(from.Supply?.Advantage?.Against),
                Text(to.Supply?.Advantage?.Against)
            ),
            .. from.Id == to.Id
                ? before
                    .Options.Concat(after.Options)
                    .Select(option => option.Id)
                    .Distinct()
                    .Select(id => new ChangedSetting(
                        ["options", id],
                        Name(before, id),
                        Name(after, id)
                    ))
                    .Where(change => change.Before is null || change.After is null)
                : [],
        ];
        return changes.Where(change => change.Before != change.After);
    }

    private static string? Name(ScenarioDocument document, string id) =>
        Text(document.Options.FirstOrDefault(option => option.Id == id)?.Name);

    private static string? Text(string? text) =>
        text is null ? null : CanonicalJson.Write(JsonValue.Create(text));
}
