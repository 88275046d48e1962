using System.Collections.Frozen;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Components.Pages.Catalog;

/// <summary>Names for people of the keys of facts and figures; the unit is shown beside the value and left out here.</summary>
public static class CatalogLabels
{
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
    public static string Figure(string key, Wording say)
    {
        ArgumentNullException.ThrowIfNull(say);
        return say.IfAny($"catalog.figure.{key}") ?? Sentence(WithoutUnit(key));
    }

    /// <summary>Name of a fact: <c>form_factor</c> is "Form factor".</summary>
    public static string Fact(string key, Wording say)
    {
        ArgumentNullException.ThrowIfNull(say);
        return say.IfAny($"catalog.fact.{key}") ?? Sentence(key);
    }

    /// <summary>A word of the catalog as it is shown: <c>wafer_scale</c> is "wafer scale".</summary>
    public static string Word(string value) => value.Replace('_', ' ');

    /// <summary>Why a figure has no value, in words.</summary>
    public static string Status(FigureStatus status, Wording say) =>
        status switch
        {
            FigureStatus.Unsupported => say["catalog.status.unsupported"],
            FigureStatus.NotPublished => say["catalog.status.notPublished"],
            FigureStatus.NotSourced => say["catalog.status.notSourced"],
            _ => say["catalog.status.known"],
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
