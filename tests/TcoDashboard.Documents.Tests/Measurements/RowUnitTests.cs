using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Measurements;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Calibration;

namespace TcoDashboard.Documents.Tests.Measurements;

/// <summary>Units that say nothing of what a metric counts, weights of four bits with products of eight, and lengths of a static batch.</summary>
public sealed class RowUnitTests
{
    private static readonly CatalogRevision Catalog = ShippedCatalog.Load().Revision!;
    private static readonly PredictionContext Plain = CalibrationFolder
        .Shipped(Catalog)
        .WithoutNeighbours();

    private static readonly Measurement Row = new()
    {
        Id = "made-1",
        Kind = "inference_throughput",
        Hardware = "nvidia-h100-sxm",
        Model = "llama-3.1-70b",
        Metric = "output_tokens_per_s",
        Unit = "tokens/s",
        Precision = "fp8",
        Framework = "TensorRT-LLM 1.0",
        Accelerators = 8,
        Tensor = 8,
        InputTokens = 1024,
        OutputTokens = 1024,
        Concurrency = "32",
    };

    [Theory]
    [InlineData("output_tokens_per_s", "furlongs/s")]
    [InlineData("output_tokens_per_s", "requests/s")]
    [InlineData("total_tokens_per_s_per_accelerator", "widgets")]
    [InlineData("requests_per_s", "tokens/s")]
    [InlineData("mlperf_offline_output_tokens_per_s", "furlongs")]
    public void Rate_InAUnitThatIsNone_IsRefusedByName(string metric, string unit) =>
        Refused(Row with { Metric = metric, Unit = unit });

    [Theory]
    [InlineData("tokens_per_s_per_accelerator", "furlongs")]
    [InlineData("samples_per_s", "tokens/s")]
    [InlineData("mfu", "TFLOP/s")]
    [InlineData("model_tflops_per_s_per_accelerator", "tokens/s")]
    [InlineData("days_for_300b_tokens", "furlongs")]
    public void Training_InAUnitThatIsNone_IsRefusedByName(string metric, string unit) =>
        Refused(Trained with { Metric = metric, Unit = unit });

    [Theory]
    [InlineData("tok/s")]
    [InlineData("tps")]
    [InlineData("output tokens/sec")]
    public void Rate_InAnotherSpelling_IsTheSame(string unit) =>
        Assert.Equal(Value(Row), Value(Row with { Unit = unit }));

    [Fact]
    public void Days_InHours_AreTwentyFourTimesAsMany()
    {
        var days = Trained with { Metric = "days_for_300b_tokens", Unit = "days" };

        Assert.Equal(24 * Value(days), Value(days with { Unit = "hours" }), Value(days) * 1e-9);
    }

    // Four bits at rest and eight in the products: a prompt takes the time of eight bits, and not that of four.
    [Theory]
    [InlineData("w4a8-awq")]
    [InlineData("W4AFP8")]
    public void FourBitWeights_MultipliedAtEight_TakeTheTimeOfEight(string precision)
    {
        var eight = Prompt("nvidia-b200", "fp8");

        Assert.InRange(Prompt("nvidia-b200", precision) / eight, 0.95, 1.0001);
        Assert.True(Prompt("nvidia-b200", "fp4") < 0.8 * eight);
    }

    // A100 has units of eight bits for integers alone; weight-only recipes of four bits use its sixteen.
    [Fact]
    public void FourBitWeights_MultipliedAtEight_UseIntegersWhereTheDeviceHasOnlyThose() =>
        Assert.True(Prompt("nvidia-a100-80", "w4a8") < 0.95 * Prompt("nvidia-a100-80", "w4a16"));

    private static double Prompt(string hardware, string precision) =>
        Value(
            Row with
            {
                Kind = "inference_latency",
                Hardware = hardware,
                Precision = precision,
                Metric = "first_token_latency",
                Unit = "ms",
                InputTokens = 8192,
                Concurrency = "1",
                Accelerators = 4,
                Tensor = 4,
            }
        );

    private static Measurement Trained { get; } =
        Row with
        {
            Kind = "training",
            Precision = "bf16",
            Framework = "Megatron-LM",
            GlobalBatch = 512,
            SequenceTokens = 4096,
            Accelerators = 64,
        };

    private static double Value(Measurement row) =>
        MeasurementPrediction.Predict(row, Plain).Value!.Value;

    private static void Refused(Measurement row)
    {
        var prediction = MeasurementPrediction.Predict(row, Plain);

        Assert.Null(prediction.Value);
        Assert.Contains(row.Metric, prediction.Problem!.Message, StringComparison.Ordinal);
        Assert.Contains(row.Unit, prediction.Problem.Message, StringComparison.Ordinal);
    }
}
