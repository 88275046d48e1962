using TcoDashboard.Domain.Performance.Serving;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Performance.Disaggregation.Queueing;

/// <summary>
/// Two pools as queues see them: copies that compute one prompt after the other, a link to each answering copy, and the steps of that copy.
/// Closed forms and simulation read the same numbers, so they differ in method only. Times in seconds.
/// </summary>
internal sealed class PooledStages
{
    /// <summary>Arrivals and lengths.</summary>
    public required RequestTraffic Traffic { get; init; }

    /// <summary>Device time of one prompt token on one copy, other prompts not counted.</summary>
    public required double PromptTokenSeconds { get; init; }

    /// <summary>What a prompt takes beyond its device time: host, network, and layers that it passes alone.</summary>
    public required double PromptLatencySeconds { get; init; }

    /// <summary>Time that a mean prompt's cache takes of the link to an answering copy.</summary>
    public required double LinkSeconds { get; init; }

    /// <summary>What of a mean prompt's transfer is not hidden behind its computation.</summary>
    public required double ExposedSeconds { get; init; }

    /// <summary>Steps of an answering copy.</summary>
    public required LengthenedSteps Answers { get; init; }

    /// <summary>All numbers beside the stream: pools with the same ones serve it alike, to the last bit.</summary>
    public IEnumerable<double> Numbers =>
        [PromptTokenSeconds, PromptLatencySeconds, LinkSeconds, ExposedSeconds, .. Answers.Numbers];

    /// <summary>The stages of a pair; <c>null</c> when its points are not ones of its systems.</summary>
    public static PooledStages? Of(
        PoolPair pair,
        RequestTraffic traffic,
        PerformanceParameters parameters
    )
    {
        var (point, pools) = (pair.Point, pair.Pools);
        var prompts = EngineSteps.Of(
            pair.Prompts,
            DisaggregatedServing.Prompting(pair.Workload),
            point.Prompt,
            parameters
        );
        var answers = EngineSteps.Of(
            pair.Answers,
            DisaggregatedServing.Answering(pair.Workload),
            point.Answer,
            parameters
        );
        if (prompts is null || answers is null)
        {
            return null;
        }

        var empty = prompts.StepSeconds(0, 0);
        double prompt = pair.Workload.InputTokens;
        return new()
        {
            Traffic = traffic,
            PromptTokenSeconds =
                (prompts.StepSeconds(0, prompt) - empty) / prompt / pools.PromptEfficiency,
            PromptLatencySeconds = pools.PromptLatency * (prompts.FirstTokenHostSeconds + empty),
            LinkSeconds = 1 / point.LinkRequestsPerSecond,
            ExposedSeconds = point.Transfer.ExposedSeconds,
            Answers = new LengthenedSteps(answers, pools.AnswerEfficiency),
        };
    }

    /// <summary>Requests a second at which the queue of one copy of each pool would grow without end; the link counts with the answers.</summary>
    public PoolRates Limits()
    {
        var requests = new RequestAtoms(Traffic);
        return new(
            1 / (requests.Prompt * PromptTokenSeconds),
            Math.Min(
                1 / LinkSeconds,
                Answers.SequenceLimit
                    / ((requests.LaterMean + 1) * Answers.StepSeconds(Answers.SequenceLimit, 0))
            )
        );
    }

    /// <summary>Whether the link to an answering copy, and not its places, sets what it can take.</summary>
    public bool IsLinkBound => Limits().Answers >= (1 - 1e-9) / LinkSeconds;

    /// <summary>Whether a step of an answering copy takes the same time however many are in flight, as on wafers.</summary>
    public bool HasSteadySteps =>
        Answers.StepSeconds(1, 0) > 0.99 * Answers.StepSeconds(Answers.SequenceLimit, 0);

    /// <summary>The stream that reaches the answering copies: caches instead of prompts.</summary>
    /// <param name="variation">Squared coefficient of variation of the time between them.</param>
    public RequestTraffic Received(double variation) =>
        new(LengthDistribution.Fixed(1), Traffic.Output, Fraction.Zero, variation);
}
