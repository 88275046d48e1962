using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Components.Comments;
using TcoDashboard.Web.Components.Explain;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Edits;
using TcoDashboard.Web.Workspace.Entry;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>One input of the cost model at one level of the document.</summary>
public sealed partial class InputField
{
    private EntryField _field = null!;
    private ImmutableArray<FleetInput> _exceptions = [];
    private double? _low;
    private double? _high;
    private bool _isOpen;

    /// <summary>The input with what is set and what the fleets take.</summary>
    [Parameter, EditorRequired]
    public PlacedInput Input { get; set; } = null!;

    /// <summary>The open scenario.</summary>
    [Parameter, EditorRequired]
    public ScenarioSession Session { get; set; } = null!;

    /// <summary>The catalog with the scenario's overrides, for citations.</summary>
    [Parameter, EditorRequired]
    public CatalogRevision Catalog { get; set; } = null!;

    /// <summary>Asked to show the inputs of another place.</summary>
    [Parameter, EditorRequired]
    public EventCallback<InputPlace> OnGo { get; set; }

    [CascadingParameter]
    private CommentMarks? Marks { get; set; }

    private string About => CommentSubject.AboutOf(Input.Place, Definition.Key);

    private InputDefinition Definition => Input.Definition;

    private string SourceId => FieldId.Of(_field.Path) + "-source";

    private string ResetTitle =>
        Input.SourcedDefault is { } fallback
            ? Say["editor.backTo", Reader.Presenter.Card(fallback.Value, Definition.Unit)]
            : Say["editor.backToTheSource"];

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        _field = EntryField.Of(
            Definition,
            PlacePath.Of(Session.Document, Input.Place, Definition.Key)
        );
        if (Input.Setting?.Currency is { } currency && Definition.Unit.Dimensions.Money == 1)
        {
            var rate = Session.Document.Currency.InForce(currency, Session.Document.Start);
            _field = _field with
            {
                Unit = Definition.Unit.In(currency),
                Minimum = Definition.Minimum / (rate?.UsdPerUnit ?? 1),
                Maximum = Definition.Maximum / (rate?.UsdPerUnit ?? 1),
            };
        }

        _exceptions =
        [
            .. Input
                .Exceptions.DistinctBy(fleet =>
                    (fleet.Option.Id, fleet.Input.SetAt == InputLevel.Fleet ? fleet.Fleet.Id : "")
                )
                .Take(6),
        ];
        (_low, _high) =
            Input.Provenance is { Low: { } low, High: { } high } && low < high
                ? (Math.Max(low, Definition.Minimum), Math.Min(high, Definition.Maximum))
                : ((double?)null, (double?)null);
    }

    private static InputPlace PlaceOf(FleetInput fleet) =>
        fleet.Input.SetAt == InputLevel.Fleet
            ? InputPlace.OfFleet(fleet.Option.Id, fleet.Fleet.Id)
            : InputPlace.OfOption(fleet.Option.Id);

    private string Values(IEnumerable<FleetInput> fleets) =>
        string.Join(
            " · ",
            fleets
                .Select(fleet => Reader.Presenter.Card(fleet.Input.Used.Value, Definition.Unit))
                .Distinct()
        );

    private string Chip(Provenance provenance) =>
        Input.InheritedFrom switch
        {
            InputLevel.Scenario => Say["editor.setForAll"],
            InputLevel.Option => Say["editor.setForOption"],
            _ => ExplainWords.Chip(provenance, Say),
        };

    private void Toggle() => _isOpen = !_isOpen;

    private void SetAsync(double? value)
    {
        if (value is { } number)
        {
            Session.Apply(
                document => document.WithInput(Input.Place, Definition.Key, number),
                Definition.Label
            );
        }
    }

    private bool HasCurrency =>
        Definition.Unit.Dimensions.Money == 1
        && (Session.Document.Currency.Rates.Length > 0 || Input.Setting?.Currency is not null);

    private void CurrencySet(string currency) =>
        Session.Apply(
            document => document.WithInputCurrency(Input.Place, Definition.Key, currency),
            Say["edit.currencyOf", Definition.Label]
        );

    private void Reset() =>
        Session.Apply(
            document => document.WithoutInput(Input.Place, Definition.Key),
            Say["edit.resetOf", Definition.Label]
        );

    private void NoteChanged(ChangeEventArgs args) =>
        Session.Apply(
            document =>
                document.WithInputNote(
                    Input.Place,
                    Definition.Key,
                    args.Value as string ?? string.Empty
                ),
            Say["edit.noteOf", Definition.Label]
        );
}
