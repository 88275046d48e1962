using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>Paths in a document, as problems name them.</summary>
public static class PlacePath
{
    /// <summary>The path of an input at a place, for example <c>options[0].fleets[1].inputs.pue</c>.</summary>
    public static string Of(ScenarioDocument document, InputPlace place, string key) =>
        $"{Of(document, place)}inputs.{key}";

    /// <summary>The path of an option, or of a fleet of it, with a dot behind it; empty for the scenario.</summary>
    public static string Of(ScenarioDocument document, InputPlace place)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(place);
        if (place.Option is null || document.FindOption(place.Option) is not { } option)
        {
            return "";
        }

        var start = FormattableString.Invariant($"options[{document.Options.IndexOf(option)}].");
        var fleet = option.Fleets.FirstOrDefault(candidate => candidate.Id == place.Fleet);
        return fleet is null
            ? start
            : FormattableString.Invariant($"{start}fleets[{option.Fleets.IndexOf(fleet)}].");
    }

    /// <summary>The place that a problem's path speaks of.</summary>
    public static InputPlace PlaceOf(ScenarioDocument document, string path)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(path);
        if (Index(path, "options[") is not { } at || at >= document.Options.Length)
        {
            return InputPlace.Scenario;
        }

        var option = document.Options[at];
        return Index(path, ".fleets[") is { } fleet && fleet < option.Fleets.Length
            ? InputPlace.OfFleet(option.Id, option.Fleets[fleet].Id)
            : InputPlace.OfOption(option.Id);
    }

    private static int? Index(string path, string before)
    {
        var start = path.IndexOf(before, StringComparison.Ordinal);
        var end = start < 0 ? -1 : path.IndexOf(']', start);
        return
            end > 0
            && int.TryParse(
                path.AsSpan(start + before.Length, end - start - before.Length),
                out var index
            )
            ? index
            : null;
    }
}
