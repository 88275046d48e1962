using System.Text.Json;
using System.Text.Json.Nodes;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Language;
using TcoDashboard.Web.Workspace.Entry;

namespace TcoDashboard.Web.Workspace;

/// <summary>
/// What an edit changed, for whom and to what: "Number of systems of GB300 own: 13 instead of automatic". Three edits of the same field would look
/// alike without, and nobody would know to which state to go back. Read from the two documents, so that it holds for every field.
/// </summary>
public static class StepWords
{
    /// <summary>The words of one edit; what it is called alone where the documents tell no more.</summary>
    /// <param name="before">The document before.</param>
    /// <param name="step">The edit.</param>
    /// <param name="presenter">Makes the numbers.</param>
    /// <param name="say">The words of the pages.</param>
    public static string Of(
        ScenarioDocument before,
        EditStep step,
        Presenter presenter,
        Wording say
    )
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(presenter);
        ArgumentNullException.ThrowIfNull(say);
        var changes = DocumentChange.Between(before, step.Document);
        var what = OptionOf(changes, before, step.Document) is { } option
            ? say["edit.ofAt", step.What, option]
            : step.What;
        return ValuesOf(changes, presenter, say) switch
        {
            (null, _) => what,
            ({ } now, null) => say["edit.of", what, now],
            ({ } now, { } was) => say["edit.ofTo", what, now, was],
        };
    }

    // The one option that all changes are in.
    private static string? OptionOf(
        IReadOnlyCollection<DocumentChange> changes,
        ScenarioDocument before,
        ScenarioDocument after
    ) =>
        changes.Count > 0
        && changes.All(change => change.Path is ["options", _, _, ..])
        && changes.Select(change => change.Path[1]).Distinct().ToArray() is [var only]
        && int.TryParse(only, out var index)
        && index < after.Options.Length
        && index < before.Options.Length
        && before.Options[index].Name == after.Options[index].Name
            ? after.Options[index].Name
            : null;

    private static (string? Now, string? Was) ValuesOf(
        IEnumerable<DocumentChange> changes,
        Presenter presenter,
        Wording say
    )
    {
        // Why without notes: a value that is set again keeps or loses one by the way.
        if (changes.Where(change => change.Path is not [.., "note"]).ToArray() is not [var only])
        {
            return default;
        }

        var (now, was) = (NumberOf(only.After), NumberOf(only.Before));
        return only.Path switch
        {
            [.., "inputs", var key] when InputDefinitions.ByKey.ContainsKey(key) => (
                Written(key, now),
                Written(key, was)
            ),
            [.., "inputs", var key, "value"] when InputDefinitions.ByKey.ContainsKey(key) => (
                Written(key, now),
                Written(key, was)
            ),
            [.., "systems_count"] => (
                now is { } count ? presenter.Whole(count) : say["edit.automatic"],
                was is { } old ? presenter.Whole(old) : say["edit.automatic"]
            ),
            [.., "name" or "title"] => (TextOf(only.After), TextOf(only.Before)),
            _ when IsWhole(now) && IsWhole(was) => (
                presenter.Whole(now!.Value),
                presenter.Whole(was!.Value)
            ),
            _ => default,
        };
    }

    private static string? Written(string key, double? value)
    {
        var field = EntryField.Of(InputDefinitions.ByKey[key], key);
        return value is { } number
            ? $"{EntryText.Write(number, field)} {EntryText.Symbol(field)}".TrimEnd()
            : null;
    }

    // An input that is set for the first time comes as a whole: value and note.
    private static double? NumberOf(JsonNode? node) =>
        node switch
        {
            JsonValue value when value.GetValueKind() == JsonValueKind.Number =>
                value.GetValue<double>(),
            JsonObject whole => NumberOf(whole["value"]),
            _ => null,
        };

    private static string? TextOf(JsonNode? node) =>
        node?.GetValueKind() == JsonValueKind.String ? $"“{node.GetValue<string>()}”" : null;

    // Why whole ones alone: what a file writes as a fraction the pages show in percent or in another unit.
    private static bool IsWhole(double? value) =>
        value is { } number && number.Equals(Math.Round(number)) && Math.Abs(number) >= 2;
}
