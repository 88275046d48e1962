using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Serving;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>
/// The highest load on a copy at which requests that arrive at random still meet the targets of their percentile: at most the load planned for.
/// Where the point with the highest throughput must run nearly empty for that, other points of the trade-off are tried.
/// </summary>
internal sealed class ArrivalPlanning(
    AcceleratorSystem system,
    InferenceWorkload workload,
    WorkloadSpec load,
    PerformanceParameters parameters,
    double maxLoad,
    CancellationToken cancellation = default
)
{
    /// <summary>
    /// Requests simulated at least where closed forms are not good enough: by one rule when a load is sought and when it is reported, so that a
    /// target that was met stays met.
    /// </summary>
    // Why not more everywhere: bisection and candidates ask for some ten reports while somebody waits.
    public const int SimulatedRequests = 30_000;

    // Why so few: these runs only choose between points and tell where to look; what is promised is looked at again.
    private const int CoarseRequests = 10_000;

    private const int Candidates = 2;

    private readonly RequestTraffic _traffic = Traffic(workload, load);
    private double _leastFirst = double.PositiveInfinity;
    private double _leastToken = double.PositiveInfinity;

    /// <summary>Lengths and arrivals of a load of a document.</summary>
    public static RequestTraffic Traffic(InferenceWorkload workload, WorkloadSpec load) =>
        new(
            workload.InputLengths ?? LengthDistribution.Fixed(workload.InputTokens),
            workload.OutputLengths ?? LengthDistribution.Fixed(workload.OutputTokens),
            workload.CachedInput,
            load.Arrivals?.SquaredVariation ?? 1
        );

    /// <summary>A latency at the percentile that a target names.</summary>
    public static Duration At(LatencySummary latency, LatencyPercentile percentile) =>
        percentile switch
        {
            LatencyPercentile.Mean => latency.Mean,
            LatencyPercentile.P50 => latency.P50,
            LatencyPercentile.P90 => latency.P90,
            LatencyPercentile.P95 => latency.P95,
            LatencyPercentile.P99 => latency.P99,
            _ => throw new ArgumentOutOfRangeException(
                nameof(percentile),
                percentile,
                "Not a percentile."
            ),
        };

    /// <summary>The plan, or why no load meets the targets.</summary>
    public (ArrivalPlan? Plan, Problem? Problem) Run(PerformanceOutcome outcome, string path)
    {
        ArrivalPlan? found = null;
        foreach (var point in Tried(outcome))
        {
            var steps = EngineSteps.Of(system, workload, point, parameters)!;
            var limit = ServingCapacity.Of(steps, new(_traffic)).RequestsPerSecond;
            var (highest, bound) = Highest(steps, limit);
            var plan = new ArrivalPlan(point, limit, highest, bound);
            found = highest > 0 && (found is null || Rate(plan) > Rate(found)) ? plan : found;
            if (bound is null)
            {
                break;
            }
        }

        var settled = found is null ? null : Settled(found);
        return settled is null
            ? (null, Unreachable(system.Name, load, (_leastFirst, _leastToken), path))
            : (settled, null);
    }

    private static double Rate(ArrivalPlan plan) =>
        plan.Load
        * plan.LimitRequestsPerSecond
        * plan.Point.ReplicasPerSystem
        / plan.Point.SystemsPerReplica;

    private IEnumerable<OperatingPoint> Tried(PerformanceOutcome outcome)
    {
        yield return outcome.Best!;
        ImmutableArray<OperatingPoint> others =
        [
            .. outcome
                .Frontier.Where(point =>
                    !(point.TimePerOutputToken > workload.MaxTimePerOutputToken)
                    && point.SystemsPerReplica == outcome.Best!.SystemsPerReplica
                    && point.OutputPerSystem.TokensPerSecond
                        < outcome.Best.OutputPerSystem.TokensPerSecond
                )
                .OrderByDescending(point => point.OutputPerSystem.TokensPerSecond),
        ];
        for (var index = 0; index < Math.Min(Candidates, others.Length); index++)
        {
            yield return others[index * others.Length / Math.Min(Candidates, others.Length)];
        }
    }

    private (double Load, string? Bound) Highest(IEngineSteps steps, double limit)
    {
        string? bound = null;
        var highest = HighestLoad.Sought(
            at =>
            {
                var missed = Missed(steps, limit, at, CoarseRequests, CoarseRequests);
                bound ??= missed;
                return missed is null;
            },
            maxLoad
        );
        return (highest ?? 0, bound);
    }

    // The load looked at again with runs in which waiting for a place has settled, from where the short ones led.
    private ArrivalPlan? Settled(ArrivalPlan coarse)
    {
        var steps = EngineSteps.Of(system, workload, coarse.Point, parameters)!;
        // Why anew: what the short runs met may be missed here, and then the times to tell are those of these runs.
        (_leastFirst, _leastToken) = (double.PositiveInfinity, double.PositiveInfinity);
        var bound = coarse.BoundBy;
        var settled = HighestLoad.Settled(
            at =>
            {
                var missed = Missed(
                    steps,
                    coarse.LimitRequestsPerSecond,
                    at,
                    SimulatedRequests,
                    RequestServing.MostSimulated
                );
                bound = missed ?? bound;
                return missed is null;
            },
            coarse.Load,
            maxLoad
        );
        return settled is { } load
            ? coarse with
            {
                Load = load,
                BoundBy = load >= maxLoad ? null : bound,
            }
            : null;
    }

    /// <summary>The target that is missed at a load; <c>null</c> when all are met.</summary>
    private string? Missed(IEngineSteps steps, double limit, double at, int few, int most)
    {
        var first = load.TtftAt == LatencyPercentile.Mean ? null : load.MaxTtftMs;
        var speed = load.SpeedAt == LatencyPercentile.Mean ? null : load.MinTokensPerSecondPerUser;
        if (first is null && speed is null)
        {
            return null;
        }

        cancellation.ThrowIfCancellationRequested();
        var report = RequestServing.At(steps, _traffic, at * limit, few, most);
        var firstMs = At(report.TimeToFirstToken, load.TtftAt).Milliseconds;
        var tokenSeconds = At(report.TimePerOutputToken, load.SpeedAt).Seconds;
        _leastFirst = Math.Min(_leastFirst, firstMs);
        _leastToken = Math.Min(_leastToken, tokenSeconds);
        return firstMs > first ? Worded($"{load.TtftAt} of the time to first token")
            : 1 / tokenSeconds < speed ? Worded($"{load.SpeedAt} of the speed per user")
            : null;
    }

    /// <summary>The problem of targets that no load meets.</summary>
    /// <param name="systems">The systems, as a reader knows them.</param>
    /// <param name="load">The load with its targets.</param>
    /// <param name="least">The shortest times seen: to the first token in milliseconds, between tokens in seconds.</param>
    /// <param name="path">Where the document states the load.</param>
    public static Problem Unreachable(
        string systems,
        WorkloadSpec load,
        (double FirstMilliseconds, double TokenSeconds) least,
        string path
    )
    {
        var (first, token) = least;
        var missesFirst = first > load.MaxTtftMs && double.IsFinite(first);
        return Problem.Error(
            $"{path}.{(missesFirst ? "ttft_max_ms" : "user_speed_min_tokens_per_s")}",
            "S-466",
            missesFirst
                ? Worded(
                    $"{load.TtftAt} of the time to first token is {first:#,0} ms on {systems} even at a load of {HighestLoad.Least * 100:0} %, but {load.MaxTtftMs:#,0.##} ms is the most allowed."
                )
                : Worded(
                    $"{load.SpeedAt} of the speed per user is {1 / token:0.#} tokens/s on {systems} even at a load of {HighestLoad.Least * 100:0} %, but {load.MinTokensPerSecondPerUser:0.##} is the least allowed."
                ),
            missesFirst
                ? Worded(
                    $"Allow at least {Math.Ceiling(first):#,0} ms, name a lower percentile, shorten prompts, or choose a faster system."
                )
                : Worded("Allow a lower speed, name a lower percentile, or choose a faster system.")
        );
    }
}
