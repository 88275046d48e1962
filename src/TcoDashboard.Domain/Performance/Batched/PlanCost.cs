using TcoDashboard.Domain.Performance.Arithmetic;
using TcoDashboard.Domain.Performance.Parameters;

namespace TcoDashboard.Domain.Performance.Batched;

/// <summary>
/// One arrangement of a load over devices, reduced to coefficients, so that a step costs a handful of multiplications
/// (model equations, 4, 5, 7, 8, 9). Suffix <c>Seconds</c>: seconds a step; <c>Per…</c>: seconds for each of them.
/// </summary>
internal sealed record PlanCost
{
    public required ParallelPlan Plan { get; init; }

    public required int Experts { get; init; }

    public required int ActiveExperts { get; init; }

    public required double Imbalance { get; init; }

    public required double CommonSeconds { get; init; }

    public required double SecondsPerExpert { get; init; }

    public required double CacheSecondsPerSequence { get; init; }

    public required double CacheSecondsPerPromptToken { get; init; }

    public required double DecodeSecondsPerSequence { get; init; }

    public required double PrefillSecondsPerToken { get; init; }

    public required double NetworkSeconds { get; init; }

    public required double NetworkSecondsPerToken { get; init; }

    public required double HostSeconds { get; init; }

    public required double HostSecondsPerSequence { get; init; }

    /// <summary>Bytes of weights in one copy, replicas of the attention part included.</summary>
    public required double WeightBytes { get; init; }

    /// <summary>Bytes that run-time and activations take in one copy.</summary>
    public required double OverheadBytes { get; init; }

    /// <summary>Bytes that one sequence's cache takes at its mean context, replication included.</summary>
    public required double CacheBytesPerSequence { get; init; }

    /// <summary>Bytes an engine may use in one copy.</summary>
    public required double UsableBytes { get; init; }

    /// <summary>Most sequences in flight: cache capacity or the engines' limit.</summary>
    public required int SequenceLimit { get; init; }

    /// <summary>Whether <see cref="SequenceLimit"/> is set by cache capacity.</summary>
    public required bool IsCacheLimited { get; init; }

    /// <summary>Groups that take prompts independently: attention-data ranks times pipeline stages.</summary>
    public int Lanes => Plan.AttentionData * Plan.Pipeline;

    /// <summary>One step: a token for each of some sequences and, in a mixed step, some prompt tokens.</summary>
    public StepCost Step(double sequences, double promptTokens)
    {
        var lanes = Lanes;
        // Why: the lanes run in step, so the fullest one sets the time.
        var balanced = Math.Ceiling(sequences / lanes) * lanes;
        var tokens = balanced + promptTokens;
        var experts =
            Experts == 0
                ? 0
                : Math.Min(
                    Experts,
                    Imbalance
                        * MixtureOfExperts.Distinct(
                            Experts,
                            ActiveExperts,
                            (sequences + promptTokens) / Plan.Pipeline
                        )
                );
        var weights = CommonSeconds + (experts * SecondsPerExpert);
        var cache =
            (balanced * CacheSecondsPerSequence) + (promptTokens * CacheSecondsPerPromptToken);
        var arithmetic =
            (balanced * DecodeSecondsPerSequence) + (promptTokens * PrefillSecondsPerToken);
        return new(
            weights,
            cache,
            Math.Max(0, arithmetic - weights - cache),
            NetworkSeconds + (tokens * NetworkSecondsPerToken),
            HostSeconds + (balanced * HostSecondsPerSequence)
        );
    }

    public static PlanCost? Of(
        ParallelPlan plan,
        BatchedLoad load,
        BatchedDevice device,
        BatchedParameters parameters
    )
    {
        var memory = PlanMemory.Of(plan, load, device, parameters);
        if (memory.SequenceLimit < plan.AttentionData * plan.Pipeline)
        {
            return null;
        }

        var shape = load.Shape;
        var isExpertParallel = plan.Expert > 1;
        var imbalance = isExpertParallel ? parameters.ExpertImbalance : 1;
        var stage = plan.Devices / plan.Pipeline;
        var ops = load.CommonOpsPerToken + (load.RoutedOpsPerToken * imbalance);
        var promptOps =
            load.CommonOpsPerToken
            + (load.RoutedOpsPerToken * imbalance / parameters.ExpertPrefillShare);
        var (network, networkPerToken) = Network(plan, load, device, parameters);
        return new()
        {
            Plan = plan,
            Experts = shape.Experts,
            ActiveExperts = shape.ActiveExperts,
            Imbalance = imbalance,
            CommonSeconds = load.CommonBytes / (plan.Tensor * device.BytesPerSecond),
            SecondsPerExpert = load.ExpertBytes / (stage * device.BytesPerSecond),
            CacheSecondsPerSequence =
                memory.CacheBytesPerSequence / (plan.Devices * device.BytesPerSecond),
            CacheSecondsPerPromptToken =
                load.CachedReadBytesPerToken
                * PlanMemory.Replication(plan, shape)
                / (plan.Devices * device.BytesPerSecond),
            DecodeSecondsPerSequence =
                (ops / (plan.Devices * device.DecodeOpsPerSecond))
                + (load.DecodeWideOps / (plan.Devices * device.DecodeWideOpsPerSecond)),
            PrefillSecondsPerToken =
                (promptOps / (plan.Devices * device.PrefillOpsPerSecond))
                + (load.PrefillWideOpsPerToken / (plan.Devices * device.PrefillWideOpsPerSecond)),
            NetworkSeconds = network,
            NetworkSecondsPerToken = networkPerToken,
            HostSeconds =
                (shape.Layers * parameters.LayerSeconds)
                + (isExpertParallel ? 0 : shape.ExpertLayers * parameters.ExpertTensorSeconds),
            HostSecondsPerSequence = parameters.SequenceSeconds / plan.AttentionData,
            WeightBytes = memory.WeightBytes,
            OverheadBytes = memory.OverheadBytes,
            CacheBytesPerSequence = memory.CacheBytesPerSequence,
            UsableBytes = memory.UsableBytes,
            SequenceLimit = memory.SequenceLimit,
            IsCacheLimited = memory.IsCacheLimited,
        };
    }

    // Tensor parallelism: two all-reduces a layer, one where experts exchange tokens instead. Latency and bytes apart.
    private static (double Fixed, double PerToken) Network(
        ParallelPlan plan,
        BatchedLoad load,
        BatchedDevice device,
        BatchedParameters parameters
    )
    {
        var shape = load.Shape;
        double tokenBytes = shape.Hidden * 2.0;
        double fixedSeconds = 0;
        double perToken = 0;
        if (plan.Tensor > 1)
        {
            var reductions = (2.0 * shape.Layers) - (plan.Expert > 1 ? shape.ExpertLayers : 0);
            fixedSeconds += reductions * parameters.AllReduceSeconds;
            perToken +=
                reductions
                * Collectives.RingTransfer(tokenBytes, plan.Tensor, device.LinkTo(plan.Tensor))
                / (plan.AttentionData * plan.Pipeline);
        }

        if (plan.Expert > 1)
        {
            // Dispatch at 8 bits, combine at 16 bits: k·d bytes and twice that, a token and layer.
            var exchanged =
                MixtureOfExperts.RoutedBytesPerToken(shape.ActiveExperts, shape.Hidden, 1)
                + MixtureOfExperts.RoutedBytesPerToken(shape.ActiveExperts, shape.Hidden, 2);
            fixedSeconds += shape.ExpertLayers * parameters.ExpertParallelSeconds;
            perToken +=
                shape.ExpertLayers
                * parameters.ExpertImbalance
                * Collectives.ExchangeTransfer(exchanged, plan.Expert, device.LinkTo(plan.Expert))
                / plan.Devices;
        }

        if (plan.Pipeline > 1)
        {
            fixedSeconds += plan.Pipeline * parameters.PipelineHopSeconds;
            perToken += tokenBytes / device.StageBytesPerSecond / plan.AttentionData;
        }

        return (fixedSeconds, perToken);
    }
}
