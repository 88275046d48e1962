using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Measurements;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Calibration;

namespace TcoDashboard.Documents.Tests.Measurements;

/// <summary>Rows of hardware and layouts that the measurements at hand do not hold are answered from what a published run implies.</summary>
public sealed class CoverageTests
{
    private static readonly CatalogRevision Catalog = ShippedCatalog.Load().Revision!;
    private static readonly PredictionContext Plain = CalibrationFolder
        .Shipped(Catalog)
        .WithoutNeighbours();

    [Theory]
    [InlineData("nvidia-h200-nvl")]
    [InlineData("nvidia-h20")]
    [InlineData("nvidia-l40s")]
    [InlineData("nvidia-v100")]
    [InlineData("nvidia-a100-pcie-80")]
    [InlineData("nvidia-rtx-pro-6000-se")]
    [InlineData("amd-mi250")]
    [InlineData("google-tpu-v4")]
    public void Training_OnAMachineWhoseLinksTheCatalogLacks_IsAnswered(string hardware) =>
        Assert.InRange(Value(Training with { Hardware = hardware }), 0.2, 0.75);

    [Fact]
    public void Training_WithoutAcceleratorsOrSequence_TakesNodesOfEightAndTheUsualSequence() =>
        Assert.Equal(
            Value(Training),
            Value(Training with { Accelerators = null, Nodes = 8, SequenceTokens = null })
        );

    [Fact]
    public void TimePerToken_OfAWafer_IsTheInverseOfItsPublishedSpeed()
    {
        var row = PredictionLawTests.Row("cerebras-wse3", "llama-3.1-8b", 1);
        var speed = row with { Metric = "output_tokens_per_s_per_user", Unit = "tokens/s" };

        Assert.Equal(1000, Value(row) * Value(speed), 1e-6);
    }

    // Both stand behind a service; a laboratory run, which names its engine, stands behind none and reproduces its published speed.
    [Theory]
    [InlineData("llama-3.2-1b")]
    [InlineData("llama-3.1-8b")]
    [InlineData("llama-2-70b")]
    public void TimePerToken_OfAnOlderWafer_IsNeverShorter(string model) =>
        Assert.True(
            Value(PredictionLawTests.Row("cerebras-wse2", model, 1))
                > Value(PredictionLawTests.Row("cerebras-wse3", model, 1))
        );

    [Fact]
    public void TimePerToken_OfALaboratoryRun_LeavesTheServiceOut() =>
        Assert.Equal(
            1000.0 / 2700,
            Value(
                PredictionLawTests.Row("cerebras-wse2", "llama-3.1-8b", 1) with
                {
                    Framework = "WaferLLM",
                }
            ),
            0.01
        );

    [Fact]
    public void MostThroughput_LayoutLeftOpen_IsThatOfTheBetterLayout()
    {
        var open = PredictionLawTests.Row("nvidia-h200", "qwen3-235b-a22b", 8) with
        {
            Kind = "inference_throughput",
            Concurrency = "max",
            Metric = "output_tokens_per_s",
            Unit = "tokens/s",
        };
        var sliced = Value(open with { Expert = 1, Data = 1 });
        var spread = Value(open with { Expert = 8, Notes = "dp_attention=True" });

        Assert.Equal(Math.Max(sliced, spread), Value(open), 1e-9 * spread);
        Assert.True(spread > sliced);
    }

    // Servers of these boards join several by links; degrees of a published run stay inside them.
    [Theory]
    [InlineData("nvidia-gh200")]
    [InlineData("amd-mi250x")]
    public void Training_SplitOverTensors_StaysInsideAServer(string hardware)
    {
        var narrow = Value(Training with { Hardware = hardware, Tensor = 1 });
        var wide = Value(Training with { Hardware = hardware, Tensor = 4 });

        Assert.InRange(wide / narrow, 0.6, 1.1);
    }

    // A benchmark of an encoder counts passages, each read in one step: its limit is the arithmetic of 384 tokens.
    [Fact]
    public void Passages_OfAnEncoderBenchmark_AreReadInOneStep()
    {
        var row = PredictionLawTests.Row("nvidia-a100-80", "bert-99", 1) with
        {
            Kind = "inference_throughput",
            Model = "bert-large",
            Precision = "int8",
            InputTokens = null,
            OutputTokens = null,
            Concurrency = "",
            Metric = "mlperf_offline_samples_per_s",
            Unit = "samples/s",
        };

        Assert.InRange(Value(row), 300, 624e12 / (2 * 0.34e9 * 384));
    }

    // Without units for them such weights are widened first: a prompt takes as long as at sixteen bits, while integers are faster.
    [Theory]
    [InlineData("nvidia-a100-80")]
    [InlineData("nvidia-rtx-3090")]
    [InlineData("amd-mi250x")]
    public void Prompt_InFloatsTheDeviceCannotMultiply_TakesTheTimeOfWideOnes(string hardware)
    {
        var row = PredictionLawTests.Row(hardware, "llama-3.1-8b", 1) with
        {
            InputTokens = 8192,
            Concurrency = "1",
            Metric = "prefill_time",
            Unit = "ms",
        };
        var wide = Value(row with { Precision = "bf16" });

        Assert.InRange(Value(row with { Precision = "fp8" }) / wide, 0.95, 1.001);
        Assert.True(
            Value(row with { Precision = "int8" }) <= Value(row with { Precision = "fp8" })
        );
    }

    // Integers of four bits are widened first, also where a device multiplies floats of four.
    [Theory]
    [InlineData("int4", "nvfp4")]
    [InlineData("awq", "nvfp4")]
    [InlineData("w4a16", "fp4")]
    [InlineData("w8a16", "fp8")]
    public void Prompt_OfWeightsNarrowAtRest_TakesTheTimeOfWideOnes(string rest, string multiplied)
    {
        var row = PredictionLawTests.Row("nvidia-b200", "llama-3.1-8b", 1) with
        {
            InputTokens = 8192,
            Concurrency = "1",
            Metric = "prefill_time",
            Unit = "ms",
        };
        var wide = Value(row with { Precision = "bf16" });

        Assert.InRange(Value(row with { Precision = rest }) / wide, 0.9, 1.001);
        Assert.True(Value(row with { Precision = multiplied }) < 0.95 * wide);
        Assert.True(
            Value(row with { Precision = rest, Metric = "mean_tpot" })
                < 0.95 * Value(row with { Precision = "bf16", Metric = "mean_tpot" })
        );
    }

    // How weights were rounded does not say that they are widened; the width of what they are multiplied with does.
    [Theory]
    [InlineData("w4a8-awq", "w4a8")]
    [InlineData("W4A8 GPTQ", "w4a8")]
    [InlineData("awq w4a8", "w4a8")]
    [InlineData("nvfp4_awq", "nvfp4")]
    [InlineData("int4 awq a8", "int4 a8")]
    [InlineData("awq w4a16", "w4a16")]
    [InlineData("gptq on A40", "gptq")]
    [InlineData("awq int4, fp8 kv", "int4")]
    public void Prompt_OfWeightsRoundedByAMethod_TakesTheTimeOfTheirWidths(
        string named,
        string widths
    )
    {
        var row = PredictionLawTests.Row("nvidia-b200", "llama-3.1-8b", 1) with
        {
            InputTokens = 8192,
            Concurrency = "1",
            Metric = "prefill_time",
            Unit = "ms",
        };

        Assert.Equal(
            Value(row with { Precision = widths }),
            Value(row with { Precision = named }),
            1e-9
        );
    }

    [Theory]
    [InlineData("nvidia-a10g", "nvidia-a40")]
    [InlineData("nvidia-t4", "nvidia-l4")]
    public void StaticBatch_BeyondTheMemory_IsNoFasterForBeingBeyondIt(string small, string large)
    {
        var row = PredictionLawTests.Row(small, "llama-2-7b", 1) with
        {
            Kind = "inference_throughput",
            Precision = "fp16",
            InputTokens = 128,
            OutputTokens = 2048,
            Concurrency = "60",
            Metric = "output_tokens_per_s",
            Unit = "tokens/s",
            Notes = "static batch",
        };

        Assert.True(Value(row) < Value(row with { Hardware = large }));
    }

    // Two full batches and one of three take the time of all three; the rate is all their tokens over that time.
    [Fact]
    public void StaticBatch_BeyondTheMemory_TakesTheTimeOfItsBatches()
    {
        var row = PredictionLawTests.Row("nvidia-a10g", "llama-2-7b", 1) with
        {
            Precision = "fp16",
            InputTokens = 128,
            OutputTokens = 2048,
            Metric = "end_to_end_latency",
            Unit = "s",
            Notes = "static batch",
        };
        double Seconds(int requests) => Value(row with { Concurrency = $"{requests}" });
        var places = Enumerable.Range(1, 60).First(at => Seconds(at + 1) > 1.5 * Seconds(at));

        var seconds = Seconds((2 * places) + 3);

        Assert.Equal((2 * Seconds(places)) + Seconds(3), seconds, 1e-9 * seconds);
        Assert.Equal(
            ((2 * places) + 3) * 2048 / seconds,
            Value(
                row with
                {
                    Kind = "inference_throughput",
                    Metric = "output_tokens_per_s",
                    Unit = "tokens/s",
                    Concurrency = $"{(2 * places) + 3}",
                }
            ),
            1e-6
        );
    }

    [Theory]
    [InlineData("grok-2", 270)]
    [InlineData("xai-org/grok-2", 270)]
    [InlineData("bert-large", 0.34)]
    [InlineData("MiniMax-Text-01", 456)]
    [InlineData("bigscience/bloom-7b1", 7.07)]
    [InlineData("starcoder", 15.5)]
    [InlineData("Ling-lite", 16.8)]
    public void Model_WhoseNameStatesNoSize_HasItsPublishedOne(string name, double billions) =>
        Assert.Equal(
            billions,
            CatalogNames.FindModel(Catalog, name).Found!.TotalParameters!.Value / 1e9,
            billions * 1e-6
        );

    [Fact]
    public void NamedSizes_EachStatesASizeAndTheCardItStandsOn()
    {
        Assert.All(
            NamedSizes.All,
            entry =>
            {
                Assert.Equal(Uri.UriSchemeHttps, entry.Value.Source.Scheme);
                Assert.True(entry.Value.Source.Segments.Length >= 3, entry.Key);
                Assert.Matches(@"^\d+(\.\d+)?b(-a\d+(\.\d+)?b)?$", entry.Value.Sizes);
                Assert.Equal(entry.Value.Sizes, NamedSizes.Of(entry.Key));
            }
        );
        Assert.Equal("llama-3.1-8b", NamedSizes.Of("llama-3.1-8b"));
    }

    private static Measurement Training { get; } =
        new()
        {
            Id = "train-1",
            Kind = "training",
            Hardware = "nvidia-h100-sxm",
            Accelerators = 64,
            Model = "llama-2-7b",
            Precision = "bf16",
            Framework = "Megatron-LM",
            GlobalBatch = 256,
            SequenceTokens = 4096,
            Metric = "mfu",
            Unit = "fraction",
            SourceDate = "2025-01",
        };

    private static double Value(Measurement row) =>
        MeasurementPrediction.Predict(row, Plain).Value
        ?? throw new InvalidOperationException(row.Hardware);
}
