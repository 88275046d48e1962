using TcoDashboard.Domain.Performance.Arithmetic;
using TcoDashboard.Domain.Performance.Parameters;

namespace TcoDashboard.Domain.Performance.Batched;

/// <summary>Memory of one copy in one arrangement, in bytes (model equations, 6.1).</summary>
internal readonly record struct PlanMemory(
    double WeightBytes,
    double OverheadBytes,
    double CacheBytesPerSequence,
    double UsableBytes,
    int SequenceLimit,
    bool IsCacheLimited
)
{
    public static PlanMemory Of(
        ParallelPlan plan,
        BatchedLoad load,
        double memoryBytes,
        BatchedParameters parameters
    )
    {
        var weights = WeightsOf(plan, load);
        var overhead = OverheadOf(plan, load, parameters);
        var usable = plan.Devices * memoryBytes * parameters.UsableMemory;
        var replication = Replication(plan, load.Shape);
        var perSequence = load.MeanCacheBytes * replication;
        var free = usable - weights - overhead;
        var fits = Math.Floor(Tokens(free, perSequence * (1 + parameters.CacheMargin)));
        var engines = (double)parameters.EngineSequences * plan.AttentionData;
        var longest = free >= load.FullCacheBytes * replication;
        return new(
            weights,
            overhead,
            perSequence,
            usable,
            longest ? (int)Math.Min(fits, engines) : 0,
            fits <= engines
        );
    }

    /// <summary>Cache tokens or sequences that free memory holds: <c>free / bytes</c>, not below zero.</summary>
    public static double Tokens(double freeBytes, double bytesEach) =>
        Math.Max(0, freeBytes / bytesEach);

    /// <summary>How often the cache is stored: tensor ranks beyond the key-value heads hold copies, latent caches one on each rank.</summary>
    public static double Replication(ParallelPlan plan, ModelShape shape) =>
        Math.Max(1, (double)plan.Tensor / shape.CacheHeads);

    /// <summary>Bytes that one copy needs for weights, run-time and a single sequence.</summary>
    public static double Needed(
        ParallelPlan plan,
        BatchedLoad load,
        BatchedParameters parameters
    ) =>
        WeightsOf(plan, load)
        + OverheadOf(plan, load, parameters)
        + (load.FullCacheBytes * Replication(plan, load.Shape));

    private static double WeightsOf(ParallelPlan plan, BatchedLoad load)
    {
        var perRank = plan.Expert > 1 ? Math.Ceiling((double)load.Shape.Experts / plan.Expert) : 0;
        var stored = plan.Expert > 1 ? perRank * plan.Expert : load.Shape.Experts;
        return ((load.CommonBytes + load.TableBytes) * plan.AttentionData)
            + (load.ExpertBytes * stored);
    }

    private static double OverheadOf(
        ParallelPlan plan,
        BatchedLoad load,
        BatchedParameters parameters
    ) =>
        (
            plan.Devices
            * (
                parameters.RuntimeBytes
                + (parameters.ChunkTokens * load.Shape.Hidden * 2 * parameters.ActivationWidth)
            )
        )
        // The part that all prompts share lies once in every group that attends by itself.
        + (load.SharedCacheBytes * Replication(plan, load.Shape) * plan.AttentionData);
}
