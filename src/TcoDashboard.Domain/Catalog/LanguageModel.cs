using System.Collections.Immutable;

namespace TcoDashboard.Domain.Catalog;

/// <summary>A language model seen through its layout. Counts are plain numbers; parameters are parameters, not billions.</summary>
/// <param name="Item">The catalog item with sources.</param>
public sealed record LanguageModel(CatalogItem Item)
{
    /// <summary>Stable id.</summary>
    public string Id => Item.Id;

    /// <summary>Name shown to people.</summary>
    public string Name => Item.Name;

    /// <summary>Constructed for this product rather than released by anybody.</summary>
    public bool IsHypothetical => Item.Fact("hypothetical") == "true";

    /// <summary>All parameters, as published (label), in parameters.</summary>
    public double? TotalParameters =>
        Item.Value("total_params_billion_count") is { } b ? b * 1e9 : null;

    /// <summary>Parameters used for one token, as published, in parameters.</summary>
    public double? ActiveParameters =>
        Item.Value("active_params_billion_count") is { } b ? b * 1e9 : null;

    /// <summary>Transformer layers.</summary>
    public int? Layers => Count("layers_count");

    /// <summary>Layers with a dense feed-forward part (all of them in a dense model).</summary>
    public int? DenseLayers => Count("dense_layers_count");

    /// <summary>Width of the residual stream.</summary>
    public int? Hidden => Count("hidden_count");

    /// <summary>Width of the dense feed-forward part.</summary>
    public int? FeedForward => Count("ffn_dim_dense_count");

    /// <summary>Whether the feed-forward part has a gate (three matrices instead of two).</summary>
    public bool IsGated => Item.Fact("ffn_gated") != "false";

    /// <summary>Query heads.</summary>
    public int? Heads => Count("heads_count");

    /// <summary>Key-value heads.</summary>
    public int? KeyValueHeads => Count("kv_heads_count");

    /// <summary>Width of one head (of the query and key).</summary>
    public int? HeadDimension => Count("head_dim_count");

    /// <summary>Vocabulary.</summary>
    public int? Vocabulary => Count("vocab_count");

    /// <summary>Longest context the model was trained or released for, in tokens.</summary>
    public int? MaxContextTokens => Count("max_context_tokens");

    /// <summary>Whether positions are told by a bias that grows with distance (ALiBi), so that a run may be longer than the training.</summary>
    public bool HasOpenPositions => Item.Fact("positions") == "alibi";

    /// <summary>Latent or grouped attention.</summary>
    public AttentionKind Attention =>
        Item.Fact("attention") == "MLA" ? AttentionKind.Latent : AttentionKind.Grouped;

    /// <summary>Rank of the compressed key-value latent (latent attention only).</summary>
    public int? KeyValueLatentRank => Count("mla_kv_lora_rank_count");

    /// <summary>Rank of the compressed query (latent attention only).</summary>
    public int? QueryLatentRank => Count("mla_q_lora_rank_count");

    /// <summary>Rotary part of a latent head (latent attention only).</summary>
    public int? RotaryHeadDimension => Count("mla_qk_rope_head_dim_count");

    /// <summary>Width of a value head where it differs from the query head.</summary>
    public int? ValueHeadDimension => Count("mla_v_head_dim_count");

    /// <summary>Layers that attend to a window only.</summary>
    public int? WindowedLayers => Count("sliding_window_layers_count");

    /// <summary>The window of those layers, in tokens.</summary>
    public int? WindowTokens => Count("sliding_window_tokens");

    /// <summary>Experts in a mixture-of-experts layer; <c>null</c> for a dense model.</summary>
    public int? Experts => Count("experts_total_count");

    /// <summary>Experts a token is routed to.</summary>
    public int? ActiveExperts => Count("experts_active_count");

    /// <summary>Experts every token passes.</summary>
    public int SharedExperts => Count("experts_shared_count") ?? 0;

    /// <summary>Feed-forward width of one expert.</summary>
    public int? ExpertFeedForward => Count("expert_ffn_dim_count");

    /// <summary>Layers with experts.</summary>
    public int? ExpertLayers => Count("moe_layers_count");

    /// <summary>Key-value cache elements stored per token, worked out from the layout.</summary>
    public double? KeyValueElementsPerToken => Item.Value("kv_cache_elements_per_token_count");

    /// <summary>Whether the model has expert layers.</summary>
    public bool IsMixtureOfExperts => Experts is > 0;

    /// <summary>Names of layout figures that are missing and without which nothing can be computed.</summary>
    public ImmutableArray<string> MissingLayout =>
        [
            .. new[]
            {
                "layers_count",
                "hidden_count",
                "heads_count",
                "head_dim_count",
                "vocab_count",
            }.Where(key => Item.Value(key) is null),
        ];

    private int? Count(string key) => Item.Value(key) is { } value ? (int)value : null;
}
