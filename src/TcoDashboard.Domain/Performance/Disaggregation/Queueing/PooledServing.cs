using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Serving;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Performance.Disaggregation.Queueing;

/// <summary>
/// How two pools, one for prompts and one for answers, serve requests that arrive at random: percentiles of the time to the first token over
/// both, of the time between tokens from the answering copies alone.
/// </summary>
public static class PooledServing
{
    /// <summary>Share of the link's time up to which the closed forms are used; beyond it the queue of caches rules.</summary>
    public const double LinkLimit = 0.6;

    /// <summary>Requests simulated where waiting for a place rules the slowest in a hundred.</summary>
    // Why fewer than at one copy: of some pools an answering copy gets one prompt in fifty, and all of them are followed.
    public const int MostSimulated = 60_000;

    private const double Slack = 1e-9;

    /// <summary>Requests a second of one copy of each pool at which its queue would grow without end; <c>null</c> when the points are not of these systems.</summary>
    /// <param name="pair">The pools.</param>
    /// <param name="traffic">Arrivals and lengths.</param>
    /// <param name="parameters">Parameters of the performance model.</param>
    public static PoolRates? Limits(
        PoolPair pair,
        RequestTraffic traffic,
        PerformanceParameters parameters
    )
    {
        ArgumentNullException.ThrowIfNull(pair);
        return PooledStages.Of(pair, traffic, parameters)?.Limits();
    }

    /// <summary>The report at rates below the limits, by the method that the loads ask for; a simulation runs until its tail has settled.</summary>
    /// <param name="stages">The pools.</param>
    /// <param name="rates">Requests a second at one copy of each.</param>
    /// <param name="fewRequests">Requests of one answering copy simulated where none wait for a place, or many do.</param>
    /// <param name="mostRequests">Requests simulated where some do: they rule the slowest in a hundred.</param>
    internal static ServingReport At(
        PooledStages stages,
        PoolRates rates,
        int fewRequests,
        int mostRequests = MostSimulated
    ) =>
        ClosedForm(stages, rates)
        ?? ServedBefore.Or(
            [.. stages.Numbers, rates.Prompts, rates.Answers, fewRequests, mostRequests],
            stages.Traffic,
            () =>
                PlaceSpells.Settled(
                    requests => PooledSimulation.Run(stages, rates, requests, 1),
                    fewRequests,
                    mostRequests,
                    stages.Answers.SequenceLimit,
                    stages.Traffic.ArrivalVariation
                )
        );

    /// <summary>
    /// The closed form where it is good; <c>null</c> near the limit of a pool or of the link, and where waiting for a place rules the tail while
    /// steps grow with the number in flight.
    /// </summary>
    internal static ServingReport? ClosedForm(PooledStages stages, PoolRates rates)
    {
        var limits = stages.Limits();
        if (
            rates.Prompts > limits.Prompts * (RequestServing.ClosedFormLimit + Slack)
            || rates.Answers > limits.Answers * (RequestServing.ClosedFormLimit + Slack)
            || rates.Answers * stages.LinkSeconds > LinkLimit
        )
        {
            return null;
        }

        var report = PooledModel.At(stages, rates);
        return stages.HasSteadySteps || report.WaitsForPlace.Value <= RequestServing.PlaceWaitLimit
            ? report
            : null;
    }

    /// <summary>Serves a stream by the method that its loads ask for.</summary>
    /// <param name="pair">The pools.</param>
    /// <param name="traffic">Arrivals and lengths.</param>
    /// <param name="rates">Requests a second at one copy of each pool.</param>
    /// <param name="parameters">Parameters of the performance model.</param>
    public static ServingOutcome Evaluate(
        PoolPair pair,
        RequestTraffic traffic,
        PoolRates rates,
        PerformanceParameters parameters
    ) =>
        Serve(
            pair,
            traffic,
            rates,
            parameters,
            stages => At(stages, rates, RequestServing.SimulatedRequests)
        );

    /// <summary>Serves a stream by the seeded simulation whatever its loads.</summary>
    /// <param name="pair">The pools.</param>
    /// <param name="traffic">Arrivals and lengths.</param>
    /// <param name="rates">Requests a second at one copy of each pool.</param>
    /// <param name="parameters">Parameters of the performance model.</param>
    /// <param name="requests">Requests of one answering copy to simulate at least.</param>
    /// <param name="seed">Seed; the same seed gives the same bits.</param>
    public static ServingOutcome Simulate(
        PoolPair pair,
        RequestTraffic traffic,
        PoolRates rates,
        PerformanceParameters parameters,
        int requests,
        ulong seed
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(requests, 100);
        return Serve(
            pair,
            traffic,
            rates,
            parameters,
            stages => PooledSimulation.Run(stages, rates, requests, seed)
        );
    }

    private static ServingOutcome Serve(
        PoolPair pair,
        RequestTraffic traffic,
        PoolRates rates,
        PerformanceParameters parameters,
        Func<PooledStages, ServingReport> serve
    )
    {
        ArgumentNullException.ThrowIfNull(pair);
        ImmutableArray<Problem> refused =
        [
            .. new[] { rates.Prompts, rates.Answers }
                .Where(rate => !(rate > 0 && double.IsFinite(rate)))
                .Select(RequestServing.NoRate)
                .Take(1),
        ];
        if (refused.Length > 0)
        {
            return new(null, refused);
        }

        var stages =
            PooledStages.Of(pair, traffic, parameters)
            ?? throw new ArgumentException(
                $"The points {pair.Point.Prompt.Plan} and {pair.Point.Answer.Plan} are not of {pair.Prompts.Name} and {pair.Answers.Name} with {pair.Workload.Model.Name}.",
                nameof(pair)
            );
        var limits = stages.Limits();
        refused =
        [
            .. rates.Prompts >= limits.Prompts
                ? [Overloaded(pair.Prompts, Worded("prompts"), rates.Prompts, limits.Prompts)]
                : (ReadOnlySpan<Problem>)[],
            .. rates.Answers >= limits.Answers
                ?
                [
                    Overloaded(
                        pair.Answers,
                        stages.IsLinkBound ? Worded("answers, over its link") : Worded("answers"),
                        rates.Answers,
                        limits.Answers
                    ),
                ]
                : (ReadOnlySpan<Problem>)[],
        ];
        return refused.Length > 0 ? new(null, refused) : new(serve(stages), []);
    }

    private static Problem Overloaded(
        AcceleratorSystem system,
        string pool,
        double rate,
        double limit
    ) =>
        Problem.Error(
            "workload.peak_demand",
            ServingProblems.Overloaded,
            Worded(
                $"{rate:0.###} requests a second reach one copy for {pool} on {system.Name}, but it sustains {limit:0.###}: a utilisation of {rate / limit:0.00}, at which the queue grows without end."
            ),
            Worded(
                $"Spread the requests over at least {Math.Ceiling(rate / (RequestServing.ClosedFormLimit * limit)):0} times as many copies of that pool, or lower the rate to {RequestServing.ClosedFormLimit * limit:0.###} a second for a utilisation of {RequestServing.ClosedFormLimit:0.00}."
            )
        );
}
