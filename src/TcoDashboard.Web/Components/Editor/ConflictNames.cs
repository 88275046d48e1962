using System.Text.RegularExpressions;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Components.Editor.Search;
using TcoDashboard.Web.Language;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>What was changed in two places at once, by the names that fields have on the page.</summary>
public static partial class ConflictNames
{
    /// <summary>The name of what a path of a document leads to, with the option it belongs to; a general word where no field shows it.</summary>
    /// <param name="path">With ids in its brackets, as two documents are put together, for example <c>options[gpu].inputs.pue.value</c>.</param>
    /// <param name="document">The document.</param>
    /// <param name="say">The words of the pages.</param>
    public static string Of(string path, ScenarioDocument document, Wording say)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(say);
        var numbered = Numbered(path, document);
        var option =
            PlacePath.PlaceOf(document, numbered).Option is { } id
            && numbered.StartsWith("options[", StringComparison.Ordinal)
                ? document.FindOption(id)?.Name
                : null;
        if (
            Input().Match(path) is { Success: true } input
            && InputDefinitions.ByKey.TryGetValue(input.Groups[1].Value, out var definition)
        )
        {
            return option is null ? definition.Label : say["edit.ofAt", definition.Label, option];
        }

        // Why the nearest: what is put together may be a part of a field, or hold several.
        var entry = FieldDirectory
            .Of(document, say)
            .Where(one =>
                IsWithin(numbered, one.Path)
                || (
                    numbered.Contains('.', StringComparison.Ordinal) && IsWithin(one.Path, numbered)
                )
            )
            .OrderByDescending(one => IsWithin(numbered, one.Path) ? one.Path.Length : 0)
            .FirstOrDefault();
        return entry is { Of: { } of } ? say["edit.ofAt", entry.Label, of]
            : entry is not null ? entry.Label
            : option ?? say["conflict.otherPart"];
    }

    private static bool IsWithin(string path, string whole) =>
        path.StartsWith(whole, StringComparison.Ordinal)
        && (path.Length == whole.Length || path[whole.Length] is '.' or '[');

    // The fields of the page count options, fleets and loads; two documents that are put together know them by their ids.
    private static string Numbered(string path, ScenarioDocument document)
    {
        OptionSpec? option = null;
        return Place()
            .Replace(
                path,
                match =>
                {
                    var id = match.Groups[2].Value;
                    var place = match.Groups[1].Value switch
                    {
                        "options" => (option = document.FindOption(id)) is { } found
                            ? document.Options.IndexOf(found)
                            : -1,
                        "fleets" => option?.Fleets.ToList().FindIndex(fleet => fleet.Id == id)
                            ?? -1,
                        _ => document.Workloads.ToList().FindIndex(load => load.Id == id),
                    };
                    return place < 0
                        ? match.Value
                        : FormattableString.Invariant($"{match.Groups[1].Value}[{place}]");
                }
            );
    }

    [GeneratedRegex(@"(options|fleets|workloads)\[([^\]]+)\]")]
    private static partial Regex Place();

    [GeneratedRegex(@"(?:^|\.)inputs\.([a-z0-9_]+)")]
    private static partial Regex Input();
}
