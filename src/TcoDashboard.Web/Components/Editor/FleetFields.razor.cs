using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Catalog;
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
    private ImmutableArray<FieldChoice> Deployments =>
        [
            .. Enum.GetValues<Deployment>()
                .Select(deployment => new FieldChoice(
                    deployment.ToString(),
                    TopicWords.Of(deployment, Say)
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
            ? Say["editor.fleet2", Option.Fleets.IndexOf(Fleet) + 1, name]
            : Say["editor.fleet", Option.Fleets.IndexOf(Fleet) + 1];

    private ImmutableArray<FieldChoice> Loads =>
        [.. Session.Document.Workloads.Select(load => new FieldChoice(load.Id, load.Name))];

    private double? Sized =>
        Session.Shown?.Options.FirstOrDefault(option => option.Spec.Id == Option.Id)?.Values
            is { } values
        && values.TryGetScalar($"fleet.{Fleet.Id}.systems", out var systems)
            ? systems
            : null;

    private string SizedPlaceholder =>
        Sized is { } systems
            ? Say["editor.auto2", Reader.Presenter.Card(systems, Unit.One)]
            : Say["editor.auto"];

    private string? SizedWords =>
        Fleet.Systems is null && Sized is { } systems && Result?.SizedBy is { } limit
            ? Say[
                systems == 1 ? "editor.systemsOne" : "editor.systems",
                Reader.Presenter.Card(systems, Unit.One),
                TopicWords.Of(limit, Say)
            ]
            : null;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        _systems = EditorFields.Systems(Path, Say);
        _link = EditorFields.TransferLink(Path, Say);
    }

    private ImmutableArray<FieldChoice> Partners =>
        Option.Fleets.Length < 2
            ? []
            :
            [
                new("", Say["editor.wholeRequestsPromptAnd"]),
                .. Option
                    .Fleets.Where(other => other.Id != Fleet.Id)
                    .Select(other => new FieldChoice(
                        other.Id,
                        Say["editor.onlyThePromptsOf", Option.Fleets.IndexOf(other) + 1]
                    )),
            ];

    private string? PromptsHelp =>
        Fleet.PromptsFor is null ? null : Say["editor.theOtherFleetAnswers"];

    private void PromptsForSet(string fleet) =>
        Session.Apply(
            document =>
                document.WithPromptsFor(Option.Id, Fleet.Id, fleet.Length == 0 ? null : fleet),
            Say["edit.promptsAndAnswers"]
        );

    private void LinkSet(double? rate) =>
        Session.Apply(
            document => document.WithTransferLink(Option.Id, Fleet.Id, rate),
            Say["edit.linkBetweenThePools"]
        );

    private void SystemSet(string system)
    {
        _hasNoOffer = false;
        var offer = Choices.OfferFor(system, Fleet.Offer, Fleet.Deployment);
        Session.Apply(
            document =>
            {
                var changed = WithName(
                    document.WithSystem(Option.Id, Fleet.Id, system, offer),
                    system
                );
                // Why: a rented fleet needs an offer; without one for the new system it is bought instead.
                return Fleet.Deployment.NeedsOffer() && offer is null
                    ? changed.WithDeployment(Option.Id, Fleet.Id, Deployment.Own, null)
                    : changed;
            },
            Say["edit.system"]
        );
    }

    // Why: an option that bears the name of its system would show the new one's figures under the old one's name.
    private ScenarioDocument WithName(ScenarioDocument document, string system) =>
        Option.Fleets.Length == 1
        && Choices.Catalog.Find(CatalogKind.System, Fleet.System) is { } before
        && ScenarioEdits.IsNamedAfter(Option.Name, before.Name)
        && Choices.Catalog.Find(CatalogKind.System, system) is { } item
            ? document.WithOptionName(Option.Id, document.NameAfter(item.Name, Option.Id))
            : document;

    private void DeploymentSet(string name)
    {
        var deployment = Enum.Parse<Deployment>(name);
        var offer = Choices.OfferFor(Fleet.System, Fleet.Offer, deployment);
        _hasNoOffer = deployment.NeedsOffer() && offer is null;
        if (!_hasNoOffer)
        {
            Session.Apply(
                document => document.WithDeployment(Option.Id, Fleet.Id, deployment, offer),
                Say["edit.deployment"]
            );
        }
    }

    private void SystemsSet(double? count) =>
        Session.Apply(
            document => document.WithSystems(Option.Id, Fleet.Id, count),
            Say["edit.numberOfSystems"]
        );
}
