using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Performance.Serving;

/// <summary>
/// How one copy of a model at an operating point serves requests that arrive at random: throughput, percentiles of the time to the first token,
/// between tokens and end to end. Above the load for which closed forms are good a seeded simulation takes over.
/// </summary>
public static class RequestServing
{
    /// <summary>Utilisation up to which the closed forms are used (model equations, 13: good within 10 to 15 % up to here).</summary>
    public const double ClosedFormLimit = 0.85;

    /// <summary>Share of requests waiting for a place up to which the closed forms are used; beyond it that wait rules the tail.</summary>
    public const double PlaceWaitLimit = 0.002;

    /// <summary>
    /// Share of the devices' time that prompts would take alone up to which the closed forms are used; beyond it prompts no longer hide in
    /// decode steps, and how many meet in one step rules their time.
    /// </summary>
    public const double PromptShareLimit = 0.3;

    /// <summary>Requests simulated where the closed forms are not good enough.</summary>
    public const int SimulatedRequests = 20_000;

    /// <summary>Requests simulated where waiting for a place rules the slowest in a hundred: two such runs differ by some 5 % in their P99.</summary>
    public const int MostSimulated = 250_000;

    /// <summary>Requests a second at which the queue of one copy would grow without end; <c>null</c> when the point is not of this system.</summary>
    public static double? Limit(
        AcceleratorSystem system,
        InferenceWorkload workload,
        RequestTraffic traffic,
        OperatingPoint point,
        PerformanceParameters parameters
    ) =>
        EngineSteps.Of(system, workload, point, parameters) is { } steps
            ? ServingCapacity.Of(steps, new(traffic)).RequestsPerSecond
            : null;

    /// <summary>Serves a stream by the method that its load asks for.</summary>
    /// <param name="system">The system.</param>
    /// <param name="workload">The workload whose operating point is given.</param>
    /// <param name="traffic">Arrivals and lengths.</param>
    /// <param name="point">The operating point: its arrangement, its speed, and the sequences its engine is set to take.</param>
    /// <param name="requestsPerSecond">Requests a second that reach one copy.</param>
    /// <param name="parameters">Parameters of the performance model.</param>
    public static ServingOutcome Evaluate(
        AcceleratorSystem system,
        InferenceWorkload workload,
        RequestTraffic traffic,
        OperatingPoint point,
        double requestsPerSecond,
        PerformanceParameters parameters
    )
    {
        var (steps, refused) = Check(
            system,
            workload,
            traffic,
            point,
            requestsPerSecond,
            parameters
        );
        if (steps is null)
        {
            return refused;
        }

        return new(At(steps, traffic, requestsPerSecond, SimulatedRequests), []);
    }

    /// <summary>The report at a rate below the limit, by the method that the load asks for; a simulation runs until its tail has settled.</summary>
    /// <param name="steps">The copy.</param>
    /// <param name="traffic">Arrivals and lengths.</param>
    /// <param name="requestsPerSecond">Requests a second that reach it.</param>
    /// <param name="fewRequests">Requests simulated where none wait for a place, or many do.</param>
    /// <param name="mostRequests">Requests simulated where some do: they rule the slowest in a hundred.</param>
    internal static ServingReport At(
        IEngineSteps steps,
        RequestTraffic traffic,
        double requestsPerSecond,
        int fewRequests,
        int mostRequests = MostSimulated
    ) =>
        ClosedForm(steps, traffic, requestsPerSecond)
        ?? ServedBefore.Or(
            [.. steps.Numbers, requestsPerSecond, fewRequests, mostRequests],
            traffic,
            () =>
                PlaceSpells.Settled(
                    requests =>
                        ServingSimulation.Run(steps, traffic, requestsPerSecond, requests, 1),
                    fewRequests,
                    mostRequests,
                    steps.SequenceLimit,
                    traffic.ArrivalVariation
                )
        );

    /// <summary>
    /// The closed form where it is good; <c>null</c> near the limit, where waiting for a place rules the tail, for bursts (two moments miss the
    /// 99th percentile of the first token by up to 30 %), where prompts take much of the time, and where prompts are not cut: an answer then stands still for a whole prompt, which two moments do not describe.
    /// </summary>
    internal static ServingReport? ClosedForm(
        IEngineSteps steps,
        RequestTraffic traffic,
        double requestsPerSecond
    )
    {
        if (
            double.IsInfinity(steps.ChunkTokens)
            || traffic.ArrivalVariation > 1 + 1e-9
            || PromptShare(steps, traffic, requestsPerSecond) > PromptShareLimit
        )
        {
            return null;
        }

        var report = ServingModel.At(steps, traffic, requestsPerSecond);
        return
            report.Utilisation <= ClosedFormLimit + 1e-9
            && report.WaitsForPlace.Value <= PlaceWaitLimit
            ? report
            : null;
    }

    /// <summary>Share of the devices' time that prompts would take without answers.</summary>
    internal static double PromptShare(
        IEngineSteps steps,
        RequestTraffic traffic,
        double requestsPerSecond
    )
    {
        var requests = new RequestAtoms(traffic);
        var part = Math.Min(requests.Prompt, PromptWork.MostTokens(steps, requests));
        return requestsPerSecond * requests.Prompt * steps.StepSeconds(0, part) / part;
    }

    /// <summary>Serves a stream by the seeded simulation whatever its load.</summary>
    /// <param name="system">The system.</param>
    /// <param name="workload">The workload whose operating point is given.</param>
    /// <param name="traffic">Arrivals and lengths.</param>
    /// <param name="point">The operating point.</param>
    /// <param name="requestsPerSecond">Requests a second that reach one copy.</param>
    /// <param name="parameters">Parameters of the performance model.</param>
    /// <param name="requests">Requests to simulate; the first tenth is not counted.</param>
    /// <param name="seed">Seed; the same seed gives the same bits.</param>
    public static ServingOutcome Simulate(
        AcceleratorSystem system,
        InferenceWorkload workload,
        RequestTraffic traffic,
        OperatingPoint point,
        double requestsPerSecond,
        PerformanceParameters parameters,
        int requests,
        ulong seed
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(requests, 100);
        var (steps, refused) = Check(
            system,
            workload,
            traffic,
            point,
            requestsPerSecond,
            parameters
        );
        return steps is null
            ? refused
            : new(ServingSimulation.Run(steps, traffic, requestsPerSecond, requests, seed), []);
    }

    private static (IEngineSteps? Steps, ServingOutcome Refused) Check(
        AcceleratorSystem system,
        InferenceWorkload workload,
        RequestTraffic traffic,
        OperatingPoint point,
        double requestsPerSecond,
        PerformanceParameters parameters
    )
    {
        if (!(requestsPerSecond > 0 && double.IsFinite(requestsPerSecond)))
        {
            return (null, new(null, [NoRate(requestsPerSecond)]));
        }

        var steps =
            EngineSteps.Of(system, workload, point, parameters)
            ?? throw new ArgumentException(
                $"The operating point {point.Plan} is not one of {system.Name} with {workload.Model.Name}.",
                nameof(point)
            );
        var limit = ServingCapacity.Of(steps, new(traffic));
        return requestsPerSecond < limit.RequestsPerSecond
            ? (steps, new(null, []))
            : (null, new(null, [Overloaded(system, requestsPerSecond, limit, point)]));
    }

    /// <summary>A rate that is none: not above 0, or not finite.</summary>
    internal static Problem NoRate(double rate) =>
        Problem.Error(
            "workload.peak_demand",
            ServingProblems.RateOutOfRange,
            Worded($"The request rate is {rate} a second, but it must be above 0."),
            Worded("Give the requests a second that reach one copy of the model.")
        );

    private static Problem Overloaded(
        AcceleratorSystem system,
        double rate,
        ServingCapacity limit,
        OperatingPoint point
    ) =>
        Problem.Error(
            "workload.peak_demand",
            ServingProblems.Overloaded,
            Worded(
                $"{rate:0.###} requests a second reach one copy on {system.Name} ({point.Plan}), but it sustains {limit.RequestsPerSecond:0.###} ({(limit.IsPromptBound ? Worded("prompts then take every step") : Worded($"all {point.SequencesPerReplica} places are then taken"))}): a utilisation of {rate / limit.RequestsPerSecond:0.00}, at which the queue grows without end."
            ),
            Worded(
                $"Spread the requests over at least {Math.Ceiling(rate / (ClosedFormLimit * limit.RequestsPerSecond)):0} copies, or lower the rate to {ClosedFormLimit * limit.RequestsPerSecond:0.###} a second for a utilisation of {ClosedFormLimit:0.00}."
            )
        );
}
