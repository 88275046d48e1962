using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Disaggregation;
using TcoDashboard.Domain.Performance.Disaggregation.Queueing;
using TcoDashboard.Domain.Performance.Parameters;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>Random arrivals at two fleets that serve a load together: how much a copy of each may take.</summary>
internal static class PoolArrivals
{
    // Why parts of the target: a queue in front of slow prompts fills before they wait as long as the target allows.
    private static readonly double[] s_parts = [1, 0.5, 0.25];

    /// <summary>
    /// The pair whose loads ask for the least power a request, with the plans of both fleets. Where a target holds for a percentile of the first
    /// token, faster copies for prompts are tried besides those with the highest throughput.
    /// </summary>
    /// <param name="plain">The pair with the highest throughput.</param>
    /// <param name="within">The pair whose mean time to the first token stays within a time, if there is one.</param>
    /// <param name="load">The load.</param>
    /// <param name="path">Where the document states it.</param>
    /// <param name="context">What the evaluation works with.</param>
    public static (
        PoolPair Pair,
        ArrivalPlan? Prompts,
        ArrivalPlan? Answers,
        ImmutableArray<Problem> Unmet
    ) Of(
        PoolPair plain,
        Func<Duration?, DisaggregatedPoint?> within,
        WorkloadSpec load,
        string path,
        EvaluationContext context
    )
    {
        if (load.Arrivals is null)
        {
            return (plain, null, null, []);
        }

        var most = ArrivalEvaluation.MaxLoad(load, context.Catalog);
        var (least, token) = (double.PositiveInfinity, double.PositiveInfinity);
        (PoolPair Pair, PoolLoads Loads, PoolRates Limits, double Watts)? best = null;
        foreach (var pair in Tried(plain, within, load))
        {
            var stages = PooledStages.Of(
                pair,
                ArrivalPlanning.Traffic(pair.Workload, load),
                context.Parameters
            )!;
            var planning = new PoolPlanning(stages, load, most, context.Cancellation);
            if (planning.Highest() is { } loads)
            {
                var watts = WattsOf(pair, loads, planning.Limits);
                best =
                    watts < (best?.Watts ?? double.PositiveInfinity)
                        ? (pair, loads, planning.Limits, watts)
                        : best;
                if (loads.Prompts >= most)
                {
                    break;
                }
            }

            least = Math.Min(least, planning.LeastFirstMilliseconds);
            token = Math.Min(token, planning.LeastTokenSeconds);
        }

        return best is { } found
            ? Planned(found.Pair, found.Loads, found.Limits, load, most)
            : (
                plain,
                null,
                null,
                [ArrivalPlanning.Unreachable(Names(plain), load, (least, token), path)]
            );
    }

    private static IEnumerable<PoolPair> Tried(
        PoolPair plain,
        Func<Duration?, DisaggregatedPoint?> within,
        WorkloadSpec load
    )
    {
        yield return plain;
        if (load is not { TtftAt: not LatencyPercentile.Mean, MaxTtftMs: { } target })
        {
            yield break;
        }

        var last = plain.Point.Prompt;
        foreach (var part in s_parts)
        {
            if (
                within(Duration.FromMilliseconds(target * part)) is { } point
                && point.Prompt.Plan != last.Plan
            )
            {
                last = point.Prompt;
                yield return plain with
                {
                    Point = point,
                };
            }
        }
    }

    private static (
        PoolPair Pair,
        ArrivalPlan? Prompts,
        ArrivalPlan? Answers,
        ImmutableArray<Problem> Unmet
    ) Planned(PoolPair pair, PoolLoads loads, PoolRates limits, WorkloadSpec load, double most)
    {
        var points = PoolPoints.Of(pair.Point, pair.Workload, pair.Pools);
        var first = Worded($"{load.TtftAt} of the time to first token");
        var speed = Worded($"{load.SpeedAt} of the speed per user");
        return (
            pair,
            new(points.Prompt, limits.Prompts, loads.Prompts, loads.Prompts < most ? first : null),
            new(
                points.Answer,
                limits.Answers,
                loads.Answers,
                loads.Answers >= most ? null
                    : load.SpeedAt == LatencyPercentile.Mean ? first
                    : speed
            ),
            []
        );
    }

    private static string Names(PoolPair pair) =>
        Worded($"{pair.Answers.Name} with prompts on {pair.Prompts.Name}");

    // Power of the copies that a request a second takes.
    private static double WattsOf(PoolPair pair, PoolLoads loads, PoolRates limits) =>
        (Watts(pair.Point.Prompt) / (loads.Prompts * limits.Prompts))
        + (Watts(pair.Point.Answer) / (loads.Answers * limits.Answers));

    private static double Watts(OperatingPoint point) =>
        point.SystemPower.Watts * point.SystemsPerReplica / point.ReplicasPerSystem;
}
