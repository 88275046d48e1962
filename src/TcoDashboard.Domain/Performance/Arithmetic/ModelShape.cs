namespace TcoDashboard.Domain.Performance.Arithmetic;

/// <summary>
/// The arithmetic of a language model, worked out once from its layout: parameters by part, cache elements and attention work.
/// Plain numbers (parameters, elements, operations), because the performance model uses them in its loops.
/// </summary>
public sealed record ModelShape
{
    /// <summary>Transformer layers.</summary>
    public required int Layers { get; init; }

    /// <summary>Layers with experts.</summary>
    public required int ExpertLayers { get; init; }

    /// <summary>Width of the residual stream.</summary>
    public required int Hidden { get; init; }

    /// <summary>Query heads; the tensor-parallel degree divides them.</summary>
    public required int Heads { get; init; }

    /// <summary>Key-value heads; 1 for latent attention, whose cache cannot be split over heads.</summary>
    public required int CacheHeads { get; init; }

    /// <summary>Experts in a layer; 0 for a dense model.</summary>
    public required int Experts { get; init; }

    /// <summary>Experts a token is routed to; 0 for a dense model.</summary>
    public required int ActiveExperts { get; init; }

    /// <summary>Parameters of one embedding table (vocabulary times width).</summary>
    public required double TableParameters { get; init; }

    /// <summary>Parameters of all attention parts.</summary>
    public required double AttentionParameters { get; init; }

    /// <summary>Parameters of the dense feed-forward parts and of the experts that every token passes.</summary>
    public required double FeedForwardParameters { get; init; }

    /// <summary>Parameters of routers and norms, which stay at 16 bits.</summary>
    public required double SmallParameters { get; init; }

    /// <summary>Parameters of one routed expert in one layer.</summary>
    public required double ExpertParameters { get; init; }

    /// <summary>Parameters of the whole model that the layout does not explain (published count less the parts); 0 when the layout is complete.</summary>
    public required double OtherParameters { get; init; }

    /// <summary>Parameters a token passes, without the input table (2.1 of the model equations).</summary>
    public required double ActiveParameters { get; init; }

    /// <summary>Cache elements per token in the layers that attend to everything.</summary>
    public required double CacheElements { get; init; }

    /// <summary>Cache elements per token in the layers that attend to a window.</summary>
    public required double WindowedCacheElements { get; init; }

    /// <summary>The window in tokens; 0 without windowed layers.</summary>
    public required int WindowTokens { get; init; }

    /// <summary>Attention operations for one new token and one attended position while decoding, all full layers together.</summary>
    public required double DecodeAttention { get; init; }

    /// <summary>As <see cref="DecodeAttention"/> for the windowed layers.</summary>
    public required double WindowedDecodeAttention { get; init; }

    /// <summary>Attention operations for one prompt token and one attended position, all full layers together.</summary>
    public required double PrefillAttention { get; init; }

    /// <summary>As <see cref="PrefillAttention"/> for the windowed layers.</summary>
    public required double WindowedPrefillAttention { get; init; }

    /// <summary>Whether the cache is one latent per token, which tensor parallelism replicates.</summary>
    public required bool IsLatent { get; init; }

    /// <summary>Whether the counts follow from the layout rather than from the published label.</summary>
    public required bool IsFromLayout { get; init; }

    /// <summary>Whether a release with experts of 4 bits keeps everything else at 8 bits (DeepSeek-V4) and not at 16.</summary>
    public bool KeepsEightBits { get; init; }

    /// <summary>
    /// Parameters beside tables, routers and norms that a release at 4 bits keeps at 16: all attention where only experts were narrowed
    /// (gpt-oss, Kimi K2.5) or the layers are of a hybrid (Qwen3.5); all but its output projection where attention is latent; none elsewhere.
    /// </summary>
    public double WideAtFourBits { get; init; }

    /// <summary>Routed expert parameters of the whole model.</summary>
    public double RoutedParameters => ExpertParameters * Experts * ExpertLayers;

    /// <summary>All parameters (both embedding tables).</summary>
    public double TotalParameters =>
        2 * TableParameters
        + AttentionParameters
        + FeedForwardParameters
        + SmallParameters
        + OtherParameters
        + RoutedParameters;

    /// <summary>Cache elements of one sequence at a context, windowed layers capped at their window.</summary>
    public double CacheElementsAt(double contextTokens) =>
        (CacheElements * contextTokens)
        + (WindowedCacheElements * Math.Min(contextTokens, WindowTokens));

    /// <summary>Attention operations for one new token at a context.</summary>
    public double DecodeAttentionAt(double contextTokens) =>
        (DecodeAttention * contextTokens)
        + (WindowedDecodeAttention * Math.Min(contextTokens, WindowTokens));

    /// <summary>Attention operations for a causal prompt of new tokens behind cached ones.</summary>
    public double PrefillAttentionFor(double newTokens, double cachedTokens) =>
        (PrefillAttention * AttendedPositions(newTokens, cachedTokens, double.PositiveInfinity))
        + (WindowedPrefillAttention * AttendedPositions(newTokens, cachedTokens, WindowTokens));

    /// <summary>Operations of a forward pass over a prompt, attention included; only its last token has logits, so no output table.</summary>
    public double PrefillOperations(double newTokens, double cachedTokens) =>
        (2 * (ActiveParameters - TableParameters) * newTokens)
        + PrefillAttentionFor(newTokens, cachedTokens);

    /// <summary>Distinct experts of one layer that a step of routed tokens touches (9 of the model equations, balanced routing).</summary>
    public double DistinctExperts(double tokens) =>
        Experts == 0 ? 0 : MixtureOfExperts.Distinct(Experts, ActiveExperts, tokens);

    // Sum over the new tokens of the positions each attends to, half of the square when causal and full.
    private static double AttendedPositions(double newTokens, double cachedTokens, double window)
    {
        var full = ((newTokens * newTokens) / 2) + (newTokens * cachedTokens);
        if (newTokens + cachedTokens <= window)
        {
            return full;
        }

        var growing = Math.Max(0, window - cachedTokens);
        return ((growing * growing) / 2)
            + (growing * cachedTokens)
            + ((newTokens - growing) * window);
    }
}
