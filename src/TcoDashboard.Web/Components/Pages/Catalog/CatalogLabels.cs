using System.Collections.Frozen;
using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Web.Components.Pages.Catalog;

/// <summary>Names for people of the keys of facts and figures; the unit is shown beside the value and left out here.</summary>
public static class CatalogLabels
{
    private static readonly FrozenDictionary<string, string> s_figures = new Dictionary<
        string,
        string
    >
    {
        ["accelerator_count"] = "Accelerators",
        ["active_params_billion_count"] = "Active parameters, billion",
        ["all_in_facility_power_kw"] = "Facility power, all included",
        ["all_in_facility_power_w"] = "Facility power, all included",
        ["bf16_dense_tflops"] = "BF16, dense",
        ["build_cost_usd_per_mw"] = "Build cost",
        ["capacity_mw"] = "Capacity",
        ["corporate_tax_fraction"] = "Corporate tax",
        ["electricity_price_usd_per_kwh"] = "Electricity price",
        ["fp4_dense_tflops"] = "FP4, dense",
        ["fp8_dense_tflops"] = "FP8, dense",
        ["grid_carbon_g_co2e_per_kwh"] = "Grid carbon",
        ["input_mean_tokens"] = "Mean prompt",
        ["int8_dense_tops"] = "INT8, dense",
        ["kv_cache_elements_per_token_count"] = "KV cache elements per token",
        ["layers_count"] = "Layers",
        ["max_context_tokens"] = "Longest context",
        ["max_power_kw"] = "Maximum power",
        ["max_power_w"] = "Maximum power",
        ["memory_bandwidth_gb_per_s"] = "Memory bandwidth",
        ["memory_capacity_gb"] = "Memory",
        ["output_mean_tokens"] = "Mean answer",
        ["price_usd"] = "Price",
        ["price_usd_per_accelerator_hour"] = "Price per accelerator and hour",
        ["price_usd_per_instance_hour"] = "Price per instance and hour",
        ["price_usd_per_mtok_input"] = "Price of input",
        ["price_usd_per_mtok_output"] = "Price of output",
        ["pue"] = "PUE",
        ["scale_up_two_way_gb_per_s"] = "Scale-up bandwidth, both directions",
        ["tdp_w"] = "Rated power",
        ["term_years"] = "Term",
        ["total_params_billion_count"] = "Parameters, billion",
        ["tpot_max_ms"] = "Longest time per output token",
        ["ttft_max_ms"] = "Longest time to first token",
        ["value_usd"] = "Value",
        ["wue_l_per_kwh"] = "Water use",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> s_words = new Dictionary<
        string,
        string
    >
    {
        ["ai"] = "AI",
        ["aws"] = "AWS",
        ["bf16"] = "BF16",
        ["capex"] = "CapEx",
        ["cpus"] = "CPUs",
        ["fp4"] = "FP4",
        ["fp6"] = "FP6",
        ["fp8"] = "FP8",
        ["fp16"] = "FP16",
        ["fp32"] = "FP32",
        ["fp64"] = "FP64",
        ["h100"] = "H100",
        ["h800"] = "H800",
        ["int8"] = "INT8",
        ["ipo"] = "IPO",
        ["it"] = "IT",
        ["kv"] = "KV",
        ["lora"] = "LoRA",
        ["mla"] = "MLA",
        ["moe"] = "MoE",
        ["mtp"] = "MTP",
        ["params"] = "parameters",
        ["pue"] = "PUE",
        ["qk"] = "QK",
        ["rl"] = "RL",
        ["slo"] = "SLO",
        ["tco"] = "TCO",
        ["tdp"] = "TDP",
        ["tf32"] = "TF32",
        ["tpot"] = "TPOT",
        ["ttft"] = "TTFT",
        ["us"] = "US",
        ["wue"] = "WUE",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Name of a figure: <c>max_power_kw</c> is "Maximum power".</summary>
    public static string Figure(string key) =>
        key == CatalogList.MainFigure ? "Value"
        : s_figures.TryGetValue(key, out var label) ? label
        : Sentence(WithoutUnit(key));

    /// <summary>Name of a fact: <c>form_factor</c> is "Form factor".</summary>
    public static string Fact(string key) => key == "as_of" ? "As of" : Sentence(key);

    /// <summary>A word of the catalog as it is shown: <c>wafer_scale</c> is "wafer scale".</summary>
    public static string Word(string value) => value.Replace('_', ' ');

    /// <summary>Why a figure has no value, in words.</summary>
    public static string Status(FigureStatus status) =>
        status switch
        {
            FigureStatus.Unsupported => "Not supported by the hardware",
            FigureStatus.NotPublished => "Not published",
            FigureStatus.NotSourced => "No source found",
            _ => "Known",
        };

    private static string WithoutUnit(string key)
    {
        if (!UnitSuffix.TryFind(key, out var suffix, out _) || suffix.Length >= key.Length)
        {
            return key;
        }

        var name = key[..^suffix.Length].TrimEnd('_', '.');
        return name.Length == 0 ? key : name.Replace("_dense", ",_dense", StringComparison.Ordinal);
    }

    private static string Sentence(string key)
    {
        var parts = key.Split('.')
            .Select(part =>
                string.Join(
                    ' ',
                    part.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(Spelled)
                )
            );
        var text = string.Join(": ", parts);
        return text.Length == 0 ? key : char.ToUpperInvariant(text[0]) + text[1..];
    }

    private static string Spelled(string word) => s_words.GetValueOrDefault(word, word);
}
