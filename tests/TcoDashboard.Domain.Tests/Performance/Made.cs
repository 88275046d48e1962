using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Tests.Performance;

/// <summary>Catalog items made by hand for tests, after the published layouts and data sheets of model-equations 1.1 and 2.1.</summary>
internal static class Made
{
    private static readonly Source Published = new("published layout", null, null, "test");

    public static CatalogItem Item(
        CatalogKind kind,
        string id,
        Dictionary<string, string> facts,
        Dictionary<string, double> figures
    ) =>
        new(
            kind,
            id,
            id,
            facts.ToImmutableSortedDictionary(
                pair => pair.Key,
                pair => new Fact(pair.Key, pair.Value),
                StringComparer.Ordinal
            ),
            figures.ToImmutableSortedDictionary(
                pair => pair.Key,
                pair => new Figure(pair.Key, Unit.One, pair.Value, Published),
                StringComparer.Ordinal
            ),
            []
        );

    public static LanguageModel Model(
        string id,
        string attention,
        Dictionary<string, double> figures,
        bool isGated = true
    ) =>
        new(
            Item(
                CatalogKind.Model,
                id,
                new() { ["attention"] = attention, ["ffn_gated"] = isGated ? "true" : "false" },
                figures
            )
        );

    public static LanguageModel Dense(
        string id,
        int layers,
        int hidden,
        int heads,
        int cacheHeads,
        int feedForward,
        int vocabulary,
        bool isGated = true
    ) =>
        Model(
            id,
            "GQA",
            new()
            {
                ["layers_count"] = layers,
                ["dense_layers_count"] = layers,
                ["hidden_count"] = hidden,
                ["heads_count"] = heads,
                ["kv_heads_count"] = cacheHeads,
                ["head_dim_count"] = 128,
                ["ffn_dim_dense_count"] = feedForward,
                ["vocab_count"] = vocabulary,
                ["max_context_tokens"] = 131072,
            },
            isGated
        );

    public static LanguageModel Llama8B { get; } =
        Dense("llama-3.1-8b", 32, 4096, 32, 8, 14336, 128256);

    public static LanguageModel Llama70B { get; } =
        Dense("llama-3.1-70b", 80, 8192, 64, 8, 28672, 128256);

    public static LanguageModel Llama405B { get; } =
        Dense("llama-3.1-405b", 126, 16384, 128, 8, 53248, 128256);

    public static LanguageModel Gpt3 { get; } =
        Dense("gpt3-175b", 96, 12288, 96, 96, 4 * 12288, 50257, isGated: false);

    public static LanguageModel Mixtral { get; } =
        Model(
            "mixtral-8x7b",
            "GQA",
            new()
            {
                ["layers_count"] = 32,
                ["dense_layers_count"] = 0,
                ["hidden_count"] = 4096,
                ["heads_count"] = 32,
                ["kv_heads_count"] = 8,
                ["head_dim_count"] = 128,
                ["vocab_count"] = 32000,
                ["experts_total_count"] = 8,
                ["experts_active_count"] = 2,
                ["expert_ffn_dim_count"] = 14336,
                ["moe_layers_count"] = 32,
                ["max_context_tokens"] = 32768,
            }
        );

    public static LanguageModel Qwen235B { get; } =
        Model(
            "qwen3-235b-a22b",
            "GQA",
            new()
            {
                ["layers_count"] = 94,
                ["dense_layers_count"] = 0,
                ["hidden_count"] = 4096,
                ["heads_count"] = 64,
                ["kv_heads_count"] = 4,
                ["head_dim_count"] = 128,
                ["vocab_count"] = 151936,
                ["experts_total_count"] = 128,
                ["experts_active_count"] = 8,
                ["expert_ffn_dim_count"] = 1536,
                ["moe_layers_count"] = 94,
                ["max_context_tokens"] = 40960,
            }
        );

    public static LanguageModel GptOss120B { get; } =
        Model(
            "gpt-oss-120b",
            "GQA",
            new()
            {
                ["layers_count"] = 36,
                ["dense_layers_count"] = 0,
                ["hidden_count"] = 2880,
                ["heads_count"] = 64,
                ["kv_heads_count"] = 8,
                ["head_dim_count"] = 64,
                ["vocab_count"] = 201088,
                ["experts_total_count"] = 128,
                ["experts_active_count"] = 4,
                ["expert_ffn_dim_count"] = 2880,
                ["moe_layers_count"] = 36,
                ["sliding_window_layers_count"] = 18,
                ["sliding_window_tokens"] = 128,
                ["max_context_tokens"] = 131072,
            }
        );

    public static LanguageModel DeepSeekV3 { get; } = Latent("deepseek-v3", 3, 128, 256, 129280);

    public static LanguageModel KimiK2 { get; } = Latent("kimi-k2", 1, 64, 384, 163840);

    public static Accelerator H100 { get; } =
        Gpu("nvidia-h100-sxm", "NVIDIA", 80, 3350, 900, 8, 700, 989, 1979, 795);

    public static Accelerator B200 { get; } =
        Gpu("nvidia-b200", "NVIDIA", 180, 8000, 1800, 8, 1000, 2250, 4500, 1745, 9000);

    public static Accelerator Mi300X { get; } =
        Gpu("amd-mi300x", "AMD", 192, 5300, 896, 8, 750, 1307.4, 2614.9, 668);

    public static Accelerator Wse3 { get; } =
        new(
            Item(
                CatalogKind.Accelerator,
                "cerebras-wse3",
                new() { ["vendor"] = "Cerebras", ["execution_style"] = "wafer_scale" },
                new()
                {
                    ["memory_capacity_gb"] = 44,
                    ["memory_bandwidth_gb_per_s"] = 21e6,
                    ["bf16_dense_tflops"] = 15600,
                    ["scale_out_gbit_per_s"] = 1200,
                    ["tdp_w"] = 25000,
                }
            )
        );

    public static Accelerator Lpu { get; } =
        new(
            Item(
                CatalogKind.Accelerator,
                "groq-lpu-v1",
                new() { ["vendor"] = "Groq", ["execution_style"] = "other_dataflow" },
                new() { ["memory_capacity_gb"] = 0.23, ["tdp_w"] = 300 }
            )
        );

    public static AcceleratorSystem DgxH100 { get; } = System(H100, 8, 10.2);

    public static AcceleratorSystem DgxB200 { get; } = System(B200, 8, 14.3);

    public static AcceleratorSystem Cs3 { get; } = System(Wse3, 1, 23);

    public static AcceleratorSystem System(Accelerator accelerator, int count, double? maxKilowatts)
    {
        var figures = new Dictionary<string, double> { ["accelerator_count"] = count };
        if (maxKilowatts is { } power)
        {
            figures["max_power_kw"] = power;
        }

        return new(
            Item(
                CatalogKind.System,
                $"{accelerator.Id}-{count}",
                new() { ["accelerator"] = accelerator.Id },
                figures
            ),
            accelerator
        );
    }

    public static Accelerator With(this Accelerator accelerator, string key, double? value) =>
        new(
            accelerator.Item with
            {
                Figures = value is { } number
                    ? accelerator.Item.Figures.SetItem(key, new(key, Unit.One, number, Published))
                    : accelerator.Item.Figures.Remove(key),
            }
        );

    public static LanguageModel Without(this LanguageModel model, string key) =>
        new(model.Item with { Figures = model.Item.Figures.Remove(key) });

    public static InferenceWorkload Workload(
        LanguageModel model,
        NumberFormat weights,
        int input,
        int output,
        double? ttftSeconds = null,
        double? tpotSeconds = null,
        double cached = 0
    ) =>
        new(
            model,
            weights,
            weights == NumberFormat.Bf16 ? NumberFormat.Bf16 : NumberFormat.Fp8,
            input,
            output,
            Fraction.Of(cached),
            ttftSeconds is { } ttft ? Duration.FromSeconds(ttft) : null,
            tpotSeconds is { } tpot ? Duration.FromSeconds(tpot) : null
        );

    private static LanguageModel Latent(
        string id,
        int dense,
        int heads,
        int experts,
        int vocabulary
    ) =>
        Model(
            id,
            "MLA",
            new()
            {
                ["layers_count"] = 61,
                ["dense_layers_count"] = dense,
                ["hidden_count"] = 7168,
                ["heads_count"] = heads,
                ["kv_heads_count"] = heads,
                ["head_dim_count"] = 192,
                ["ffn_dim_dense_count"] = 18432,
                ["vocab_count"] = vocabulary,
                ["mla_kv_lora_rank_count"] = 512,
                ["mla_q_lora_rank_count"] = 1536,
                ["mla_qk_rope_head_dim_count"] = 64,
                ["mla_v_head_dim_count"] = 128,
                ["experts_total_count"] = experts,
                ["experts_active_count"] = 8,
                ["experts_shared_count"] = 1,
                ["expert_ffn_dim_count"] = 2048,
                ["moe_layers_count"] = 61 - dense,
                ["max_context_tokens"] = 163840,
            }
        );

    private static Accelerator Gpu(
        string id,
        string vendor,
        double memoryGb,
        double bandwidthGbPerS,
        double linkGbPerS,
        int domain,
        double ratedWatts,
        double bf16,
        double fp8,
        double measured,
        double? fp4 = null
    )
    {
        var figures = new Dictionary<string, double>
        {
            ["memory_capacity_gb"] = memoryGb,
            ["memory_bandwidth_gb_per_s"] = bandwidthGbPerS,
            ["scale_up_two_way_gb_per_s"] = linkGbPerS,
            ["scale_up_domain_count"] = domain,
            ["tdp_w"] = ratedWatts,
            ["bf16_dense_tflops"] = bf16,
            ["fp8_dense_tflops"] = fp8,
            ["bf16_measured_matmul_tflops"] = measured,
        };
        if (fp4 is { } four)
        {
            figures["fp4_dense_tflops"] = four;
        }

        return new(
            Item(
                CatalogKind.Accelerator,
                id,
                new() { ["vendor"] = vendor, ["execution_style"] = "batched" },
                figures
            )
        );
    }
}
