using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Arithmetic;

namespace TcoDashboard.Domain.Performance.Training;

/// <summary>
/// The arithmetic of a model while it is trained, as averages of one layer. Plain numbers (parameters, operations), because the step model
/// uses them in its loops.
/// </summary>
public sealed record TrainingShape
{
    /// <summary>Name shown in messages.</summary>
    public required string Name { get; init; }

    /// <summary>Transformer layers.</summary>
    public required int Layers { get; init; }

    /// <summary>Width of the residual stream.</summary>
    public required int Hidden { get; init; }

    /// <summary>Query heads; the tensor-parallel degree divides them.</summary>
    public required int Heads { get; init; }

    /// <summary>Values of queries, keys and values per token of one layer.</summary>
    public required double ProjectionWidth { get; init; }

    /// <summary>Values of keys and values per token of one layer, which context parallelism passes round.</summary>
    public required double KeyValueWidth { get; init; }

    /// <summary>Parameters of the attention matrices of one layer.</summary>
    public required double AttentionParameters { get; init; }

    /// <summary>Parameters of the feed-forward matrices every token passes, shared experts included, mean of all layers.</summary>
    public required double FeedForwardParameters { get; init; }

    /// <summary>Values between the feed-forward matrices every token passes, mean of all layers.</summary>
    public required double FeedForwardWidth { get; init; }

    /// <summary>Whether the feed-forward part has a gate (three matrices instead of two).</summary>
    public required bool IsGated { get; init; }

    /// <summary>Experts in a layer; 0 for a dense model.</summary>
    public int Experts { get; init; }

    /// <summary>Experts a token is routed to.</summary>
    public int ActiveExperts { get; init; }

    /// <summary>Parameters of one routed expert.</summary>
    public double ExpertParameters { get; init; }

    /// <summary>Values between the matrices of one routed expert.</summary>
    public double ExpertWidth { get; init; }

    /// <summary>Share of layers that have experts.</summary>
    public double ExpertLayerShare { get; init; }

    /// <summary>Parameters of one embedding table.</summary>
    public required double TableParameters { get; init; }

    /// <summary>Vocabulary.</summary>
    public required int Vocabulary { get; init; }

    /// <summary>Whether input and output table are one.</summary>
    public bool HasTiedTables { get; init; }

    /// <summary>Forward operations of attention for one token and one attended position in one layer: scores and weighted sum.</summary>
    public required double AttentionPerPosition { get; init; }

    /// <summary>Share of layers that attend to everything before a token; the rest attends to a window or not at all.</summary>
    public double FullAttentionShare { get; init; } = 1;

    /// <summary>Share of layers that attend to a window.</summary>
    public double WindowShare { get; init; }

    /// <summary>That window in tokens.</summary>
    public int WindowTokens { get; init; }

    /// <summary>Parameters every token passes in one layer, the routed experts it uses included.</summary>
    public double ActiveLayerParameters =>
        AttentionParameters
        + FeedForwardParameters
        + (ActiveExperts * ExpertParameters * ExpertLayerShare);

    /// <summary>Parameters of one layer, all experts included.</summary>
    public double LayerParameters =>
        AttentionParameters
        + FeedForwardParameters
        + (Experts * ExpertParameters * ExpertLayerShare);

    /// <summary>Routed parameters of one layer.</summary>
    public double RoutedLayerParameters => Experts * ExpertParameters * ExpertLayerShare;

    /// <summary>All parameters.</summary>
    public double Parameters =>
        (Layers * LayerParameters) + (TableParameters * (HasTiedTables ? 1 : 2));

    /// <summary>Parameters a token passes, the input table apart.</summary>
    public double ActiveParameters => (Layers * ActiveLayerParameters) + TableParameters;

    /// <summary>Mean positions a token of a causal sequence attends to, as a mean of all layers.</summary>
    public double AttendedPositions(double sequenceTokens)
    {
        var window = Math.Min(WindowTokens, sequenceTokens);
        var windowed = window - (window * window / (2 * sequenceTokens));
        return (FullAttentionShare * sequenceTokens / 2) + (WindowShare * windowed);
    }

    /// <summary>
    /// Operations of forward and backward pass for one token, recomputation apart: <c>6·P_a</c> and three times the causal attention
    /// (model equations, 2.3 and 16).
    /// </summary>
    public double OperationsPerToken(double sequenceTokens) =>
        (6 * ActiveParameters)
        + (3 * Layers * AttentionPerPosition * AttendedPositions(sequenceTokens));

    /// <summary>The shape of a catalog model, or the figures without which there is none.</summary>
    public static (TrainingShape? Shape, IReadOnlyList<Problem> Problems) Describe(
        LanguageModel model
    )
    {
        var (shape, problems) = ModelArithmetic.Describe(model);
        return shape is null ? (null, problems) : (Build(model, shape), []);
    }

    private static TrainingShape Build(LanguageModel model, ModelShape shape)
    {
        double layers = shape.Layers;
        var expertShare = shape.Experts > 0 ? shape.ExpertLayers / layers : 0;
        var routed = shape.ActiveExperts * shape.ExpertParameters * expertShare;
        var attention = shape.AttentionParameters / layers;
        // Why: where the layout is not complete only the published active count is known; all of it is matrices of one layer or another.
        var feedForward = shape.IsFromLayout
            ? shape.FeedForwardParameters / layers
            : Math.Max(
                0,
                ((shape.ActiveParameters - shape.TableParameters) / layers) - routed - attention
            );
        double headWidth = model.HeadDimension ?? 128;
        var keyValues = 2.0 * (model.KeyValueHeads ?? shape.Heads) * headWidth;
        var fullLayers =
            shape.PrefillAttention
            / (2.0 * shape.Heads * (headWidth + (model.ValueHeadDimension ?? headWidth)));
        var windowed = model.WindowTokens is > 0 ? model.WindowedLayers ?? 0 : 0;
        var matrices = model.IsGated ? 3.0 : 2.0;
        return new()
        {
            Name = model.Name,
            Layers = shape.Layers,
            Hidden = shape.Hidden,
            Heads = shape.Heads,
            ProjectionWidth = (shape.Heads * headWidth) + keyValues,
            KeyValueWidth = shape.IsLatent ? shape.CacheElements / layers : keyValues,
            AttentionParameters = attention,
            FeedForwardParameters = feedForward,
            FeedForwardWidth = feedForward / (matrices * shape.Hidden),
            IsGated = model.IsGated,
            Experts = shape.Experts,
            ActiveExperts = shape.ActiveExperts,
            ExpertParameters = shape.ExpertParameters,
            ExpertWidth = shape.ExpertParameters / (3.0 * shape.Hidden),
            ExpertLayerShare = expertShare,
            TableParameters = shape.TableParameters,
            Vocabulary = model.Vocabulary!.Value,
            AttentionPerPosition =
                2.0 * shape.Heads * (headWidth + (model.ValueHeadDimension ?? headWidth)),
            FullAttentionShare = Math.Clamp(fullLayers / layers, 0, 1),
            WindowShare = windowed / layers,
            WindowTokens = windowed > 0 ? model.WindowTokens!.Value : 0,
        };
    }
}
