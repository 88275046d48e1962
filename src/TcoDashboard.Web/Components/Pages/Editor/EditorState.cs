using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using TcoDashboard.Web.Components.Explain;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Components.Pages.Editor;

/// <summary>What of a scenario is looked at; the document is never part of the address.</summary>
public sealed record EditorState
{
    /// <summary>The part of the editor.</summary>
    public EditorTab Tab { get; init; }

    /// <summary>What of the tab is looked at, in a word of the tab's own; <c>null</c> for what it shows first. Goes with the tab.</summary>
    public string? Part { get; init; }

    /// <summary>Where inputs are looked at and set.</summary>
    public InputPlace Place { get; init; } = InputPlace.Scenario;

    /// <summary>The option that tabs about one option show; <c>null</c> for the first.</summary>
    public string? Option { get; init; }

    /// <summary>The number that explains itself; <c>null</c> when none does.</summary>
    public ExplainAddress? Why { get; init; }

    /// <summary>Whether a narrow screen shows the inputs rather than the results.</summary>
    public bool ShowsInputs { get; init; }

    /// <summary>The path of the field to go to; <c>null</c> for none.</summary>
    public string? Field { get; init; }

    /// <summary>The address of a scenario in this state.</summary>
    public string ToUrl(long scenario)
    {
        var query = new Dictionary<string, string?>(StringComparer.Ordinal);
        Add("tab", Tab == EditorTab.Summary ? null : EditorTabs.Word(Tab));
        Add("part", Part);
        Add("at", Place.Option is null ? null : PlaceWord(Place));
        Add("option", Option);
        Add("why", Why?.ToString());
        Add("view", ShowsInputs ? "inputs" : null);
        Add("field", Field);
        return QueryHelpers.AddQueryString(
            string.Create(CultureInfo.InvariantCulture, $"/scenarios/{scenario}"),
            query
        );

        void Add(string key, string? value)
        {
            if (value is not null)
            {
                query.Add(key, value);
            }
        }
    }

    /// <summary>Reads the state out of an address; what is not understood is left out.</summary>
    public static EditorState FromUrl(string url)
    {
        var mark = url.IndexOf('?', StringComparison.Ordinal);
        var query = QueryHelpers.ParseQuery(mark < 0 ? "" : url[mark..].Split('#')[0]);
        return new()
        {
            Tab = EditorTabs.Of(One("tab")),
            Part = One("part"),
            Place = (One("at") ?? "").Split('/') switch
            {
                [{ Length: > 0 } option] => InputPlace.OfOption(option),
                [{ Length: > 0 } option, { Length: > 0 } fleet] => InputPlace.OfFleet(
                    option,
                    fleet
                ),
                _ => InputPlace.Scenario,
            },
            Option = One("option"),
            Why = ExplainAddress.TryParse(One("why"), out var why) ? why : null,
            ShowsInputs = One("view") == "inputs",
            Field = One("field"),
        };

        string? One(string key) =>
            query.TryGetValue(key, out var values) && values is [{ Length: > 0 and <= 300 } value]
                ? value
                : null;
    }

    /// <summary>The same view of the scenario on another tab, its inputs for all options again.</summary>
    public EditorState On(EditorTab tab) =>
        this with
        {
            Tab = tab,
            // Why: who chose one option for its price does not see on the next tab that the electricity would be that option's alone.
            Place = InputPlace.Scenario,
            Part = null,
            Why = null,
            Field = null,
        };

    private static string PlaceWord(InputPlace place) =>
        place.Fleet is null ? place.Option! : $"{place.Option}/{place.Fleet}";
}
