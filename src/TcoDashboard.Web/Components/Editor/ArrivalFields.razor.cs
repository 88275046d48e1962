using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Performance.Parameters;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>The fields of random arrivals.</summary>
public sealed partial class ArrivalFields
{
    private const string Full = "full";

    private ImmutableArray<FieldChoice> Patterns =>
        [
            new(Full, Say["editor.asNeededToKeep"]),
            new(nameof(ArrivalPattern.Poisson), Say["editor.atRandomOneBy"]),
            new(nameof(ArrivalPattern.Bursty), Say["editor.atRandomInBursts"]),
        ];

    private ImmutableArray<FieldChoice> Percentiles =>
        [
            new(nameof(LatencyPercentile.Mean), Say["editor.theMeanCopiesKept"]),
            new(nameof(LatencyPercentile.P50), Say["editor.halfOfAllRequests"]),
            new(nameof(LatencyPercentile.P90), Say["editor.n90Of100"]),
            new(nameof(LatencyPercentile.P95), Say["editor.n95Of100"]),
            new(nameof(LatencyPercentile.P99), Say["editor.n99Of100"]),
        ];

    /// <summary>The open scenario.</summary>
    [Parameter, EditorRequired]
    public ScenarioSession Session { get; set; } = null!;

    /// <summary>The load.</summary>
    [Parameter, EditorRequired]
    public WorkloadSpec Load { get; set; } = null!;

    private int Index => Session.Document.Workloads.IndexOf(Load);

    private string Pattern => Load.Arrivals?.Pattern.ToString() ?? Full;

    private double MostLoad =>
        ServingConditions.Value(Session.Catalog, ServingConditions.MaxLoad, 0.85);

    private void PatternSet(string chosen) =>
        Set(
            chosen switch
            {
                nameof(ArrivalPattern.Poisson) => new()
                {
                    Pattern = ArrivalPattern.Poisson,
                    MaxLoad = Load.Arrivals?.MaxLoad,
                },
                nameof(ArrivalPattern.Bursty) => new()
                {
                    Pattern = ArrivalPattern.Bursty,
                    Variation = ServingConditions.Value(
                        Session.Catalog,
                        ServingConditions.ArrivalVariation,
                        2
                    ),
                    MaxLoad = Load.Arrivals?.MaxLoad,
                },
                _ => null,
            },
            Say["edit.howRequestsArrive"]
        );

    private void Set(ArrivalSpec? arrivals, string what) =>
        Edit(load => load with { Arrivals = arrivals }, what);

    private void Edit(Func<WorkloadSpec, WorkloadSpec> edit, string what) =>
        Session.Apply(document => document.WithWorkload(Load.Id, edit), what);
}
