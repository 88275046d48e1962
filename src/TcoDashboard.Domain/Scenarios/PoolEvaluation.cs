using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Disaggregation;
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

    /// <summary>The point of one fleet of a pair.</summary>
    /// <param name="pair">Both fleets.</param>
    /// <param name="fleet">The one whose point is asked for.</param>
    /// <param name="demand">The load as the performance model reads it.</param>
    /// <param name="catalog">The catalog.</param>
    /// <param name="parameters">Parameters of the performance model.</param>
    /// <param name="mostSystems">Most systems one copy may span.</param>
    public static PerformanceOutcome Evaluate(
        (FleetSpec Answers, FleetSpec Prompts) pair,
        FleetSpec fleet,
        InferenceWorkload demand,
        CatalogRevision catalog,
        PerformanceParameters parameters,
        int mostSystems
    )
    {
        if (
            AcceleratorSystem.Find(catalog, pair.Prompts.System) is not { } prompt
            || AcceleratorSystem.Find(catalog, pair.Answers.System) is not { } answer
        )
        {
            return new(null, [], []);
        }

        var pools = PoolParameters.From(catalog);
        var outcome = DisaggregatedServing.Evaluate(
            prompt,
            answer,
            demand,
            parameters,
            pools,
            pair.Prompts.TransferGigabytesPerSecond is { } rate
                ? Bandwidth.FromGigabytesPerSecond(rate)
                : null,
            CopySizing.Spans(pair.Prompts, mostSystems),
            CopySizing.Spans(pair.Answers, mostSystems)
        );
        var isPrompts = fleet.Id == pair.Prompts.Id;
        if (outcome.Point is not { } point)
        {
            // Why: both fleets share the reasons; they are told once, those of the link where its field is.
            return new(
                null,
                [],
                [
                    .. outcome
                        .Problems.Where(problem => IsOfLink(problem) == isPrompts)
                        .Select(AtField),
                ]
            );
        }

        var points = PoolPoints.Of(point, demand, pools);
        return new(
            isPrompts
                ? points.Prompt with
                {
                    SystemPower = PhasePower.Of(prompt, points.Prompt, parameters.Power).AtLoad,
                }
                : points.Answer,
            [],
            isPrompts ? [.. outcome.Problems.Select(AtField)] : []
        );
    }

    private static bool IsOfLink(Problem problem) =>
        problem.Code is DisaggregatedServing.LinkUnknown or DisaggregatedServing.LinkBound;

    private static Problem AtField(Problem problem) =>
        IsOfLink(problem) ? problem with { Path = "transfer_link_gb_per_s" } : problem;
}
