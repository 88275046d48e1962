using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>The left side of the editor.</summary>
public sealed partial class InputsPane
{
    private string _filter = "";
    private ImmutableArray<PlacedInput> _inputs = [];

    /// <summary>The open scenario.</summary>
    [Parameter, EditorRequired]
    public ScenarioSession Session { get; set; } = null!;

    /// <summary>What the catalog offers.</summary>
    [Parameter, EditorRequired]
    public EditorChoices Choices { get; set; } = null!;

    /// <summary>Which parts are open.</summary>
    [Parameter, EditorRequired]
    public OpenSections Sections { get; set; } = null!;

    /// <summary>Where the inputs of the cost model are looked at and set.</summary>
    [Parameter, EditorRequired]
    public InputPlace Place { get; set; } = InputPlace.Scenario;

    /// <summary>Told another place.</summary>
    [Parameter, EditorRequired]
    public EventCallback<InputPlace> PlaceChanged { get; set; }

    private CatalogRevision Effective => Session.Shown?.Catalog ?? Session.Catalog;

    private IEnumerable<IGrouping<InputTopic, PlacedInput>> _topics =>
        _inputs.Where(Matches).GroupBy(input => input.Definition.Topic);

    private string WorkloadHint =>
        Session.Document.Workloads.Length == 1
            ? Session.Document.Workloads[0].Name
            : Count(Session.Document.Workloads.Length, "loads");

    private string OptionHint => Count(Session.Document.Options.Length, "options");

    /// <summary>Shows all fields again, so that a field can be gone to.</summary>
    public void ClearFilter() => _filter = "";

    /// <inheritdoc/>
    protected override void OnParametersSet() =>
        _inputs = PlacedInput.At(Session.Document, Place, Session.Shown);

    private static string LevelValue(InputPlace place) =>
        place switch
        {
            { Option: null } => "",
            { Fleet: null } => place.Option,
            _ => $"{place.Option}/{place.Fleet}",
        };

    private static string Count(int number, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {what}");

    private static string? SetHint(IEnumerable<PlacedInput> topic) =>
        topic.Count(input => input.Setting is not null) is > 0 and var set
            ? Count(set, "set here")
            : null;

    private bool Matches(PlacedInput input) =>
        _filter.Length == 0
        || _filter
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(word =>
                input.Definition.Label.Contains(word, StringComparison.OrdinalIgnoreCase)
                || input.Definition.Help.Contains(word, StringComparison.OrdinalIgnoreCase)
                || input.Definition.Key.Contains(word, StringComparison.OrdinalIgnoreCase)
            );

    private Task LevelChanged(ChangeEventArgs args)
    {
        var parts = (args.Value as string ?? "").Split('/');
        return GoAsync(
            parts switch
            {
                [{ Length: > 0 } option, var fleet] => InputPlace.OfFleet(option, fleet),
                [{ Length: > 0 } option] => InputPlace.OfOption(option),
                _ => InputPlace.Scenario,
            }
        );
    }

    private Task GoAsync(InputPlace place) => PlaceChanged.InvokeAsync(place);

    private void AddOption()
    {
        var used = Session
            .Document.Options.SelectMany(option => option.Fleets.Select(fleet => fleet.System))
            .ToHashSet(StringComparer.Ordinal);
        // Why: a new option that repeats an old one would answer nothing; the first system nobody uses yet does.
        var system =
            CatalogChoices
                .Systems(Choices.Catalog)
                .FirstOrDefault(candidate =>
                    !used.Contains(candidate.Id)
                    && candidate.Item.Value("price_usd") is not null
                    && candidate.Accelerator.Style != ExecutionStyle.OtherDataflow
                )
            ?? CatalogChoices.Systems(Choices.Catalog).First();
        Session.Apply(document => document.WithOptionAdded(system.Name, system.Id), "new option");
    }
}
