using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Edits;
using TcoDashboard.Web.Workspace.Entry;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>The fields of one fleet.</summary>
public sealed partial class FleetFields
{
    private static readonly ImmutableArray<FieldChoice> Deployments =
    [
        .. Enum.GetValues<Deployment>()
            .Select(deployment => new FieldChoice(
                deployment.ToString(),
                TopicWords.Of(deployment)
            )),
    ];

    private EntryField _systems = null!;
    private EntryField _link = null!;
    private bool _hasNoOffer;

    /// <summary>The open scenario.</summary>
    [Parameter, EditorRequired]
    public ScenarioSession Session { get; set; } = null!;

    /// <summary>What the catalog offers.</summary>
    [Parameter, EditorRequired]
    public EditorChoices Choices { get; set; } = null!;

    /// <summary>The option it belongs to.</summary>
    [Parameter, EditorRequired]
    public OptionSpec Option { get; set; } = null!;

    /// <summary>The fleet.</summary>
    [Parameter, EditorRequired]
    public FleetSpec Fleet { get; set; } = null!;

    /// <summary>What it does, as far as known.</summary>
    [Parameter, EditorRequired]
    public FleetResult? Result { get; set; }

    private string Path => PlacePath.Of(Session.Document, InputPlace.OfFleet(Option.Id, Fleet.Id));

    private string GroupLabel =>
        Result?.System?.Name is { } name
            ? $"Fleet {Option.Fleets.IndexOf(Fleet) + 1}: {name}"
            : $"Fleet {Option.Fleets.IndexOf(Fleet) + 1}";

    private ImmutableArray<FieldChoice> Loads =>
        [.. Session.Document.Workloads.Select(load => new FieldChoice(load.Id, load.Name))];

    private double? Sized =>
        Session.Shown?.Options.FirstOrDefault(option => option.Spec.Id == Option.Id)?.Values
            is { } values
        && values.TryGetScalar($"fleet.{Fleet.Id}.systems", out var systems)
            ? systems
            : null;

    private string SizedPlaceholder =>
        Sized is { } systems ? $"auto: {Reader.Presenter.Card(systems, Unit.One)}" : "auto";

    private string? SizedWords =>
        Fleet.Systems is null && Sized is { } systems && Result?.SizedBy is { } limit
            ? $"{Reader.Presenter.Card(systems, Unit.One)} systems: {TopicWords.Of(limit)}."
            : null;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        _systems = EditorFields.Systems(Path);
        _link = EditorFields.TransferLink(Path);
    }

    private ImmutableArray<FieldChoice> Partners =>
        Option.Fleets.Length < 2
            ? []
            :
            [
                new("", "Whole requests, prompt and answer"),
                .. Option
                    .Fleets.Where(other => other.Id != Fleet.Id)
                    .Select(other => new FieldChoice(
                        other.Id,
                        $"Only the prompts of fleet {Option.Fleets.IndexOf(other) + 1}"
                    )),
            ];

    private string? PromptsHelp =>
        Fleet.PromptsFor is null
            ? null
            : "The other fleet answers. This one gets as many systems as those answers need, unless you give a number; both are in the same bill.";

    private void PromptsForSet(string fleet) =>
        Session.Apply(
            document =>
                document.WithPromptsFor(Option.Id, Fleet.Id, fleet.Length == 0 ? null : fleet),
            "prompts and answers"
        );

    private void LinkSet(double? rate) =>
        Session.Apply(
            document => document.WithTransferLink(Option.Id, Fleet.Id, rate),
            "link between the pools"
        );

    private void SystemSet(string system)
    {
        _hasNoOffer = false;
        var offer = Choices.OfferFor(system, Fleet.Offer, Fleet.Deployment);
        Session.Apply(
            document =>
            {
                var changed = document.WithSystem(Option.Id, Fleet.Id, system, offer);
                // Why: a rented fleet needs an offer; without one for the new system it is bought instead.
                return Fleet.Deployment.NeedsOffer() && offer is null
                    ? changed.WithDeployment(Option.Id, Fleet.Id, Deployment.Own, null)
                    : changed;
            },
            "system"
        );
    }

    private void DeploymentSet(string name)
    {
        var deployment = Enum.Parse<Deployment>(name);
        var offer = Choices.OfferFor(Fleet.System, Fleet.Offer, deployment);
        _hasNoOffer = deployment.NeedsOffer() && offer is null;
        if (!_hasNoOffer)
        {
            Session.Apply(
                document => document.WithDeployment(Option.Id, Fleet.Id, deployment, offer),
                "deployment"
            );
        }
    }

    private void SystemsSet(double? count) =>
        Session.Apply(
            document => document.WithSystems(Option.Id, Fleet.Id, count),
            "number of systems"
        );
}
