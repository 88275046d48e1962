using System.Collections.Frozen;

namespace TcoDashboard.Domain.Performance.Calibration;

/// <summary>
/// Published sizes of models whose names state none, written as names that do: billions of parameters and, behind an a, of those a
/// token passes. Source: the model card or paper of each. Encoders count as the decoder of their size, which is what they compute.
/// </summary>
internal static class NamedSizes
{
    private static readonly FrozenDictionary<string, string> s_sizes = new Dictionary<
        string,
        string
    >(StringComparer.Ordinal)
    {
        ["arctic"] = "480b-a17b",
        ["snowflakearctic"] = "480b-a17b",
        ["bert"] = "0.34b",
        ["bertlarge"] = "0.34b",
        ["bertbase"] = "0.11b",
        ["commanda"] = "111b",
        ["deepseekmoe16b"] = "16.4b-a2.8b",
        ["dots.llm1"] = "142b-a14b",
        ["flant5xxl"] = "11b",
        ["flant5xl"] = "3b",
        ["gpt2"] = "0.124b",
        ["gpt2medium"] = "0.355b",
        ["gpt2large"] = "0.774b",
        ["gpt2xl"] = "1.56b",
        ["grok2"] = "270b-a115b",
        ["hunyuanlarge"] = "389b-a52b",
        ["jamba1.5mini"] = "52b-a12b",
        ["jamba1.5large"] = "398b-a94b",
        ["kimivl"] = "16b-a2.8b",
        ["longcatflash"] = "560b-a27b",
        ["minimaxtext01"] = "456b-a45.9b",
        ["minimaxm1"] = "456b-a45.9b",
        ["mistrallarge3"] = "675b-a41b",
        ["mt5xxl"] = "13b",
        ["olmoe"] = "6.9b-a1.3b",
        ["olmoe1b7b"] = "6.9b-a1.3b",
        ["phi3.5moe"] = "41.9b-a6.6b",
        ["qwen1.5moea2.7b"] = "14.3b-a2.7b",
        ["step3"] = "321b-a38b",
        ["t5large"] = "0.77b",
        ["t53b"] = "2.85b",
        ["t5xl"] = "3b",
        ["t5xxl"] = "11b",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A name that states the sizes of the model of that name; the name itself where it is not listed.</summary>
    public static string Of(string name)
    {
        foreach (var form in NameTokens.Model(name))
        {
            if (s_sizes.TryGetValue(form, out var sizes))
            {
                return sizes;
            }
        }

        return name;
    }
}
