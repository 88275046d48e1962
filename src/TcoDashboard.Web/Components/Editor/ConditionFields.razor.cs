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

    private static readonly ImmutableArray<FieldChoice> s_drafting =
    [
        new(Off, "one token a step"),
        new(On, "tokens are drafted and checked together"),
    ];

    /// <summary>The open scenario.</summary>
    [Parameter, EditorRequired]
    public ScenarioSession Session { get; set; } = null!;

    /// <summary>The load.</summary>
    [Parameter, EditorRequired]
    public WorkloadSpec Load { get; set; } = null!;

    private int Index => Session.Document.Workloads.IndexOf(Load);

    private static string Yield(SpeculativeDraft draft) =>
        FormattableString.Invariant(
            $"A step yields {draft.TokensPerStep:0.00} tokens on average. Checking drafts costs more the fuller a copy is: the result says when it slows it down."
        );

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
            "images"
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
        Edit(load => load with { Speculation = draft }, "drafted tokens");

    private void Edit(Func<WorkloadSpec, WorkloadSpec> edit, string what) =>
        Session.Apply(document => document.WithWorkload(Load.Id, edit), what);
}
