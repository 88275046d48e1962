using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>The fields of one option.</summary>
public sealed partial class OptionFields
{
    private ImmutableArray<FieldChoice> _regions = [];

    /// <summary>The open scenario.</summary>
    [Parameter, EditorRequired]
    public ScenarioSession Session { get; set; } = null!;

    /// <summary>What the catalog offers.</summary>
    [Parameter, EditorRequired]
    public EditorChoices Choices { get; set; } = null!;

    /// <summary>The option.</summary>
    [Parameter, EditorRequired]
    public OptionSpec Option { get; set; } = null!;

    /// <summary>Its colour in every figure.</summary>
    [Parameter, EditorRequired]
    public string Color { get; set; } = "";

    /// <summary>Called when it was duplicated.</summary>
    [Parameter]
    public EventCallback OnAdded { get; set; }

    private string Path => PlacePath.Of(Session.Document, InputPlace.OfOption(Option.Id));

    private bool IsBaseline =>
        (Session.Document.Baseline ?? Session.Document.Options[0].Id) == Option.Id;

    /// <inheritdoc/>
    protected override void OnParametersSet() =>
        _regions = _regions.IsEmpty
            ? [new("", Say["editor.theScenariosRegion"]), .. Choices.Regions]
            : _regions;

    private Task DuplicateAsync()
    {
        Session.Apply(d => d.WithOptionDuplicated(Option.Id), Say["edit.copyOfAnOption"]);
        return OnAdded.InvokeAsync();
    }

    private FleetResult? FleetResult(FleetSpec fleet) =>
        Session
            .Shown?.Options.FirstOrDefault(option => option.Spec.Id == Option.Id)
            ?.Fleets.FirstOrDefault(result => result.Spec.Id == fleet.Id);
}
