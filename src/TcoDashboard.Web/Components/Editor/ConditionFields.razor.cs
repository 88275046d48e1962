using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Performance.Parameters;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Workloads;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>The fields of images, the prefix cache and drafted tokens.</summary>
public sealed partial class ConditionFields
{
    private const string Off = "off";
    private const string On = "on";

    private ImmutableArray<FieldChoice> Drafting =>
        [new(Off, Say["editor.oneTokenAStep"]), new(On, Say["editor.tokensAreDraftedAnd"])];

    /// <summary>The open scenario.</summary>
    [Parameter, EditorRequired]
    public ScenarioSession Session { get; set; } = null!;

    /// <summary>The load.</summary>
    [Parameter, EditorRequired]
    public WorkloadSpec Load { get; set; } = null!;

    private int Index => Session.Document.Workloads.IndexOf(Load);

    private string Yield(SpeculativeDraft draft) =>
        Say["editor.aStepYieldsTokens", draft.TokensPerStep];

    private double Usual(string key, double otherwise) =>
        ServingConditions.Value(Session.Catalog, key, otherwise);

    private void ImagesSet(double? perRequest) =>
        Edit(
            load =>
                load with
                {
                    Images = perRequest is { } images
                        ? new(
                            images,
                            load.Images?.TokensEach
                                ?? (int)Usual(ServingConditions.ImageTokens, 1369)
                        )
                        : null,
                },
            Say["edit.images"]
        );

    private void DraftingSet(string choice) =>
        Set(
            choice == Off
                ? null
                : new(
                    (int)Usual(ServingConditions.Drafts, 3),
                    Usual(ServingConditions.FirstAcceptance, 0.82),
                    Usual(ServingConditions.Decay, 0.94),
                    Usual(ServingConditions.DraftCost, 0.05)
                )
        );

    private void Set(SpeculativeDraft? draft) =>
        Edit(load => load with { Speculation = draft }, Say["edit.draftedTokens"]);

    private void Edit(Func<WorkloadSpec, WorkloadSpec> edit, string what) =>
        Session.Apply(document => document.WithWorkload(Load.Id, edit), what);
}
