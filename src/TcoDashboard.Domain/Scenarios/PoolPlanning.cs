using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Disaggregation.Queueing;
using TcoDashboard.Domain.Performance.Serving;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>
/// The highest loads on the copies of two pools at which requests that arrive at random still meet the targets of their percentile. The time
/// between tokens bounds the pool that answers; the time to the first token bounds the pool for prompts, and the other one only where waiting
/// for a place alone misses it.
/// </summary>
internal sealed class PoolPlanning(
    PooledStages stages,
    WorkloadSpec load,
    double maxLoad,
    CancellationToken cancellation
)
{
    /// <summary>Requests of one answering copy simulated at least where closed forms are not good enough, when loads are sought and when they are reported.</summary>
    // Why fewer than at one copy: the prompts of other copies are simulated with them.
    public const int SimulatedRequests = 8_000;

    // Why: at the very load at which places alone miss the target nothing is left for prompts.
    private const double Room = 0.9;

    private readonly PoolRates _limits = stages.Limits();

    /// <summary>The least time to the first token seen at its percentile, in milliseconds.</summary>
    public double LeastFirstMilliseconds { get; private set; } = double.PositiveInfinity;

    /// <summary>The least time between tokens seen at its percentile, in seconds.</summary>
    public double LeastTokenSeconds { get; private set; } = double.PositiveInfinity;

    /// <summary>Requests a second at the limits.</summary>
    public PoolRates Limits => _limits;

    private double? First => load.TtftAt == LatencyPercentile.Mean ? null : load.MaxTtftMs;

    private double? Speed =>
        load.SpeedAt == LatencyPercentile.Mean ? null : load.MinTokensPerSecondPerUser;

    /// <summary>Highest loads of both pools; <c>null</c> when no loads meet the targets.</summary>
    public PoolLoads? Highest()
    {
        if (First is null && Speed is null)
        {
            return new(maxLoad, maxLoad);
        }

        if (Most((at, isSure) => MeetsSpeed(maxLoad, at, isSure), maxLoad) is not { } answers)
        {
            return null;
        }

        if (Most((at, isSure) => MeetsFirst(at, answers, isSure), maxLoad) is { } prompts)
        {
            return new(prompts, answers);
        }

        return
            Most((at, isSure) => MeetsFirst(HighestLoad.Least, at, isSure), answers) is { } fewer
            && Most((at, isSure) => MeetsFirst(at, fewer * Room, isSure), maxLoad) is { } left
            ? new(left, fewer * Room)
            : null;
    }

    private static double? Most(Func<double, bool, bool> meets, double highest) =>
        HighestLoad.Settled(
            at => meets(at, true),
            HighestLoad.Sought(at => meets(at, false), highest) ?? HighestLoad.Least,
            highest
        );

    private bool MeetsSpeed(double prompts, double answers, bool isSure)
    {
        if (Speed is not { } speed)
        {
            return true;
        }

        var token = ArrivalPlanning
            .At(At(prompts, answers, isSure).TimePerOutputToken, load.SpeedAt)
            .Seconds;
        LeastTokenSeconds = isSure ? Math.Min(LeastTokenSeconds, token) : LeastTokenSeconds;
        return 1 / token >= speed;
    }

    private bool MeetsFirst(double prompts, double answers, bool isSure)
    {
        if (First is not { } most)
        {
            return true;
        }

        var first = ArrivalPlanning
            .At(At(prompts, answers, isSure).TimeToFirstToken, load.TtftAt)
            .Milliseconds;
        LeastFirstMilliseconds = isSure
            ? Math.Min(LeastFirstMilliseconds, first)
            : LeastFirstMilliseconds;
        return first <= most;
    }

    private ServingReport At(double prompts, double answers, bool isSure)
    {
        cancellation.ThrowIfCancellationRequested();
        return PooledServing.At(
            stages,
            new(prompts * _limits.Prompts, answers * _limits.Answers),
            SimulatedRequests,
            isSure ? PooledServing.MostSimulated : SimulatedRequests
        );
    }
}
