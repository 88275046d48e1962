using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Arithmetic;
using TcoDashboard.Domain.Performance.Parameters;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Performance.Batched;

/// <summary>One workload as the batched model sees it: tokens, bytes and operations, independent of any plan.</summary>
internal sealed record BatchedLoad
{
    public required ModelShape Shape { get; init; }

    /// <summary>Prompt tokens that must be processed; at least one, since the last token is never cached.</summary>
    public required double NewTokens { get; init; }

    public required double CachedTokens { get; init; }

    public required int InputTokens { get; init; }

    public required int OutputTokens { get; init; }

    /// <summary>Most requests there ever are at once, which bounds the batch whatever fits.</summary>
    public required int MostSequences { get; init; }

    /// <summary>Mean context over the lives of requests in flight.</summary>
    public required double MeanContext { get; init; }

    /// <summary>How tokens are drafted ahead; <c>null</c> for one token a step.</summary>
    public SpeculativeDraft? Draft { get; init; }

    public required double TableBytes { get; init; }

    public required double CommonBytes { get; init; }

    /// <summary>Bytes of one expert in all its layers.</summary>
    public required double ExpertBytes { get; init; }

    public required double MeanCacheBytes { get; init; }

    public required double FullCacheBytes { get; init; }

    /// <summary>Cache of the part of all prompts that is the same, kept once; the bytes a sequence above do not hold it.</summary>
    public double SharedCacheBytes { get; init; }

    public required NumberFormat Weights { get; init; }

    public required double CacheElementBytes { get; init; }

    public double StoredBytes => TableBytes + CommonBytes + (ExpertBytes * Shape.Experts);

    public static BatchedLoad Of(
        InferenceWorkload workload,
        ModelShape shape,
        StorageParameters storage
    )
    {
        var cached = Math.Min(
            workload.InputTokens * workload.CachedInput.Value,
            workload.InputTokens - 1.0
        );
        var fresh = workload.InputTokens - cached;
        var element = storage.CacheBytes(workload.Cache);
        var mean = workload.MeanContext;
        var shared =
            shape.CacheElementsAt(workload.InputTokens * workload.SharedPrefix.Value) * element;
        return new()
        {
            Shape = shape,
            NewTokens = fresh,
            CachedTokens = cached,
            InputTokens = workload.InputTokens,
            OutputTokens = workload.OutputTokens,
            MostSequences = workload.MaxSequences ?? int.MaxValue,
            TableBytes = StorageParameters.TableBytes(shape),
            CommonBytes = storage.CommonBytes(shape, workload.Weights),
            ExpertBytes =
                shape.ExpertParameters * shape.ExpertLayers * storage.WeightBytes(workload.Weights),
            MeanContext = mean,
            Draft = workload.Draft,
            MeanCacheBytes = (shape.CacheElementsAt(mean) * element) - shared,
            FullCacheBytes = (shape.CacheElementsAt(workload.LongestContext) * element) - shared,
            SharedCacheBytes = shared,
            Weights = workload.Weights,
            CacheElementBytes = element,
        };
    }
}
