using System.Collections.Frozen;

namespace TcoDashboard.Domain.Performance.Calibration;

/// <summary>
/// Published sizes of models whose names state none, each with its model card; of Grok-2, whose card gives none, with the count of its tensors. Encoders count as the decoder of their size, which is what
/// they compute.
/// </summary>
public static class NamedSizes
{
    /// <summary>Names without separators, the size as a name that states it, and the address of the card.</summary>
    private static readonly (string Names, string Sizes, string Card)[] s_cards =
    [
        (
            "arctic snowflakearctic",
            "480b-a17b",
            "https://huggingface.co/Snowflake/snowflake-arctic-instruct"
        ),
        ("bert bertlarge", "0.34b", "https://huggingface.co/google-bert/bert-large-uncased"),
        ("bertbase", "0.11b", "https://huggingface.co/google-bert/bert-base-uncased"),
        ("bloom7b1", "7.07b", "https://huggingface.co/bigscience/bloom-7b1"),
        ("commanda", "111b", "https://huggingface.co/CohereLabs/c4ai-command-a-03-2025"),
        (
            "deepseekmoe16b",
            "16.4b-a2.8b",
            "https://huggingface.co/deepseek-ai/deepseek-moe-16b-base"
        ),
        ("dots.llm1", "142b-a14b", "https://huggingface.co/rednote-hilab/dots.llm1.inst"),
        ("flant5xxl", "11b", "https://huggingface.co/google/flan-t5-xxl"),
        ("flant5xl", "3b", "https://huggingface.co/google/flan-t5-xl"),
        ("gpt2", "0.124b", "https://huggingface.co/openai-community/gpt2"),
        ("gpt2medium", "0.355b", "https://huggingface.co/openai-community/gpt2-medium"),
        ("gpt2large", "0.774b", "https://huggingface.co/openai-community/gpt2-large"),
        ("gpt2xl", "1.56b", "https://huggingface.co/openai-community/gpt2-xl"),
        ("granite4.0hsmall", "32b-a9b", "https://huggingface.co/ibm-granite/granite-4.0-h-small"),
        ("grok2", "270b-a115b", "https://huggingface.co/xai-org/grok-2/discussions/6"),
        ("hunyuanlarge", "389b-a52b", "https://huggingface.co/tencent/Tencent-Hunyuan-Large"),
        ("intellect3", "106b-a12b", "https://huggingface.co/PrimeIntellect/INTELLECT-3"),
        ("jamba1.5mini", "52b-a12b", "https://huggingface.co/ai21labs/AI21-Jamba-Mini-1.5"),
        ("jamba1.5large", "398b-a94b", "https://huggingface.co/ai21labs/AI21-Jamba-Large-1.5"),
        ("kimivl", "16b-a2.8b", "https://huggingface.co/moonshotai/Kimi-VL-A3B-Instruct"),
        ("linglite", "16.8b-a2.75b", "https://huggingface.co/inclusionAI/Ling-lite"),
        ("longcatflash", "560b-a27b", "https://huggingface.co/meituan-longcat/LongCat-Flash-Chat"),
        ("minimaxtext01", "456b-a45.9b", "https://huggingface.co/MiniMaxAI/MiniMax-Text-01"),
        ("minimaxm1", "456b-a45.9b", "https://huggingface.co/MiniMaxAI/MiniMax-M1-80k"),
        (
            "mistrallarge3",
            "675b-a41b",
            "https://huggingface.co/mistralai/Mistral-Large-3-675B-Instruct-2512"
        ),
        ("mt5xxl", "13b", "https://huggingface.co/google/mt5-xxl"),
        ("olmoe olmoe1b7b", "6.9b-a1.3b", "https://huggingface.co/allenai/OLMoE-1B-7B-0924"),
        ("openchat3.5", "7b", "https://huggingface.co/openchat/openchat_3.5"),
        ("phi3.5moe", "41.9b-a6.6b", "https://huggingface.co/microsoft/Phi-3.5-MoE-instruct"),
        ("qwen1.5moea2.7b", "14.3b-a2.7b", "https://huggingface.co/Qwen/Qwen1.5-MoE-A2.7B"),
        ("robertalarge", "0.355b", "https://huggingface.co/FacebookAI/roberta-large"),
        ("santacoder", "1.1b", "https://huggingface.co/bigcode/santacoder"),
        ("starcoder", "15.5b", "https://huggingface.co/bigcode/starcoder"),
        ("step3", "321b-a38b", "https://huggingface.co/stepfun-ai/step3"),
        ("t5large", "0.77b", "https://huggingface.co/google-t5/t5-large"),
        ("t53b t5xl", "2.85b", "https://huggingface.co/google-t5/t5-3b"),
        ("t5xxl", "11b", "https://huggingface.co/google-t5/t5-11b"),
    ];

    /// <summary>Sizes with their sources, by the model's name in small letters without separators.</summary>
    public static FrozenDictionary<string, NamedSize> All { get; } =
        s_cards
            .SelectMany(card =>
                card.Names.Split(' ')
                    .Select(name =>
                        KeyValuePair.Create(name, new NamedSize(card.Sizes, new(card.Card)))
                    )
            )
            .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A name that states the sizes of the model of that name; the name itself where it is not listed.</summary>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        foreach (var form in NameTokens.Model(name))
        {
            if (All.TryGetValue(form, out var found))
            {
                return found.Sizes;
            }
        }

        return name;
    }
}
