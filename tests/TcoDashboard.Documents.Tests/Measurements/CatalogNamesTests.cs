using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Measurements;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Calibration;

namespace TcoDashboard.Documents.Tests.Measurements;

public sealed class CatalogNamesTests
{
    private static readonly CatalogRevision Catalog = ShippedCatalog.Load().Revision!;
    private static readonly PredictionContext Shipped = CalibrationFolder.Shipped(Catalog);

    /// <summary>Accelerators as publications spell them, by the id they stand for.</summary>
    public static TheoryData<string, string> Accelerators { get; } =
        Spellings(
            ("nvidia-h200", "H200|H200 SXM|h200-sxm-141gb|8xH200|8x NVIDIA H200|NVIDIA HGX H200"),
            ("nvidia-h200-nvl", "H200 NVL|h200-nvl-141gb|h200-nvl-141"),
            ("nvidia-h100-sxm", "H100|nvidia-h100-80gb-hbm3|DGX H100|H100 SXM5 80GB|h100_sxm"),
            ("nvidia-h100-nvl", "H100 NVL|h100-nvl-94gb"),
            ("nvidia-h100-pcie", "H100 PCIe 80GB|nvidia-h100-pcie-80gb"),
            ("nvidia-a100-80", "A100|A100-SXM4-80GB|nvidia-a100-80gb|A100 80GB"),
            ("nvidia-a100-40", "A100-SXM4-40GB|a100-40gb"),
            ("nvidia-a100-pcie-80", "A100 80GB PCIe|nvidia-a100-pcie-80gb"),
            (
                "nvidia-b200",
                "B200|HGX B200|B200-SXM-180GB|nvidia-dgx-b200|NVIDIA B200 Tensor Core GPU"
            ),
            ("nvidia-b300", "B300|HGX B300|b300-sxm-288gb"),
            ("nvidia-gb200", "GB200 NVL72|GB200-186GB_aarch64|nvidia-gb200-nvl72|GB200 NVL4"),
            ("nvidia-gb300", "GB300 NVL72|gb300"),
            ("nvidia-gh200", "GH200|GH200 Grace Hopper Superchip|GH200-GraceHopper-96|GH200 480GB"),
            (
                "nvidia-gh200-144",
                "nvidia-gh200-144gb|GH200 144GB HBM3e|GH200 141GB HBM3e|GH200 HBM3e|GH200-GraceHopper-Superchip_GPU-144GB_aarch64"
            ),
            ("nvidia-rtx-6000-ada", "RTX 6000 Ada|NVIDIA RTX 6000 Ada Generation"),
            ("nvidia-rtx-3090", "RTX 3090|NVIDIA GeForce RTX 3090 24GB"),
            ("amd-mi100", "MI100|AMD Instinct MI100"),
            ("nvidia-l40s", "L40S|nvidia-l40s-48gb"),
            ("nvidia-l40", "L40"),
            ("nvidia-v100", "Tesla V100-SXM2-32GB|V100|V100-PCIE-16GB"),
            (
                "nvidia-rtx-pro-6000-se",
                "RTX PRO 6000 Blackwell Server Edition|nvidia-rtx-pro-6000|RTX PRO 6000 Blackwell Workstation Edition"
            ),
            ("nvidia-rtx-4090", "RTX 4090|GeForce RTX 4090|nvidia-rtx4090-24gb|4x RTX 4090"),
            ("nvidia-rtx-5090", "RTX 5090|NVIDIA GeForce RTX 5090 32GB"),
            ("nvidia-rtx-a6000", "A6000|RTX A6000|nvidia-a6000-48gb"),
            ("amd-mi300a", "MI300A|AMD Instinct MI300A APU"),
            ("google-tpu-v3", "TPU v3|cloud-tpu-v3"),
            ("amd-mi300x", "MI300X|AMD Instinct MI300X|mi300x-192gb|MI300X-NPS1-SPX-192GB-750W"),
            ("amd-mi325x", "MI325X|amd-mi325x-256gb"),
            ("amd-mi350x", "Instinct MI350X"),
            ("amd-mi355x", "MI355X OAM"),
            ("amd-mi250x", "mi250x"),
            ("amd-mi250", "AMD MI250|amd-mi250-128"),
            ("google-tpu-v5e", "TPU v5e|TPU v5e-8|tpu-v5-lite|v5e"),
            ("google-tpu-v5p", "TPU v5p|TPU v5p-512|cloud-tpu-v5p"),
            ("google-tpu-v6e", "TPU v6e|TPU-trillium|Trillium|tpu-v6e"),
            ("google-tpu-v7", "TPU7x|Ironwood|tpu-v7x"),
            ("aws-trainium1", "trn1.32xlarge|Trainium"),
            ("aws-trainium2", "trn2|trn2.48xlarge|Trainium2"),
            ("intel-gaudi2", "Gaudi 2|Gaudi2|HL-225"),
            ("intel-gaudi3", "Gaudi3|Intel Gaudi 3"),
            ("cerebras-wse3", "CS-3|WSE-3"),
            ("groq-lpu-v1", "groq-lpu|LPU|Groq"),
            ("sambanova-sn40l", "SN40L|SambaNova"),
            ("nvidia-l20", "L20|NVIDIA L20 48GB"),
            ("nvidia-l2", "L2|nvidia-l2-24gb"),
            ("nvidia-a2", "A2|Tesla A2"),
            ("nvidia-gb10", "GB10|DGX Spark|nvidia-dgx-spark|NVIDIA DGX Spark (GB10)"),
            ("nvidia-jetson-thor", "Jetson Thor|nvidia-jetson-agx-thor|Jetson AGX Thor T5000"),
            (
                "nvidia-jetson-agx-orin",
                "Jetson AGX Orin 64GB|nvidia-orin|NVIDIA Jetson AGX Orin Developer Kit 64G"
            ),
            ("nvidia-rtx-a5000", "A5000|RTX A5000|nvidia-a5000-24gb"),
            (
                "intel-max-1550",
                "Intel Data Center GPU Max 1550|Ponte Vecchio|PVC|intel-gpu-max-1550"
            ),
            ("intel-max-1100", "Intel Data Center GPU Max 1100|Max 1100"),
            ("intel-arc-pro-b60", "Intel Arc Pro B60|intel-b60|Arc Pro B60 24GB"),
            ("qualcomm-ai100-ultra", "Qualcomm Cloud AI 100 Ultra|QAIC|AI 100 Ultra"),
            ("qualcomm-ai100-pro", "Cloud AI 100 Pro|qualcomm-ai100-pro"),
            ("huawei-ascend-910", "Ascend 910|Ascend 910A"),
            ("huawei-ascend-910b", "Ascend 910B3|Atlas 800 A2|ascend-910b4"),
            ("apple-m2-ultra", "M2 Ultra|Apple M2 Ultra 192GB"),
            ("apple-m3-ultra", "Apple M3 Ultra|apple-m3-ultra-512gb"),
            ("apple-m4-max", "M4 Max"),
            ("amd-radeon-rx-7900-xtx", "RX 7900 XTX|Radeon RX 7900 XTX|amd-radeon-7900xtx")
        );

    /// <summary>Models as publications spell them, by the id that has their layout.</summary>
    public static TheoryData<string, string> Models { get; } =
        Spellings(
            ("qwen3-235b-a22b", "Qwen3-235B-A22B|Qwen/Qwen3-235B-A22B-Thinking-2507-FP8"),
            ("qwen3-30b-a3b", "Qwen3-30B-A3B-Instruct-2507|qwen3-coder-30b-a3b"),
            ("qwen3-coder-480b-a35b", "Qwen3-Coder-480B-A35B-Instruct-FP8"),
            ("qwen3-32b", "Qwen3-32B-AWQ|Qwen3 32B"),
            ("qwen2.5-72b", "Qwen2.5-72B-Instruct|qwen2-72b"),
            ("qwen2.5-32b", "QwQ-32B|DeepSeek-R1-Distill-Qwen-32B"),
            (
                "llama-3.1-405b",
                "Llama-3.1-405B-Instruct-FP8|meta-llama/Meta-Llama-3.1-405B|llama3.1-405b"
            ),
            (
                "llama-3.1-70b",
                "Llama-3.3-70B-Instruct-FP4|meta-llama/Meta-Llama-3-70B-Instruct|llama-3-70b|DeepSeek-R1-Distill-Llama-70B"
            ),
            ("llama-3.1-8b", "llama3-8b|Llama 3.1 8B Instruct|meta-llama-3.1-8b"),
            ("llama-2-70b", "llama2-70b-99.9|Llama-2-70b-chat-hf"),
            (
                "llama-4-maverick",
                "Llama-4-Maverick-17B-128E-Instruct-FP8|llama-4-maverick-17b-128e"
            ),
            ("llama-4-scout", "Llama-4-Scout-17B-16E-Instruct"),
            (
                "deepseek-r1",
                "DeepSeek-R1-0528|deepseek-ai/DeepSeek-R1|nvidia/DeepSeek-R1-FP4|deepseek-r1-671b"
            ),
            ("deepseek-v3", "DeepSeek-V3-0324|DeepSeek-V3.1-Terminus|deepseek-v3-671b"),
            ("deepseek-v3.2", "DeepSeek-V3.2-Exp"),
            ("mixtral-8x22b", "Mixtral-8x22B|mixtral-8x22b-instruct-v0.1|WizardLM-2-8x22B"),
            ("mixtral-8x7b", "Mixtral-8x7B-Instruct-v0.1-FP8|Nous-Hermes-2-Mixtral-8x7B-DPO"),
            ("mistral-large-2", "Mistral-Large-Instruct-2411|mistral-large"),
            ("mistral-small-24b", "Mistral-Small-3.1-24B-Instruct-2503"),
            ("gemma-3-27b", "Gemma 3 27B|google/gemma-3-27b-it"),
            ("gpt-oss-20b", "openai/gpt-oss-20b|GPT-OSS 20B MXFP4"),
            ("gpt-oss-120b", "gpt-oss-120b-mxfp4"),
            ("glm-4.5", "GLM-4.5|zai-org/GLM-4.5-FP8"),
            ("glm-4.5-air", "GLM-4.5-Air-FP8"),
            ("glm-4.6", "GLM-4.6|GLM-4.7-FP8"),
            ("kimi-k2", "Kimi-K2-Instruct-0905|Kimi-K2-Thinking|moonshotai/Kimi-K2-Instruct"),
            ("kimi-k2.5", "Kimi-K2.5|kimi-k2.5-nvfp4"),
            ("minimax-m2.5", "MiniMax-M2|MiniMax-M2.1|MiniMaxAI/MiniMax-M2.5"),
            ("nemotron-4-340b", "Nemotron-4-340B-Instruct"),
            ("nemotron-3-nano", "NVIDIA-Nemotron-3-Nano-30B-A3B-FP8"),
            ("gpt3-175b", "GPT-3 175B|gpt3|GPT-175B"),
            ("gpt-j-6b", "GPT-J|gptj-99.9"),
            ("falcon-180b", "tiiuae/falcon-180B"),
            ("phi-4", "microsoft/phi-4"),
            ("nemotron-3-super", "NVIDIA-Nemotron-3-Super-120B-A12B-FP8|nemotron-3-super"),
            ("nemotron-h-56b", "Nemotron-H-56B-Base-8K|nemotron-5h-56b"),
            ("pythia-12b", "EleutherAI/pythia-12b")
        );

    [Theory]
    [MemberData(nameof(Accelerators))]
    public void Accelerator_InAnySpelling_IsFound(string name, string id) =>
        Assert.Equal(id, CatalogNames.FindAccelerator(Catalog, name).Found?.Id);

    [Theory]
    [MemberData(nameof(Models))]
    public void Model_InAnySpelling_IsFound(string name, string id) =>
        Assert.Equal(id, CatalogNames.FindModel(Catalog, name).Found?.Id);

    [Fact]
    public void EveryItem_ByIdAndByName_IsItself()
    {
        foreach (var item in Catalog.OfKind(CatalogKind.Accelerator))
        {
            Assert.Equal(item.Id, CatalogNames.FindAccelerator(Catalog, item.Id).Found?.Id);
            Assert.Equal(item.Id, CatalogNames.FindAccelerator(Catalog, item.Name).Found?.Id);
        }

        foreach (var item in Catalog.OfKind(CatalogKind.Model))
        {
            Assert.Equal(item.Id, CatalogNames.FindModel(Catalog, item.Id).Found?.Id);
            Assert.Equal(
                item.Id,
                CatalogNames.FindModel(Catalog, item.Name.ToUpperInvariant()).Found?.Id
            );
        }
    }

    [Theory]
    [InlineData("example-unheard-of-52b", 52)]
    [InlineData("some-lab/unheard-of-110b-a10b", 110)]
    [InlineData("UnheardOf 9B Instruct", 9)]
    public void Model_UnknownWithASize_IsPredictedByItsSizeWithAWiderBandAndNoNeighbour(
        string name,
        double billions
    )
    {
        var row = PredictionLawTests.Row("nvidia-h200", name, 8);
        var known = MeasurementPrediction.Predict(row with { Model = "llama-3.1-70b" }, Shipped);

        var found = CatalogNames.FindModel(Catalog, name).Found!;
        var prediction = MeasurementPrediction.Predict(row, Shipped);

        Assert.InRange(
            Domain.Performance.Arithmetic.ModelArithmetic.Describe(found).Shape!.TotalParameters,
            billions * 0.85e9,
            billions * 1.15e9
        );
        Assert.Equal(EvidenceTier.Modelled, prediction.Tier);
        Assert.True(
            prediction.BandHigh / prediction.BandLow > known.BandHigh / known.BandLow,
            $"{prediction.BandLow}..{prediction.BandHigh}"
        );
    }

    [Theory]
    [InlineData("Apple M2", "llama-3.1-8b", CalibrationProblems.HardwareUnknown)]
    [InlineData("M4", "llama-3.1-8b", CalibrationProblems.HardwareUnknown)]
    [InlineData("nvidia-h200", "stable-diffusion-xl", CalibrationProblems.ModelUnknown)]
    [InlineData("nvidia-h200", "unheard-of-90000b", CalibrationProblems.ModelUnknown)]
    [InlineData("unheard-of-chip-9", "llama-3.1-8b", CalibrationProblems.HardwareUnknown)]
    [InlineData("RTX A6000 Ada", "llama-3.1-8b", CalibrationProblems.HardwareUnknown)]
    public void Row_WithNothingToGoBy_GetsAProblem(string hardware, string model, string code)
    {
        var prediction = MeasurementPrediction.Predict(
            PredictionLawTests.Row(hardware, model, 1),
            Shipped
        );

        Assert.Null(prediction.Value);
        Assert.Equal(code, prediction.Problem!.Code);
    }

    private static TheoryData<string, string> Spellings(
        params ReadOnlySpan<(string Id, string Names)> entries
    )
    {
        var data = new TheoryData<string, string>();
        foreach (var (id, names) in entries)
        {
            foreach (var name in names.Split('|'))
            {
                data.Add(name, id);
            }
        }

        return data;
    }
}
