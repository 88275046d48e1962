using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Arithmetic;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Performance.Disaggregation;

/// <summary>
/// Prompts on one pool of systems, answers on another, of the same hardware or not (model equations, 14): pools sized so that their rates match,
/// the cache moved over a link that limits the rate and delays the first token.
/// </summary>
public static class DisaggregatedServing
{
    /// <summary>No link that a cache could move over is known.</summary>
    public const string LinkUnknown = "F-343";

    /// <summary>The link, not a pool, limits the rate.</summary>
    public const string LinkBound = "F-344";

    /// <summary>Most copies tried in both pools together.</summary>
    public const int MostCopies = 64;

    /// <summary>The pair of pools with the most requests a second per kilowatt that meets the targets.</summary>
    /// <param name="prompt">System of the pool for prompts.</param>
    /// <param name="answer">System of the pool for answers.</param>
    /// <param name="workload">What is served; its targets hold for the pair.</param>
    /// <param name="parameters">Parameters of the performance model.</param>
    /// <param name="pools">Parameters of separate pools.</param>
    /// <param name="link">Rate of the link of one answering system in one direction; <c>null</c> for the slower of the two systems' own network ports.</param>
    public static DisaggregatedOutcome Evaluate(
        AcceleratorSystem prompt,
        AcceleratorSystem answer,
        InferenceWorkload workload,
        PerformanceParameters parameters,
        PoolParameters pools,
        Bandwidth? link
    ) => Evaluate(prompt, answer, workload, parameters, pools, link, CopySpans.Any, CopySpans.Any);

    /// <summary>As above, with how many systems one copy of each pool may span.</summary>
    /// <param name="prompt">System of the pool for prompts.</param>
    /// <param name="answer">System of the pool for answers.</param>
    /// <param name="workload">What is served; its targets hold for the pair.</param>
    /// <param name="parameters">Parameters of the performance model.</param>
    /// <param name="pools">Parameters of separate pools.</param>
    /// <param name="link">Rate of the link of one answering system in one direction; <c>null</c> for the slower of the two systems' own network ports.</param>
    /// <param name="promptSpans">How many systems a copy for prompts may span.</param>
    /// <param name="answerSpans">How many systems a copy for answers may span.</param>
    public static DisaggregatedOutcome Evaluate(
        AcceleratorSystem prompt,
        AcceleratorSystem answer,
        InferenceWorkload workload,
        PerformanceParameters parameters,
        PoolParameters pools,
        Bandwidth? link,
        CopySpans promptSpans,
        CopySpans answerSpans
    )
    {
        if ((link ?? OwnLink(prompt, answer)) is not { } wire)
        {
            return new(null, [NoLink(prompt, answer)]);
        }

        var transfer = TransferOf(workload, parameters, pools, wire);
        if (transfer is not { } moved)
        {
            var (_, missing) = ModelArithmetic.Describe(workload.Model);
            return new(null, [.. missing]);
        }

        var (first, firstProblems) = PromptPoint(
            (prompt, promptSpans),
            workload,
            parameters,
            pools,
            moved
        );
        var (later, laterProblems) = AnswerPoint(
            (answer, answerSpans),
            workload,
            parameters,
            pools
        );
        return first is null || later is null
            ? new(null, [.. firstProblems, .. laterProblems])
            : Pair(prompt, answer, workload, first, later, pools, moved);
    }

    /// <summary>The part of a workload that falls to the pool for prompts: a request of one output token is a prompt and nothing else.</summary>
    internal static InferenceWorkload Prompting(InferenceWorkload workload) =>
        workload with
        {
            OutputTokens = 1,
            MaxTimeToFirstToken = null,
            MaxTimePerOutputToken = null,
            MaxSequences = null,
        };

    /// <summary>The part that falls to the pool for answers: the cache arrives whole, so that only the last prompt token passes the layers.</summary>
    internal static InferenceWorkload Answering(InferenceWorkload workload) =>
        workload with
        {
            CachedInput = Fraction.One,
            MaxTimeToFirstToken = null,
        };

    private static (OperatingPoint? Point, ImmutableArray<Problem> Problems) PromptPoint(
        (AcceleratorSystem System, CopySpans Spans) on,
        InferenceWorkload workload,
        PerformanceParameters parameters,
        PoolParameters pools,
        CacheTransfer transfer
    )
    {
        var left = workload.MaxTimeToFirstToken is { } most
            ? Duration.FromSeconds(
                Math.Max(1e-6, (most.Seconds - transfer.ExposedSeconds) / pools.PromptLatency)
            )
            : (Duration?)null;
        var outcome = InferencePerformance.Evaluate(
            on.System,
            Prompting(workload) with
            {
                MaxTimeToFirstToken = left,
            },
            parameters,
            on.Spans
        );
        return (outcome.Best, outcome.Problems);
    }

    private static (OperatingPoint? Point, ImmutableArray<Problem> Problems) AnswerPoint(
        (AcceleratorSystem System, CopySpans Spans) on,
        InferenceWorkload workload,
        PerformanceParameters parameters,
        PoolParameters pools
    )
    {
        var outcome = InferencePerformance.Evaluate(
            on.System,
            Answering(workload) with
            {
                MaxTimePerOutputToken = workload.MaxTimePerOutputToken / pools.AnswerLatency,
            },
            parameters,
            on.Spans
        );
        return (outcome.Best, outcome.Problems);
    }

    private static DisaggregatedOutcome Pair(
        AcceleratorSystem prompt,
        AcceleratorSystem answer,
        InferenceWorkload workload,
        OperatingPoint first,
        OperatingPoint later,
        PoolParameters pools,
        CacheTransfer transfer
    )
    {
        var promptRate = first.InputPerReplica.TokensPerSecond / workload.InputTokens;
        var answerRate = later.OutputPerReplica.TokensPerSecond / workload.OutputTokens;
        var share = (double)later.SystemsPerReplica / later.ReplicasPerSystem;
        var linkRate = transfer.MostRequestsPerSecond * share;
        var bound = Math.Min(answerRate * pools.AnswerEfficiency, linkRate);
        var plan = PoolPlan.Best(
            promptRate * pools.PromptEfficiency,
            bound,
            Watts(first),
            Watts(later),
            MostCopies
        );
        var rate = plan.RequestsPerSecond;
        var limit =
            plan.PromptRate <= plan.AnswerRate ? DisaggregationLimit.Prompts
            : linkRate < answerRate * pools.AnswerEfficiency ? DisaggregationLimit.Link
            : DisaggregationLimit.Answers;
        var promptSystems = Systems(plan.PromptCopies, first);
        var answerSystems = Systems(plan.AnswerCopies, later);
        var token = later.TimePerOutputToken * pools.AnswerLatency;
        var point = new DisaggregatedPoint
        {
            Prompt = first,
            Answer = later,
            Pools = plan,
            PromptSystems = promptSystems,
            AnswerSystems = answerSystems,
            Transfer = transfer,
            LinkRequestsPerSecond = linkRate,
            RequestsPerSecond = rate,
            Output = TokenRate.FromTokensPerSecond(rate * workload.OutputTokens),
            Input = TokenRate.FromTokensPerSecond(rate * workload.InputTokens),
            TimeToFirstToken =
                (first.TimeToFirstToken * pools.PromptLatency)
                + Duration.FromSeconds(transfer.ExposedSeconds)
                + token,
            TimePerOutputToken = token,
            Limit = limit,
            Power = (first.SystemPower * promptSystems) + (later.SystemPower * answerSystems),
        };
        return new(
            point,
            linkRate < answerRate * pools.AnswerEfficiency
                ? [SlowLink(prompt, answer, transfer, linkRate, answerRate)]
                : []
        );
    }

    private static double Watts(OperatingPoint point) =>
        point.SystemPower.Watts * point.SystemsPerReplica / point.ReplicasPerSystem;

    private static int Systems(int copies, OperatingPoint point) =>
        point.SystemsPerReplica > 1
            ? copies * point.SystemsPerReplica
            : (copies + point.ReplicasPerSystem - 1) / point.ReplicasPerSystem;

    private static CacheTransfer? TransferOf(
        InferenceWorkload workload,
        PerformanceParameters parameters,
        PoolParameters pools,
        Bandwidth link
    ) =>
        ModelArithmetic.Describe(workload.Model).Shape is { } shape
            ? CacheTransfer.Over(
                shape.CacheElementsAt(workload.InputTokens)
                    * parameters.Storage.CacheBytes(workload.Cache),
                shape.Layers,
                link.BytesPerSecond * pools.LinkEfficiency,
                pools.LinkLatencySeconds
            )
            : null;

    private static Bandwidth? OwnLink(AcceleratorSystem prompt, AcceleratorSystem answer) =>
        Port(prompt) is { } from && Port(answer) is { } to
            ? Bandwidth.FromGigabytesPerSecond(
                Math.Min(from.GigabytesPerSecond, to.GigabytesPerSecond)
            )
            : null;

    // Each accelerator has its share of the system's ports.
    private static Bandwidth? Port(AcceleratorSystem system) =>
        system.Accelerator.ScaleOut is { } each
            ? Bandwidth.FromGigabytesPerSecond(each.GigabytesPerSecond * system.AcceleratorCount)
            : null;

    private static Problem NoLink(AcceleratorSystem prompt, AcceleratorSystem answer) =>
        Problem.Error(
            $"{(Port(prompt) is null ? prompt : answer).Accelerator.Item.Path}#scale_out_gbit_per_s",
            LinkUnknown,
            Worded(
                $"The network ports of {(Port(prompt) is null ? prompt : answer).Name} are not published, so the time to move a cache from {prompt.Name} to {answer.Name} is not known."
            ),
            Worded("State the rate of the link between the pools in the scenario.")
        );

    private static Problem SlowLink(
        AcceleratorSystem prompt,
        AcceleratorSystem answer,
        CacheTransfer transfer,
        double linkRate,
        double answerRate
    ) =>
        Problem.Warning(
            "workload.transfer_link_gb_per_s",
            LinkBound,
            Worded(
                $"The link carries {linkRate:0.##} caches of {transfer.Bytes / 1e9:0.###} GB a second from {prompt.Name} to each copy on {answer.Name}, which could answer {answerRate:0.##} requests a second."
            ),
            Worded(
                $"Give each system {answerRate / linkRate:0.#} times the link, store the cache in fewer bits, or raise the cached share."
            )
        );
}
