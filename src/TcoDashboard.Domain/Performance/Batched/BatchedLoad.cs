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

    /// <summary>Input plus half the output: the mean over a request's life.</summary>
    public double MeanContext => InputTokens + (OutputTokens / 2.0);

    public required double TableBytes { get; init; }

    public required double CommonBytes { get; init; }

    /// <summary>Bytes of one expert in all its layers.</summary>
    public required double ExpertBytes { get; init; }

    public required double MeanCacheBytes { get; init; }

    public required double FullCacheBytes { get; init; }

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
        var mean = workload.InputTokens + (workload.OutputTokens / 2.0);
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
            MeanCacheBytes = shape.CacheElementsAt(mean) * element,
            FullCacheBytes =
                shape.CacheElementsAt(workload.InputTokens + workload.OutputTokens) * element,
            Weights = workload.Weights,
            CacheElementBytes = element,
        };
    }
}
