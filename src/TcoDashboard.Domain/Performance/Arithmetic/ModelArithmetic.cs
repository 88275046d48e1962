using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Domain.Performance.Arithmetic;

/// <summary>Works out a model's arithmetic from its catalog item (model equations, 2), or says what is missing.</summary>
public static class ModelArithmetic
{
    private static string LayoutRemedy =>
        Worded(
            "State the figure in the scenario as an own figure with its reason, or choose a model whose layout is published."
        );

    /// <summary>The shape, or the figures without which there is none.</summary>
    public static (ModelShape? Shape, IReadOnlyList<Problem> Problems) Describe(LanguageModel model)
    {
        var missing = Missing(model);
        return missing.Count > 0 ? (null, missing) : (Build(model), []);
    }

    /// <summary>
    /// Whether layout alone gives every count: a known kind of attention and all its widths. Hybrid and compressed kinds
    /// are taken from the published counts instead.
    /// </summary>
    public static bool HasCompleteLayout(LanguageModel model) =>
        model.Item.Fact("attention") switch
        {
            "MLA" => model.KeyValueLatentRank is not null && model.RotaryHeadDimension is not null,
            "GQA" or "MHA" or "MQA" => model.KeyValueHeads is not null,
            _ => false,
        } && (DenseLayers(model) == 0 || model.FeedForward is not null);

    private static List<Problem> Missing(LanguageModel model)
    {
        var problems = new List<Problem>();
        foreach (var key in model.MissingLayout)
        {
            problems.Add(MissingFigure(model, key, PerformanceProblems.LayoutMissing));
        }

        if (model.IsMixtureOfExperts)
        {
            Require(model, model.ActiveExperts, "experts_active_count", problems);
            Require(model, model.ExpertFeedForward, "expert_ffn_dim_count", problems);
        }

        if (!HasCompleteLayout(model))
        {
            RequirePublished(model, problems);
        }

        return problems;
    }

    private static void RequirePublished(LanguageModel model, List<Problem> problems)
    {
        if (model.TotalParameters is null)
        {
            problems.Add(
                MissingFigure(
                    model,
                    "total_params_billion_count",
                    PerformanceProblems.CountsMissing
                )
            );
        }

        if (model.ActiveParameters is null)
        {
            problems.Add(
                MissingFigure(
                    model,
                    "active_params_billion_count",
                    PerformanceProblems.CountsMissing
                )
            );
        }

        if (model.KeyValueElementsPerToken is null)
        {
            problems.Add(
                MissingFigure(
                    model,
                    "kv_cache_elements_per_token_count",
                    PerformanceProblems.CountsMissing
                )
            );
        }
    }

    private static void Require(LanguageModel model, int? value, string key, List<Problem> problems)
    {
        if (value is null)
        {
            problems.Add(MissingFigure(model, key, PerformanceProblems.LayoutMissing));
        }
    }

    private static Problem MissingFigure(LanguageModel model, string key, string code) =>
        Problem.Error(
            $"{model.Item.Path}#{key}",
            code,
            Worded($"{model.Name} cannot be evaluated: its {key} is not known."),
            LayoutRemedy
        );

    private static ModelShape Build(LanguageModel model)
    {
        var complete = HasCompleteLayout(model);
        var layers = model.Layers!.Value;
        var hidden = model.Hidden!.Value;
        var heads = model.Heads!.Value;
        var experts = model.Experts ?? 0;
        var active = experts > 0 ? model.ActiveExperts!.Value : 0;
        var expertLayers = layers - DenseLayers(model);
        double expertEach = experts > 0 ? 3.0 * hidden * model.ExpertFeedForward!.Value : 0;
        var table = (double)model.Vocabulary!.Value * hidden;
        var attention = complete ? layers * AttentionPerLayer(model) : 0;
        var feedForward = complete ? FeedForward(model, expertLayers, expertEach) : 0;
        var small = (hidden * ((2.0 * layers) + 1)) + ((double)expertLayers * hidden * experts);
        var routed = expertEach * experts * expertLayers;
        var explained = (2 * table) + attention + feedForward + small + routed;
        var other = complete ? 0 : Math.Max(0, model.TotalParameters!.Value - explained);
        var cache = Cache(model, complete);
        return new()
        {
            Layers = layers,
            ExpertLayers = expertLayers,
            Hidden = hidden,
            Heads = heads,
            CacheHeads =
                model.Attention == AttentionKind.Latent ? 1 : Math.Max(1, model.KeyValueHeads ?? 1),
            Experts = experts,
            ActiveExperts = active,
            TableParameters = table,
            AttentionParameters = attention,
            FeedForwardParameters = feedForward,
            SmallParameters = small,
            ExpertParameters = expertEach,
            OtherParameters = other,
            ActiveParameters = complete
                ? table + attention + feedForward + small + (expertEach * active * expertLayers)
                : model.ActiveParameters!.Value,
            CacheElements = cache.Full,
            WindowedCacheElements = cache.Windowed,
            WindowTokens = cache.Window,
            DecodeAttention = cache.FullLayers * DecodeAttentionPerLayer(model),
            WindowedDecodeAttention = cache.WindowedLayers * DecodeAttentionPerLayer(model),
            PrefillAttention = cache.FullLayers * PrefillAttentionPerLayer(model),
            WindowedPrefillAttention = cache.WindowedLayers * PrefillAttentionPerLayer(model),
            IsLatent = model.Attention == AttentionKind.Latent,
            IsFromLayout = complete,
            KeepsEightBits = model.Item.Fact("native_precision") == "fp8 with fp4 experts",
            WideAtFourBits = WideAtFourBits(model, attention, other),
        };
    }

    // NVIDIA's 4-bit releases narrow every matrix but routers and tables (Qwen3, Llama 4: the default recipe of its Model Optimizer),
    // except of DeepSeek, whose second release adds the output projection to the feed-forward parts (nvidia/DeepSeek-R1-0528-FP4-v2), and
    // of hybrids, whose first ones narrow experts alone (nvidia/Qwen3.5-397B-A17B-NVFP4).
    private static double WideAtFourBits(LanguageModel model, double attention, double other)
    {
        var native = model.Item.Fact("native_precision") ?? "";
        return !model.IsMixtureOfExperts || native == "fp8 with fp4 experts" ? 0
            : native.Contains("experts", StringComparison.Ordinal) ? attention + other
            : attention > 0 && model.Attention == AttentionKind.Latent
                ? attention
                    - (
                        (double)model.Layers!.Value
                        * model.Heads!.Value
                        * ValueWidth(model)
                        * model.Hidden!.Value
                    )
            : other;
    }

    private static double ValueWidth(LanguageModel model) =>
        model.ValueHeadDimension
        ?? (double)model.HeadDimension!.Value - model.RotaryHeadDimension!.Value;

    private static int DenseLayers(LanguageModel model) =>
        model.IsMixtureOfExperts
            ? model.DenseLayers ?? (model.Layers ?? 0) - (model.ExpertLayers ?? model.Layers ?? 0)
            : model.Layers ?? 0;

    private static double FeedForward(LanguageModel model, int expertLayers, double expertEach)
    {
        var dense = DenseLayers(model);
        double matrices = model.IsGated ? 3 : 2;
        var ordinary =
            dense == 0 ? 0 : dense * matrices * model.Hidden!.Value * model.FeedForward!.Value;
        return ordinary + (expertLayers * expertEach * model.SharedExperts);
    }

    private static double AttentionPerLayer(LanguageModel model)
    {
        double d = model.Hidden!.Value;
        double h = model.Heads!.Value;
        double e = model.HeadDimension!.Value;
        if (model.Attention != AttentionKind.Latent)
        {
            return (2 * d * h * e) + (2 * d * model.KeyValueHeads!.Value * e);
        }

        double rank = model.KeyValueLatentRank!.Value;
        double rotary = model.RotaryHeadDimension!.Value;
        var value = model.ValueHeadDimension ?? e - rotary;
        var query = model.QueryLatentRank is { } q ? (d * q) + (q * h * e) : d * h * e;
        return query + (d * (rank + rotary)) + (rank * h * (e - rotary + value)) + (h * value * d);
    }

    // Scores and weighted sum, one multiply-add each per head and width: 4·h·e; latent attention decodes in its absorbed form.
    private static double DecodeAttentionPerLayer(LanguageModel model) =>
        model.Attention == AttentionKind.Latent
            ? 2.0
                * model.Heads!.Value
                * ((2.0 * (model.KeyValueLatentRank ?? 0)) + (model.RotaryHeadDimension ?? 0))
            : 4.0 * model.Heads!.Value * model.HeadDimension!.Value;

    private static double PrefillAttentionPerLayer(LanguageModel model) =>
        2.0
        * model.Heads!.Value
        * (
            (double)model.HeadDimension!.Value
            + (model.ValueHeadDimension ?? model.HeadDimension.Value)
        );

    private static CacheLayout Cache(LanguageModel model, bool complete)
    {
        var layers = model.Layers!.Value;
        if (model.Attention == AttentionKind.Latent && complete)
        {
            double latent = model.KeyValueLatentRank!.Value + model.RotaryHeadDimension!.Value;
            return new(layers * latent, 0, layers, 0, 0);
        }

        var perLayer = 2.0 * (model.KeyValueHeads ?? 1) * model.HeadDimension!.Value;
        if (!complete)
        {
            var stored = model.KeyValueElementsPerToken!.Value;
            // Why: a hybrid model caches in its full-attention layers only, so their number follows from the published elements.
            return new(stored, 0, Math.Min(layers, stored / perLayer), 0, 0);
        }

        var windowed = model.WindowTokens is > 0 ? model.WindowedLayers ?? 0 : 0;
        return new(
            (layers - windowed) * perLayer,
            windowed * perLayer,
            layers - windowed,
            windowed,
            windowed > 0 ? model.WindowTokens!.Value : 0
        );
    }

    private readonly record struct CacheLayout(
        double Full,
        double Windowed,
        double FullLayers,
        double WindowedLayers,
        int Window
    );
}
