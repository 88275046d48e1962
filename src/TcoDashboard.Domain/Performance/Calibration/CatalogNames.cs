using System.Collections.Frozen;
using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Domain.Performance.Calibration;

/// <summary>Finds the catalog items that publications name in several ways.</summary>
public static class CatalogNames
{
    // Same layout under several names; a release that changes only weights is the same model here.
    private static readonly FrozenDictionary<string, string> Models = new Dictionary<string, string>
    {
        ["llama-3-70b"] = "llama-3.1-70b",
        ["llama-3.3-70b"] = "llama-3.1-70b",
        ["llama-3-8b"] = "llama-3.1-8b",
        ["deepseek-v3.1"] = "deepseek-v3",
        ["deepseek-r1-0528"] = "deepseek-r1",
        ["deepseek-v3.1-terminus"] = "deepseek-v3",
        ["deepseek-v3.2-exp"] = "deepseek-v3.2",
        ["gpt-3-175b"] = "gpt3-175b",
        ["gpt-175b"] = "gpt3-175b",
        ["gpt-529.6b"] = "mt-nlg-530b",
        ["gpt-j"] = "gpt-j-6b",
        ["gptj-6b"] = "gpt-j-6b",
        ["glm-4.7"] = "glm-4.6",
        ["glm-5.1"] = "glm-5",
        ["glm-5.2"] = "glm-5",
        ["kimi-k2-thinking"] = "kimi-k2",
        ["kimi-k2-instruct"] = "kimi-k2",
        ["kimi-k2.6"] = "kimi-k2.5",
        ["kimi-k2.7"] = "kimi-k2.5",
        ["minimax-m2"] = "minimax-m2.5",
        ["minimax-m2.1"] = "minimax-m2.5",
        ["minimax-m2.7"] = "minimax-m2.5",
        ["qwen3-coder-30b-a3b"] = "qwen3-30b-a3b",
        ["qwen3-vl-30b-a3b"] = "qwen3-30b-a3b",
        ["qwen2-7b"] = "qwen2.5-7b",
        ["qwen2-72b"] = "qwen2.5-72b",
        ["qwen3.6-27b"] = "qwen3.5-27b",
        ["qwen3.8-27b"] = "qwen3.5-27b",
        ["qwen3.6-35b-a3b"] = "qwen3.5-35b-a3b",
        ["mistral-large"] = "mistral-large-2",
        ["mistral-nemo"] = "mistral-nemo-12b",
        ["mistral-small-3.1-24b"] = "mistral-small-24b",
        ["mistral-small-3.2-24b"] = "mistral-small-24b",
        ["codellama-7b"] = "llama-2-7b",
        ["codellama-13b"] = "llama-2-13b",
        ["codellama-70b"] = "llama-2-70b",
        ["vicuna-7b"] = "llama-2-7b",
        ["vicuna-13b"] = "llama-2-13b",
        ["nemotron-3-8b"] = "nemotron-8b",
        ["nemotron-3-22b"] = "nemotron-22b",
        ["nemotron-15b"] = "nemotron-4-15b",
        ["nemotron-340b"] = "nemotron-4-340b",
        ["bloom"] = "bloom-176b",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Accelerators = new Dictionary<
        string,
        string
    >
    {
        ["nvidia-a100"] = "nvidia-a100-80",
        ["nvidia-a100-sxm"] = "nvidia-a100-80",
        ["nvidia-a100-40gb"] = "nvidia-a100-40",
        ["nvidia-a100-80gb"] = "nvidia-a100-80",
        ["nvidia-a100-pcie"] = "nvidia-a100-pcie-80",
        ["nvidia-a100-80-pcie"] = "nvidia-a100-pcie-80",
        ["nvidia-h100"] = "nvidia-h100-sxm",
        ["nvidia-h200-sxm"] = "nvidia-h200",
        ["nvidia-b200-sxm"] = "nvidia-b200",
        ["nvidia-b300-sxm"] = "nvidia-b300",
        ["nvidia-gh200-144"] = "nvidia-gh200",
        ["nvidia-gh200-96"] = "nvidia-gh200",
        ["nvidia-v100-32"] = "nvidia-v100",
        ["nvidia-v100-16"] = "nvidia-v100",
        ["nvidia-rtx-pro-6000"] = "nvidia-rtx-pro-6000-se",
        ["amd-mi250-128"] = "amd-mi250",
        ["google-tpu-v6"] = "google-tpu-v6e",
        ["google-tpu-v7x"] = "google-tpu-v7",
        ["aws-trainium"] = "aws-trainium1",
        ["intel-gaudi-2"] = "intel-gaudi2",
        ["intel-gaudi-3"] = "intel-gaudi3",
        ["groq-lpu"] = "groq-lpu-v1",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The accelerator a publication names, or the problem.</summary>
    public static (Accelerator? Found, Problem? Problem) FindAccelerator(
        CatalogRevision catalog,
        string name
    )
    {
        var item =
            catalog.Find(CatalogKind.Accelerator, name)
            ?? (
                Accelerators.TryGetValue(name, out var id)
                    ? catalog.Find(CatalogKind.Accelerator, id)
                    : null
            );
        return item is not null
            ? (new(item), null)
            : (
                null,
                Problem.Error(
                    "hardware",
                    CalibrationProblems.HardwareUnknown,
                    $"The catalog of {catalog.OfKind(CatalogKind.Accelerator).Count()} accelerators holds no {name}.",
                    "Use an id of the catalog, or add the accelerator with memory, bandwidth and a matrix rate."
                )
            );
    }

    /// <summary>The model a publication names, or the problem.</summary>
    public static (LanguageModel? Found, Problem? Problem) FindModel(
        CatalogRevision catalog,
        string name
    )
    {
        var item =
            catalog.Find(CatalogKind.Model, name)
            ?? (Models.TryGetValue(name, out var id) ? catalog.Find(CatalogKind.Model, id) : null);
        return item is not null
            ? (new(item), null)
            : (
                null,
                Problem.Error(
                    "model",
                    CalibrationProblems.ModelUnknown,
                    $"The catalog of {catalog.OfKind(CatalogKind.Model).Count()} models holds no {name}.",
                    "Use an id of the catalog, or add the model with its layout."
                )
            );
    }

    /// <summary>The id under which an accelerator stands in the catalog.</summary>
    public static string AcceleratorId(string name) => Accelerators.GetValueOrDefault(name, name);

    /// <summary>The id under which a model's layout stands in the catalog.</summary>
    public static string ModelFamily(string name) => Models.GetValueOrDefault(name, name);
}
