using TcoDashboard.Domain.Performance.Arithmetic;
using TcoDashboard.Domain.Performance.Parameters;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Performance.WaferScale;

/// <summary>One workload as the wafer model sees it, in bytes and operations.</summary>
internal sealed record WaferLoad
{
    // Why: published speeds are single short requests, so a modelled speed is held against them at a short context.
    private const double PublishedContextTokens = 1000;

    public required ModelShape Shape { get; init; }

    public required int InputTokens { get; init; }

    public required int OutputTokens { get; init; }

    /// <summary>Most requests there ever are at once, which bounds the sequences in flight whatever fits.</summary>
    public required int MostSequences { get; init; }

    public required double ModelBytes { get; init; }

    /// <summary>Bytes every token reads whatever its routing.</summary>
    public required double CommonBytes { get; init; }

    /// <summary>Bytes of one expert in all its layers.</summary>
    public required double ExpertBytes { get; init; }

    public required double LargestLayerBytes { get; init; }

    public required double MeanCacheBytes { get; init; }

    /// <summary>Cache that a sequence holds by itself: what it reads, less the part that all prompts share.</summary>
    public double HeldCacheBytes => MeanCacheBytes - SharedCacheBytes;

    /// <summary>Cache of the part of all prompts that is the same, kept once.</summary>
    public double SharedCacheBytes { get; init; }

    /// <summary>How tokens are drafted ahead; <c>null</c> for one token a step.</summary>
    public SpeculativeDraft? Draft { get; init; }

    public required double FullCacheBytes { get; init; }

    public required double DecodeOps { get; init; }

    public required double PrefillOps { get; init; }

    public static WaferLoad Of(
        InferenceWorkload workload,
        ModelShape shape,
        StorageParameters storage
    )
    {
        var cached = Math.Min(
            workload.InputTokens * workload.CachedInput.Value,
            workload.InputTokens - 1.0
        );
        var load = AtContext(workload, shape, storage, workload.MeanContext);
        var shared =
            shape.CacheElementsAt(workload.InputTokens * workload.SharedPrefix.Value)
            * storage.CacheBytes(workload.Cache);
        return load with
        {
            ModelBytes = load.ModelBytes + shared,
            SharedCacheBytes = shared,
            FullCacheBytes = load.FullCacheBytes - shared,
            Draft = workload.Draft,
            PrefillOps = shape.PrefillOperations(workload.InputTokens - cached, cached),
        };
    }

    /// <summary>The same workload as a single short request, against which published speeds are held.</summary>
    public static WaferLoad Short(
        InferenceWorkload workload,
        ModelShape shape,
        StorageParameters storage
    ) => AtContext(workload, shape, storage, PublishedContextTokens);

    private static WaferLoad AtContext(
        InferenceWorkload workload,
        ModelShape shape,
        StorageParameters storage,
        double context
    )
    {
        var weights = workload.Weights;
        var element = storage.CacheBytes(workload.Cache);
        var common = storage.CommonBytes(shape, weights);
        var routed = storage.RoutedBytes(shape, weights);
        var table = StorageParameters.TableBytes(shape);
        return new()
        {
            Shape = shape,
            InputTokens = workload.InputTokens,
            OutputTokens = workload.OutputTokens,
            MostSequences = workload.MaxSequences ?? int.MaxValue,
            ModelBytes = storage.ModelBytes(shape, weights),
            CommonBytes = common,
            ExpertBytes = shape.Experts > 0 ? routed / shape.Experts : 0,
            LargestLayerBytes =
                ((common - table) / shape.Layers)
                + (shape.ExpertLayers > 0 ? routed / shape.ExpertLayers : 0),
            MeanCacheBytes = shape.CacheElementsAt(context) * element,
            FullCacheBytes = shape.CacheElementsAt(workload.LongestContext) * element,
            DecodeOps = (2 * shape.ActiveParameters) + shape.DecodeAttentionAt(context),
            PrefillOps = 0,
        };
    }
}
