using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Parameters;
using TcoDashboard.Domain.Performance.Serving;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>Random arrivals in a scenario: how much a fleet may take, and once it is sized how long requests wait at its peak.</summary>
internal static class ArrivalEvaluation
{
    // Value where a catalog from before there was a sourced one is used.
    private const double DefaultLoad = 0.85;

    /// <summary>How much of one copy may be used; <c>null</c> with a problem when no load meets the targets.</summary>
    public static ArrivalPlan? Plan(
        AcceleratorSystem system,
        WorkloadSpec load,
        PerformanceOutcome outcome,
        EvaluationContext context,
        string path,
        ImmutableArray<Problem>.Builder problems
    )
    {
        if (load.Arrivals is null || outcome.Best is null)
        {
            return null;
        }

        var (plan, problem) = new ArrivalPlanning(
            system,
            FleetEvaluation.Demand(load, context.Catalog),
            load,
            context.Parameters,
            MaxLoad(load, context.Catalog),
            context.Cancellation
        ).Run(outcome, path);
        if (problem is not null)
        {
            problems.Add(problem);
        }

        return plan;
    }

    /// <summary>Highest load of a copy that a document plans for, or the default of the catalog.</summary>
    public static double MaxLoad(WorkloadSpec load, CatalogRevision catalog) =>
        load.Arrivals?.MaxLoad
        ?? ServingConditions.Value(catalog, ServingConditions.MaxLoad, DefaultLoad);

    /// <summary>A fleet whose copies take no more than a plan allows, if there is one; what it draws at its peak follows.</summary>
    public static FleetBasis On(
        FleetBasis fleet,
        ArrivalPlan? plan,
        WorkloadSpec load,
        int index,
        CatalogRevision catalog
    )
    {
        if (plan is null)
        {
            return fleet;
        }

        var share = Math.Min(1, plan.Load * plan.SustainedShare(load.OutputTokens));
        var (idle, full) = (fleet.PowerIdle.Value, fleet.PowerAtLoad.Value);
        return fleet with
        {
            Arrivals = BasisOf(
                plan,
                load,
                FormattableString.Invariant($"workloads[{index}]"),
                catalog
            ),
            PowerAtLoad = fleet.PowerAtLoad with
            {
                Label = Worded("IT power per system at the highest load planned for"),
                Value = idle + ((full - idle) * share),
            },
        };
    }

    private static ArrivalBasis BasisOf(
        ArrivalPlan plan,
        WorkloadSpec load,
        string path,
        CatalogRevision catalog
    )
    {
        var figure = ServingConditions.Find(catalog, ServingConditions.MaxLoad);
        var address = $"calibration/{ServingConditions.Item}#{ServingConditions.MaxLoad}";
        var provenance =
            plan.BoundBy is { } bound
                ? new Provenance(
                    Origin.Model,
                    Worded(
                        $"The highest load at which {bound} meets its target, found by bisection."
                    )
                )
            : load.Arrivals!.MaxLoad is not null
                ? new Provenance(
                    Origin.Scenario,
                    Worded("Given by the scenario."),
                    Path: $"{path}.arrivals.max_load_fraction"
                )
            : figure is { Value: not null } ? Defaults.From(figure, address)!.Provenance
            : new Provenance(Origin.Default, Worded("Above it waiting grows fast."));
        return new(
            new(Worded("Highest load of a copy planned for"), Unit.Fraction, plan.Load, provenance),
            new(
                Worded("Output at which queues grow without end over that of copies kept full"),
                Unit.Fraction,
                plan.SustainedShare(load.OutputTokens),
                new(
                    Origin.Model,
                    Worded(
                        $"Performance model: one copy sustains {plan.LimitRequestsPerSecond:0.###} requests a second that arrive at random."
                    )
                )
            )
        );
    }

    /// <summary>Latencies of a report as numbers of the sheet.</summary>
    public static ImmutableArray<(string Cell, Leaf Latency)> Leaves(ServingReport report)
    {
        var provenance = new Provenance(
            Origin.Model,
            Worded(
                $"{(report.Method == ServingMethod.ClosedForm ? Worded("Closed forms of queueing") : Worded($"Seeded simulation of at least {(report.Prompts is null ? ArrivalPlanning.SimulatedRequests : PoolPlanning.SimulatedRequests):N0} requests"))} at {report.RequestsPerSecond:0.###} requests a second on one copy, {report.Utilisation * 100:0.#} % of what it sustains."
            )
        );
        return
        [
            Of(
                "ttft_p50",
                Worded("Time to first token, P50 at the peak"),
                report.TimeToFirstToken.P50
            ),
            Of(
                "ttft_p90",
                Worded("Time to first token, P90 at the peak"),
                report.TimeToFirstToken.P90
            ),
            Of(
                "ttft_p99",
                Worded("Time to first token, P99 at the peak"),
                report.TimeToFirstToken.P99
            ),
            Of(
                "tpot_p50",
                Worded("Time per output token, P50 at the peak"),
                report.TimePerOutputToken.P50
            ),
            Of(
                "tpot_p90",
                Worded("Time per output token, P90 at the peak"),
                report.TimePerOutputToken.P90
            ),
            Of(
                "tpot_p99",
                Worded("Time per output token, P99 at the peak"),
                report.TimePerOutputToken.P99
            ),
        ];

        (string, Leaf) Of(string cell, string label, Duration latency) =>
            (cell, new(label, Unit.Second, latency.Seconds, provenance));
    }

    /// <summary>Output tokens a second asked of a fleet at its peak; <c>null</c> when the limits alone size it.</summary>
    public static double? Demand(string id, SheetValues values) =>
        values.TryGetScalar($"fleet.{id}.demand_peak", out var demand)
        || values.TryGetScalar($"fleet.{id}.demand_part", out demand)
        || values.TryGetScalar($"fleet.{id}.demand", out demand)
            ? demand
            : null;
}
