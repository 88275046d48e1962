using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Components.Editor.Tabs;

/// <summary>The left side of a tab.</summary>
public sealed partial class InputsPane
{
    private ImmutableArray<PlacedInput> _inputs = [];

    /// <summary>What the page gives to every tab.</summary>
    [Parameter, EditorRequired]
    public EditorView View { get; set; } = null!;

    /// <summary>The topics of the cost model's inputs that belong to the tab.</summary>
    [Parameter, EditorRequired]
    public ImmutableArray<InputTopic> Topics { get; set; } = [];

    /// <summary>The tab's own sections.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    // Why trimmed here and not in the box: what is drawn into a box while somebody types takes letters away.
    private string Filter => View.Sections.Filter.Trim();

    private CatalogRevision Effective => View.Session.Shown?.Catalog ?? View.Session.Catalog;

    private IEnumerable<IGrouping<InputTopic, PlacedInput>> _topics =>
        _inputs
            .Where(Matches)
            // Why: "electricity" stands in the help of what excludes it too; the input of that name comes first.
            .OrderByDescending(input => Words.All(word => Has(input.Definition.Label, word)))
            .GroupBy(input => input.Definition.Topic);

    private string[] Words => Filter.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <inheritdoc/>
    protected override void OnParametersSet() =>
        _inputs = PlacedInput.At(View.Session.Document, View.Place, View.Session.Shown);

    private static string LevelValue(InputPlace place) =>
        place switch
        {
            { Option: null } => "",
            { Fleet: null } => place.Option,
            _ => $"{place.Option}/{place.Fleet}",
        };

    private string? SetHint(IEnumerable<PlacedInput> topic) =>
        topic.Count(input => input.Setting is not null) is > 0 and var set
            ? Say["tabs.setHere", set]
            : null;

    private bool Matches(PlacedInput input) =>
        Filter.Length == 0
            ? Topics.Contains(input.Definition.Topic)
            : Words.All(word =>
                Has(input.Definition.Label, word)
                || Has(input.Definition.Help, word)
                || Has(input.Definition.Key, word)
            );

    private static bool Has(string text, string word) =>
        text.Contains(word, StringComparison.OrdinalIgnoreCase);

    private void LevelChanged(ChangeEventArgs args) =>
        Go(
            (args.Value as string ?? "").Split('/') switch
            {
                [{ Length: > 0 } option, var fleet] => InputPlace.OfFleet(option, fleet),
                [{ Length: > 0 } option] => InputPlace.OfOption(option),
                _ => InputPlace.Scenario,
            }
        );

    // Why by the field: the box that held the button is drawn anew, and the focus goes to the same input at its new place.
    private void GoTo(InputPlace place, PlacedInput input) =>
        View.Go(state =>
            state with
            {
                Place = place,
                Field = PlacePath.Of(View.Session.Document, place, input.Definition.Key),
            }
        );

    private void Go(InputPlace place) => View.Go(state => state with { Place = place });
}
