using System.Collections.Frozen;

namespace TcoDashboard.Domain.Performance.Calibration;

/// <summary>Other names of catalog items that spelling alone does not bring together, written without separators, by item.</summary>
internal static class NameAliases
{
    /// <summary>Names of accelerators, each with the id it stands for.</summary>
    public static FrozenDictionary<string, string> Accelerators { get; } =
        Index(
            (
                "nvidia-a100-40",
                "a10040gb a100sxm440gb a100sxm40gb a10040gbsxm4 a100pcie40gb a10040gbpcie a100pcie40 a10040pcie"
            ),
            (
                "nvidia-a100-80",
                "a100 a100sxm a100sxm4 a10080gb a100sxm480gb a100sxm80gb a10080gbsxm4 a10080gbsxm a100dgx a800"
            ),
            ("nvidia-a100-pcie-80", "a100pcie a100pcie80gb a10080gbpcie a10080pcie"),
            ("nvidia-h100-sxm", "h100 h10080 h100sxm580gb h10096 h100sxm64 h100sxm564gb"),
            ("nvidia-h20", "h203e"),
            ("nvidia-gh200", "gh20096 gh20096gb gracehopper"),
            (
                "nvidia-gh200-144",
                "gh200144 gh200144gb gh200141 gh200141gb gh200141gbhbm3e gh200144gbhbm3e gh200hbm3e"
            ),
            ("nvidia-gb200", "graceblackwell"),
            ("nvidia-h100-nvl", "h100nvl94"),
            ("nvidia-gb300", "gb300nvl"),
            ("nvidia-rubin-vr200", "vr200 rubin r200 verarubin"),
            (
                "nvidia-v100",
                "v10032 v10016 v100sxm2 v100sxm3 v100pcie v100pcie16gb v100pcie32gb v100s v100spcie"
            ),
            ("nvidia-a2", "teslaa2"),
            ("nvidia-gb10", "dgxspark spark gb10dgxspark dgxsparkgb10 projectdigits digits"),
            ("nvidia-jetson-thor", "jetsonagxthor agxthor thor t5000 jetsont5000 thort5000"),
            (
                "nvidia-jetson-agx-orin",
                "jetsonorin agxorin orin jetsonagxorin64 jetsonagxorindeveloperkit jetsonagxorindeveloperkit64g agxorin64gb"
            ),
            ("nvidia-rtx-a5000", "a5000 rtxa5000ampere"),
            (
                "nvidia-rtx-pro-6000-se",
                "rtxpro6000 rtx6000pro rtxpro6000blackwell rtx6000probse rtxpro6000bse rtxpro6000ws rtxpro6000we rtxpro6000bwe"
            ),
            ("nvidia-rtx-3090", "3090"),
            ("nvidia-rtx-4090", "4090"),
            ("nvidia-rtx-5090", "5090"),
            ("nvidia-rtx-a6000", "a6000 rtxa6000ampere quadrortxa6000"),
            ("amd-mi250", "mi250128"),
            ("amd-mi300a", "mi300aapu"),
            ("amd-mi300x", "mi300"),
            ("amd-mi325x", "mi325"),
            ("amd-mi350x", "mi350"),
            ("amd-mi355x", "mi355"),
            ("amd-mi455x", "mi400 mi450 mi450x mi430x"),
            ("google-tpu-v5e", "tpuv5lite v5litepod v5e tpuv5litepod"),
            ("google-tpu-v5p", "v5p"),
            ("google-tpu-v4", "v4"),
            ("google-tpu-v3", "v3"),
            ("google-tpu-v6e", "tpuv6 trillium tputrillium v6e tpu6e"),
            ("google-tpu-v7", "tpuv7x tpu7x ironwood v7 v7x tpu7"),
            ("aws-trainium1", "trainium trn1 trn1n trn1.32xlarge trn1n.32xlarge"),
            ("aws-trainium2", "trn2 trn2.48xlarge trn2u trn2ultra"),
            ("aws-trainium3", "trn3"),
            ("aws-inferentia2", "inf2 inf2.48xlarge inf2.24xlarge"),
            (
                "intel-max-1550",
                "max1550 gpumax1550 datacentermax1550 gpumax pvc pvc1550 pontevecchio"
            ),
            ("intel-max-1100", "max1100 gpumax1100 datacentermax1100 pvc1100"),
            ("intel-arc-pro-b60", "arcb60 b60 arcprob60 probb60"),
            (
                "qualcomm-ai100-ultra",
                "ai100ultra cloudai100ultra qaic100ultra ai100 cloudai100 qaic"
            ),
            ("qualcomm-ai100-pro", "ai100pro cloudai100pro"),
            ("apple-m2-ultra", "m2ultra"),
            ("apple-m3-ultra", "m3ultra"),
            ("apple-m4-max", "m4max"),
            ("amd-radeon-rx-7900-xtx", "7900xtx rx7900xtx radeon7900xtx"),
            ("intel-gaudi2", "hl225 hl225h gaudi2hl225h"),
            ("intel-gaudi3", "hl325l hl325 hl338"),
            ("cerebras-wse2", "cs2 andromeda"),
            ("cerebras-wse3", "cs3 cerebras cerebrascloud cerebrasinference"),
            ("cerebras-wse3t", "cs4"),
            ("groq-lpu-v1", "groq groqcloud lpu groqlpu lpuv1 groqchip groqchip1"),
            ("sambanova-sn40l", "sambanova sambanovacloud sn40 sn40l8 sn40l16"),
            ("huawei-ascend-910", "910 ascend910a ascend910pro"),
            (
                "huawei-ascend-910b",
                "910b ascend910b1 ascend910b2 ascend910b3 ascend910b4 910b1 910b2 910b3 910b4 atlas800a2 atlas800ta2 atlas800ia2"
            ),
            ("huawei-ascend-910c", "910c cloudmatrix384 atlas900a3 atlas800a3"),
            ("microsoft-maia100", "maia1"),
            ("dmatrix-corsair", "dmatrix")
        );

    /// <summary>Names of models, each with the id that has their layout; a release that changes only weights is the same model here.</summary>
    public static FrozenDictionary<string, string> Models { get; } =
        Index(
            ("llama-3.1-8b", "llama38b deepseekr1distillllama8b r1distillllama8b"),
            (
                "llama-3.1-70b",
                "llama370b llama3.370b llama3.1nemotron70b nemotron70b deepseekr1distillllama70b r1distillllama70b"
            ),
            ("llama-3.1-405b", "llama405b llama3405b"),
            ("llama-4-scout", "llama4scout17b16e llama4109b"),
            ("llama-4-maverick", "llama4maverick17b128e llama4400b"),
            ("llama-2-7b", "codellama7b vicuna7b llama7b llama27b"),
            ("llama-2-13b", "codellama13b vicuna13b llama13b"),
            ("llama-2-70b", "codellama70b"),
            ("deepseek-v3", "deepseekv3.1 deepseekv3.1terminus dsv3"),
            ("deepseek-r1", "dsr1"),
            ("deepseek-v3.2", "deepseekv3.2exp deepseekv3.2speciale"),
            ("deepseek-v2", "deepseekcoderv2 deepseekv2.5 deepseekcoderv2236b"),
            ("deepseek-v2-lite", "deepseekcoderv2lite"),
            ("gpt3-175b", "gpt3 gpt175b opt175b"),
            ("mt-nlg-530b", "gpt529.6b gpt530b mtnlg megatronturing530b turingnlg530b"),
            ("megatron-1008b", "gpt1008b gpt1t megatron1t"),
            ("gpt-j-6b", "gptj gptj6b"),
            ("glm-4.5-air", "glm4.5v glm4.6v"),
            ("glm-4.6", "glm4.7"),
            ("glm-5", "glm5.1 glm5.2"),
            ("kimi-k2.5", "kimik2.6 kimik2.7"),
            (
                "minimax-m2.5",
                "minimaxm2 minimaxm2.1 minimaxm2.7 minimaxm2230ba10b minimaxm2.5230ba10b"
            ),
            ("phi-1.5", "phi15"),
            ("tinyllama-1.1b", "tinyllama"),
            ("step-3.7-flash", "step3.7flash196b step3.5flash"),
            ("kimi-k2", "kimik2thinking"),
            ("qwen3-30b-a3b", "qwen3coder30ba3b qwen3vl30ba3b qwen3omni qwen3omni30ba3b"),
            ("qwen3-235b-a22b", "qwen3235b"),
            ("qwen3-coder-480b-a35b", "qwen3coder qwen3coder480b"),
            ("qwen3-next-80b-a3b", "qwen3next qwen3codernext qwen3codernext80ba3b"),
            ("qwen2.5-7b", "qwen27b deepseekr1distillqwen7b r1distillqwen7b"),
            ("qwen2.5-14b", "deepseekr1distillqwen14b r1distillqwen14b"),
            ("qwen2.5-32b", "qwq32b deepseekr1distillqwen32b r1distillqwen32b"),
            ("qwen2.5-1.5b", "qwen21.5b deepseekr1distillqwen1.5b r1distillqwen1.5b"),
            ("qwen2.5-72b", "qwen272b"),
            ("qwen3.5-27b", "qwen3.627b qwen3.827b"),
            ("qwen3.5-35b-a3b", "qwen3.635ba3b"),
            ("mistral-large-2", "mistrallarge mistrallarge123b mistral123b pixtrallarge"),
            ("mistral-nemo-12b", "mistralnemo"),
            (
                "mistral-small-24b",
                "mistralsmall mistralsmall3 mistralsmall3.124b mistralsmall3.224b devstralsmall devstral24b devstralsmall24b magistralsmall"
            ),
            (
                "nemotron-3-nano",
                "nemotron3nano30ba3b nemotronnano30ba3b nemotron3.5lightning30ba3b"
            ),
            ("nemotron-3-super", "nemotron3super120ba12b nemotronsuper120ba12b"),
            ("nemotron-3-ultra", "nemotron3ultra550ba55b nemotronultra550ba55b"),
            (
                "nemotron-h-56b",
                "nemotronh56bbase8k nemotron5h56b nemotron5hybrid56b nemotronhybrid56b"
            ),
            ("nemotron-8b", "nemotron38b"),
            ("nemotron-22b", "nemotron322b"),
            ("nemotron-4-15b", "nemotron15b"),
            ("nemotron-4-340b", "nemotron340b"),
            ("bloom-176b", "bloom bloomz bloomz176b"),
            ("falcon-180b", "falcon180"),
            ("gpt-oss-120b", "gptoss"),
            ("phi-3-mini", "phi3mini3.8b phi3.5mini phi33.8b"),
            ("phi-4", "phi414b phi4reasoning phi4reasoningplus phi3medium phi3medium14b"),
            ("mpt-125m", "opt125m"),
            ("deepseek-v4-pro", "deepseekv4"),
            ("dbrx", "dbrx132b"),
            ("mixtral-8x22b", "wizardlm28x22b zephyrorpo141b"),
            (
                "mixtral-8x7b",
                "noushermes2mixtral8x7b noushermes2mixtral dolphin2.5mixtral8x7b mixtral"
            ),
            ("grok-1", "grok1314b"),
            ("command-r", "commandr35b c4aicommandr"),
            ("command-r-plus", "commandrplus104b c4aicommandrplus"),
            ("yi-34b", "yi1.534b"),
            ("starcoder2-15b", "starcoder2")
        );

    private static FrozenDictionary<string, string> Index(
        params ReadOnlySpan<(string Id, string Names)> entries
    )
    {
        var index = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (id, names) in entries)
        {
            foreach (var name in names.Split(' '))
            {
                index.Add(name, id);
            }
        }

        return index.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
