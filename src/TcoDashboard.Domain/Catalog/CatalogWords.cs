using System.Collections.Frozen;

namespace TcoDashboard.Domain.Catalog;

/// <summary>
/// Names for people of the keys and short values that data files use. English is made from the key itself, so that a new key needs no
/// code; the word file holds what the shipped data uses, and says it in other languages.
/// </summary>
public static class CatalogWords
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

    private static readonly (string Short, string Long)[] s_metrics =
    [
        ("ttft", "time to first token"),
        ("tpot", "time per output token"),
        ("itl", "time between tokens"),
        ("mfu", "model FLOP utilisation (MFU)"),
        ("tflops", "TFLOP"),
        ("mlperf", "MLPerf"),
        ("lora", "(LoRA)"),
        ("sft", "(fine-tuning)"),
    ];

    /// <summary>Name of a figure without its unit: <c>host_memory_gb</c> is "Host memory".</summary>
    public static string Figure(string key) => Said(EnglishOfFigure(key));

    /// <summary>Name of a fact: <c>form_factor</c> is "Form factor".</summary>
    public static string Fact(string key) => Said(EnglishOfFact(key));

    /// <summary>A value that is a word of the catalog: <c>wafer_scale</c> is "wafer scale"; other texts stay as they are.</summary>
    public static string Word(string value) => Said(EnglishOfWord(value));

    /// <summary>Name of what was measured: <c>mean_ttft</c> is "Mean time to first token".</summary>
    public static string Metric(string metric) => Said(EnglishOfMetric(metric));

    /// <summary>The name of a figure in English.</summary>
    public static string EnglishOfFigure(string key) => Sentence(WithoutUnit(key));

    /// <summary>The name of a fact in English.</summary>
    public static string EnglishOfFact(string key) => Sentence(key);

    /// <summary>A word of the catalog in English.</summary>
    public static string EnglishOfWord(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Replace('_', ' ');
    }

    /// <summary>The name of what was measured in English.</summary>
    public static string EnglishOfMetric(string metric)
    {
        ArgumentNullException.ThrowIfNull(metric);
        var words = metric.Replace("_per_", "/", StringComparison.Ordinal).Replace('_', ' ');
        foreach (var (brief, full) in s_metrics)
        {
            words = words.Replace(brief, full, StringComparison.Ordinal);
        }

        return Capital(words);
    }

    // Not a text of the code: what data files name is looked for by the name made of it.
    private static string Said(string english) => Language.Wordbook.Spoken.Worded(english);

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
        ArgumentNullException.ThrowIfNull(key);
        var parts = key.Split('.')
            .Select(part =>
                string.Join(
                    ' ',
                    part.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(Spelled)
                )
            );
        var text = string.Join(": ", parts);
        return text.Length == 0 ? key : Capital(text);
    }

    private static string Spelled(string word) => s_words.GetValueOrDefault(word, word);

    private static string Capital(string text) =>
        text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
