using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Measurements;
using TcoDashboard.Domain.Performance.Calibration;

namespace TcoDashboard.Documents.Tests.Measurements;

/// <summary>Tests whose requests are all of one length, against those that draw their lengths around it.</summary>
public sealed class EqualLengthsTests
{
    private static readonly PredictionContext Plain = CalibrationFolder
        .Shipped(ShippedCatalog.Load().Revision!)
        .WithoutNeighbours();

    // An engine that takes prompts first keeps those together that began together; others mix prompts with answers.
    [Theory]
    [InlineData("SGLang 0.5.6", 64, true)]
    [InlineData("SGLang 0.5.6", 1, false)]
    [InlineData("vLLM 0.12.0", 64, false)]
    [InlineData("TensorRT-LLM 1.2", 64, false)]
    public void FirstToken_OfEqualLengths_WaitsForMorePromptsWhereTheyComeFirst(
        string engine,
        int clients,
        bool waits
    )
    {
        var equal = PredictionLawTests.Row("nvidia-h200", "llama-3.1-8b", 1) with
        {
            Precision = "bf16",
            Framework = engine,
            InputTokens = 1800,
            OutputTokens = 900,
            Concurrency = $"{clients}",
            Metric = "median_ttft",
            Unit = "ms",
            SourceDate = "2026-01",
            SourceTitle = "A test of equal lengths",
        };
        // InferenceX states the longest of lengths whose mean is 0.9 of it.
        var drawn = equal with
        {
            SourceTitle = "InferenceX",
            InputTokens = 2000,
            OutputTokens = 1000,
        };

        var ratio = Value(equal) / Value(drawn);

        if (waits)
        {
            Assert.InRange(ratio, 1.2, 5);
        }
        else
        {
            Assert.Equal(1, ratio, 1e-9);
        }
    }

    private static double Value(Measurement row) =>
        MeasurementPrediction.Predict(row, Plain).Value!.Value;
}
