using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Arithmetic;
using TcoDashboard.Domain.Performance.Batched;
using TcoDashboard.Domain.Performance.Calibration;
using TcoDashboard.Domain.Performance.Calibration.Serving;

namespace TcoDashboard.Domain.Tests.Performance;

/// <summary>Experts spread over ranks: what they exchange, what the busiest of them reads, and how rows word it.</summary>
public sealed class ExpertRanksTests
{
    private static readonly double[] s_batches = [1, 4, 16, 64, 256, 1024, 4096, 16_384];

    // The same layout over one large domain in place of servers of eight: every link it uses is as fast or faster.
    [Theory]
    [InlineData(16)]
    [InlineData(32)]
    [InlineData(64)]
    public void Domain_Larger_NeverSlowerAtTheSameLayout(double ranks)
    {
        var plan = new ServingPlan(1, 1, ranks, true);
        var servers = Model(Made.DeepSeekV3, plan, Device(Made.B200, 8));
        var rack = Model(Made.DeepSeekV3, plan, Device(Made.B200, 72));

        foreach (var batch in s_batches)
        {
            Assert.True(
                rack.Decode(batch, 4096).Seconds <= servers.Decode(batch, 4096).Seconds + 1e-12
            );
            Assert.True(rack.Prompt(batch) <= servers.Prompt(batch) + 1e-12);
            Assert.True(rack.PromptWork(batch) <= servers.PromptWork(batch) + 1e-12);
        }
    }

    // All ranks wait for the one that reads most: never less than an even share of what is met, never more than all it holds.
    [Theory]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(64)]
    [InlineData(512)]
    public void BusiestRank_ReadsMoreThanItsShareAndNoMoreThanItHolds(double ranks)
    {
        var spread = Model(Made.DeepSeekV3, new(1, 1, ranks, true), Device(Made.B200, 72));
        var sliced = Model(Made.DeepSeekV3, new(1, 1, ranks, false), Device(Made.B200, 72));
        var whole = sliced.Decode(1e9, 4096).WeightSeconds;
        var before = 0.0;
        foreach (var batch in s_batches)
        {
            var reads = spread.Decode(batch, 4096).WeightSeconds;

            Assert.InRange(reads, sliced.Decode(batch, 4096).WeightSeconds, whole * 1.000001);
            Assert.True(reads >= before);
            before = reads;
        }

        Assert.Equal(whole, before, whole * 0.01);
    }

    // H100 has no units of four bits: such weights are fewer bytes for products of the same rate.
    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(64)]
    [InlineData(1024)]
    public void WeightsOfFourBits_MultipliedAtSixteen_NeverSlowerThanSixteen(double batch)
    {
        foreach (var model in new[] { Made.Llama70B, Made.GptOss120B, Made.Qwen235B })
        {
            var device = Device(Made.H100, 8);
            var narrow = Model(model, new(8, 1, 1, false), device, NumberFormat.Fp4);
            var wide = Model(model, new(8, 1, 1, false), device, NumberFormat.Bf16);

            Assert.True(narrow.Decode(batch, 1024).Seconds < wide.Decode(batch, 1024).Seconds);
        }
    }

    // vLLM lays experts over tensor ranks times data ranks (its documentation, "Expert parallel deployment"). ML.ENERGY writes its runs with
    // --tensor-parallel-size 8 --enable-expert-parallel down as tp 1, ep 8, dp 1.
    [Theory]
    [InlineData("vLLM", 1.0, 8, 1)]
    [InlineData("vLLM", 2.0, 4, 2)]
    [InlineData("vLLM", 8.0, 1, 8)]
    [InlineData("vLLM", null, 1, 8)]
    [InlineData("SGLang", 1.0, 1, 8)]
    public void ExpertRanks_BeyondStatedDataRanks_ShareAttentionUnderVllm(
        string framework,
        double? data,
        double tensor,
        double groups
    )
    {
        var row = new Measurement
        {
            Id = "made-1",
            Kind = "inference_latency",
            Hardware = "nvidia-h100-sxm",
            Model = "qwen3-235b-a22b",
            Metric = "median_itl",
            Unit = "ms",
            Framework = framework,
            Accelerators = 8,
            Tensor = 1,
            Pipeline = 1,
            Expert = 8,
            Data = data,
            Concurrency = "8",
        };

        var plan = Assert.Single(
            RunPlans.Of(row, Made.H100, ModelArithmetic.Describe(Made.Qwen235B).Shape!).Plans
        );

        Assert.Equal(new ServingPlan(tensor, 1, groups, true), plan);
    }

    private static ServingDevice Device(Accelerator accelerator, int domain) =>
        ServingDevice.Of(accelerator, ShippedItems.Parameters.Batched).Device! with
        {
            Domain = domain,
            ScaleOutBytesPerSecond = 50e9,
        };

    private static ServingModel Model(
        LanguageModel model,
        ServingPlan plan,
        ServingDevice device,
        NumberFormat format = NumberFormat.Fp8
    ) =>
        new(
            ModelArithmetic.Describe(model).Shape!,
            device,
            plan,
            new(format, 1),
            EngineGeneration.Vllm,
            0,
            ShippedItems.Parameters.Storage,
            ServingParameters.From(ShippedItems.CalibrationRevision)
        );
}
