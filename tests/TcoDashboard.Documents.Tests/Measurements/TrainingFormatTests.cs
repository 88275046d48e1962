using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Measurements;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Calibration;
using TcoDashboard.Domain.Performance.Training;

namespace TcoDashboard.Documents.Tests.Measurements;

/// <summary>What rows of training mean by eight bits, and by a count that a run logged.</summary>
public sealed class TrainingFormatTests
{
    private static readonly CatalogRevision Catalog = ShippedCatalog.Load().Revision!;
    private static readonly PredictionContext Plain = CalibrationFolder
        .Shipped(Catalog)
        .WithoutNeighbours();

    // Weights or optimizer states of eight bits at rest; the products are of sixteen.
    [Theory]
    [InlineData("nvidia-a100-80")]
    [InlineData("nvidia-b300")]
    [InlineData("nvidia-v100")]
    [InlineData("amd-mi250x")]
    public void EightBitIntegers_OfAGpu_AreStoredAndNotMultiplied(string hardware) =>
        Assert.Equal(Value(hardware, "bf16"), Value(hardware, "int8"));

    [Theory]
    [InlineData("google-tpu-v5p", "int8")]
    [InlineData("google-tpu-v5p", "fp8")]
    [InlineData("google-tpu-v5e", "int8/fp8")]
    [InlineData("google-tpu-v6e", "int8/fp8")]
    public void EightBits_OfATpu_AreIntegersWhereThoseAreFaster(
        string hardware,
        string precision
    ) => Assert.InRange(Value(hardware, precision) / Value(hardware, "bf16"), 1.03, 2);

    [Fact]
    public void EightBits_InEitherFormat_AreTheOneTheDeviceIsBuiltFor()
    {
        Assert.Equal(Value("nvidia-b300", "fp8"), Value("nvidia-b300", "int8/fp8"));
        Assert.True(Value("nvidia-b300", "fp8") > 1.2 * Value("nvidia-b300", "int8"));
    }

    [Theory]
    [InlineData("nvidia-a100-80", "fp8")]
    [InlineData("amd-mi250x", "fp8")]
    [InlineData("google-tpu-v3", "fp8")]
    [InlineData("nvidia-h100-sxm", "nvfp4")]
    public void FloatsTheDeviceCannotMultiply_AreRefusedWithTheirName(
        string hardware,
        string precision
    )
    {
        var prediction = MeasurementPrediction.Predict(Row(hardware, precision), Plain);

        Assert.Null(prediction.Value);
        Assert.Equal(TrainingProblems.FormatUnsupported, prediction.Problem!.Code);
    }

    // A run that logged its samples needs no reference: twice the samples take twice the time.
    [Fact]
    public void TimeToTrain_OfABenchmarkWithoutReference_FollowsFromTheLoggedSamples()
    {
        var row = Row("nvidia-h100-sxm", "bf16") with
        {
            Model = "bert-large",
            SequenceTokens = 512,
            GlobalBatch = 3072,
            Metric = "time_to_train",
            Unit = "min",
        };

        var once = Value(row with { Notes = "last samples_count logged 3000000" });
        var twice = Value(row with { Notes = "last samples_count logged 6000000" });

        Assert.Null(MeasurementPrediction.Predict(row, Plain).Value);
        Assert.Equal(2, twice / once, 1e-9);
        Assert.Equal(
            once * 60,
            3_000_000 / Value(row with { Metric = "samples_per_s", Unit = "samples/s" }),
            1e-6
        );
    }

    private static double Value(string hardware, string precision) =>
        Value(Row(hardware, precision));

    private static double Value(Measurement row) =>
        MeasurementPrediction.Predict(row, Plain).Value
        ?? throw new InvalidOperationException($"{row.Hardware} {row.Precision}");

    private static Measurement Row(string hardware, string precision) =>
        new()
        {
            Id = "train-1",
            Kind = "training",
            Hardware = hardware,
            Accelerators = 64,
            Model = "llama-2-7b",
            Precision = precision,
            GlobalBatch = 256,
            SequenceTokens = 4096,
            Metric = "tokens_per_s_per_accelerator",
            Unit = "tokens/s",
            SourceDate = "2025-01",
        };
}
