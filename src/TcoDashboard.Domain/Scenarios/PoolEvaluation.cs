using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Disaggregation;
using TcoDashboard.Domain.Performance.Disaggregation.Queueing;
using TcoDashboard.Domain.Performance.PowerDraw;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>The performance of two fleets of an option that serve a load together, one its prompts and the other its answers.</summary>
internal static class PoolEvaluation
{
    /// <summary>The fleet that answers and the one that computes its prompts, when a fleet is one of them; <c>null</c> for a fleet alone.</summary>
    public static (FleetSpec Answers, FleetSpec Prompts)? PairOf(OptionSpec option, FleetSpec fleet)
    {
        var prompts = fleet.PromptsFor is not null
            ? fleet
            : option.Fleets.FirstOrDefault(other => other.PromptsFor == fleet.Id);
        return
            prompts is not null
            && option.Fleets.FirstOrDefault(other => other.Id == prompts.PromptsFor) is { } answers
            ? (answers, prompts)
            : null;
    }

    /// <summary>Searches the points of both fleets of a pair, and the loads on them where requests arrive at random.</summary>
    /// <param name="pair">Both fleets.</param>
    /// <param name="load">The load.</param>
    /// <param name="path">Where the document states the load.</param>
    /// <param name="context">What the evaluation works with.</param>
    /// <param name="mostSystems">Most systems one copy may span.</param>
    public static (PooledOutcome Answers, PooledOutcome Prompts) Evaluate(
        (FleetSpec Answers, FleetSpec Prompts) pair,
        WorkloadSpec load,
        string path,
        EvaluationContext context,
        int mostSystems
    )
    {
        if (
            AcceleratorSystem.Find(context.Catalog, pair.Prompts.System) is not { } prompt
            || AcceleratorSystem.Find(context.Catalog, pair.Answers.System) is not { } answer
        )
        {
            var unknown = new PooledOutcome(new(null, [], []), null);
            return (unknown, unknown);
        }

        var pools = PoolParameters.From(context.Catalog);
        var demand = FleetEvaluation.Demand(load, context.Catalog);
        DisaggregatedOutcome At(Duration? most) =>
            DisaggregatedServing.Evaluate(
                prompt,
                answer,
                demand with
                {
                    MaxTimeToFirstToken = most,
                },
                context.Parameters,
                pools,
                pair.Prompts.TransferGigabytesPerSecond is { } rate
                    ? Bandwidth.FromGigabytesPerSecond(rate)
                    : null,
                CopySizing.Spans(pair.Prompts, mostSystems),
                CopySizing.Spans(pair.Answers, mostSystems)
            );
        var outcome = At(demand.MaxTimeToFirstToken);
        if (outcome.Point is not { } point)
        {
            return (new(Refused(outcome, false), null), new(Refused(outcome, true), null));
        }

        var plain = new PoolPair(prompt, answer, demand, point, pools);
        var planned = PoolArrivals.Of(plain, most => At(most).Point, load, path, context);
        return (
            Of(planned.Pair, false, outcome, context.Parameters) with
            {
                Plan = planned.Answers,
                Unmet = planned.Unmet,
            },
            Of(planned.Pair, true, outcome, context.Parameters) with
            {
                Plan = planned.Prompts,
            }
        );
    }

    // Why: both fleets share the reasons; they are told once, those of the link where its field is.
    private static PerformanceOutcome Refused(DisaggregatedOutcome outcome, bool isPrompts) =>
        new(
            null,
            [],
            [.. outcome.Problems.Where(problem => IsOfLink(problem) == isPrompts).Select(AtField)]
        );

    private static PooledOutcome Of(
        PoolPair pair,
        bool isPrompts,
        DisaggregatedOutcome outcome,
        PerformanceParameters parameters
    )
    {
        var points = PoolPoints.Of(pair.Point, pair.Workload, pair.Pools);
        return new(
            new(
                isPrompts
                    ? points.Prompt with
                    {
                        SystemPower = PhasePower
                            .Of(pair.Prompts, points.Prompt, parameters.Power)
                            .AtLoad,
                    }
                    : points.Answer,
                [],
                isPrompts ? [.. outcome.Problems.Select(AtField)] : []
            ),
            pair
        );
    }

    private static bool IsOfLink(Problem problem) =>
        problem.Code is DisaggregatedServing.LinkUnknown or DisaggregatedServing.LinkBound;

    private static Problem AtField(Problem problem) =>
        IsOfLink(problem) ? problem with { Path = "transfer_link_gb_per_s" } : problem;
}
