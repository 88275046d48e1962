using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Measurements;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Calibration;

namespace TcoDashboard.Documents.Tests.Measurements;

/// <summary>Parts of a system that only the unit of a measurement names, and the ways training runs are told.</summary>
public sealed class MetricUnitPartTests
{
    private static readonly CatalogRevision Catalog = ShippedCatalog.Load().Revision!;
    private static readonly PredictionContext Shipped = CalibrationFolder.Shipped(Catalog);

    private const string OutputRate = "output_tokens_per_s";

    // Sixteen devices in two servers of eight, two of eight-wide copies.
    [Theory]
    [InlineData(OutputRate, "tokens/s", "output_throughput", "tok/s", 1)]
    [InlineData(OutputRate, "tokens/s", "output_throughput", "tok/s/GPU", 1.0 / 16)]
    [InlineData(OutputRate, "tokens/s", OutputRate, "tokens/s/chip", 1.0 / 16)]
    [InlineData(OutputRate, "tokens/s", OutputRate, "tokens/s per accelerator", 1.0 / 16)]
    [InlineData(OutputRate, "tokens/s", OutputRate, "tokens/s/H200", 1.0 / 16)]
    [InlineData(OutputRate, "tokens/s", OutputRate, "tokens/s/MI300X", 1.0 / 16)]
    [InlineData(OutputRate, "tokens/s", OutputRate, "Mtok/hr/GPU", 0.0036 / 16)]
    [InlineData(OutputRate, "tokens/s", OutputRate, "tokens/s/node", 0.5)]
    [InlineData(OutputRate, "tokens/s", OutputRate, "tokens/s per 8-GPU node", 0.5)]
    [InlineData(OutputRate, "tokens/s", OutputRate, "tokens/s per system", 1)]
    [InlineData("requests_per_s", "requests/s", "request_throughput", "req/s/GPU", 1.0 / 16)]
    [InlineData("output_tokens_per_s_per_user", "tokens/s", "output_throughput", "tok/s/user", 1)]
    [InlineData("avg_power_per_accelerator", "W", "avg_power", "W/GPU", 1)]
    [InlineData("avg_power_per_accelerator", "W", "power", "kW per chip", 1e-3)]
    [InlineData("avg_power_all_accelerators", "W", "avg_power_all_accelerators", "watts", 1)]
    [InlineData("node_power", "W", "power", "kW/node", 1e-3)]
    [InlineData("system_power", "W", "system_power", "W/node", 0.5)]
    [InlineData(
        "mlperf_offline_output_tokens_per_s",
        "tokens/s",
        "mlperf_offline_output_tokens_per_s",
        "tokens/s/GPU",
        1.0 / 16
    )]
    [InlineData(
        "mlperf_server_output_tokens_per_s",
        "tokens/s",
        "mlperf_server_output_tokens_per_s_per_node",
        "tokens/s",
        0.5
    )]
    public void Rate_OfAPartThatTheUnitNames_IsTheSystemsOverItsParts(
        string metric,
        string unit,
        string otherMetric,
        string otherUnit,
        double factor
    )
    {
        var row = PredictionLawTests.Row("nvidia-h200", "llama-3.1-70b", 8) with
        {
            Accelerators = 16,
            Nodes = 2,
        };

        AssertSame(row, metric, unit, otherMetric, otherUnit, factor);
    }

    [Theory]
    [InlineData("tokens_per_s", "tokens/s", "total tokens/s", "tokens/s", 1)]
    [InlineData("tokens_per_s", "tokens/s", "throughput", "tokens/s", 1)]
    [InlineData("tokens_per_s", "tokens/s", "tokens_per_s", "tokens/s/GPU", 1.0 / 256)]
    [InlineData("tokens_per_s", "tokens/s", "tokens/s/accelerator", "tokens/s", 1.0 / 256)]
    [InlineData("tokens_per_s", "tokens/s", "training_throughput", "tok/s/chip", 1.0 / 256)]
    [InlineData("tokens_per_s", "tokens/s", "tokens_per_s_per_node", "tokens/s/node", 8.0 / 256)]
    [InlineData("tokens_per_s", "tokens/s", "tokens_per_day", "tokens", 86_400)]
    [InlineData("samples_per_s", "samples/s", "throughput", "samples/s/GPU", 1.0 / 256)]
    [InlineData(
        "model_tflops_per_s_per_accelerator",
        "TFLOP/s/GPU",
        "achieved_pflops",
        "PFLOP/s",
        0.256
    )]
    [InlineData("model_tflops_per_s_per_accelerator", "TFLOP/s/GPU", "tflops", "TFLOP/s", 1)]
    [InlineData("model_tflops_per_s_per_accelerator", "TFLOP/s/GPU", "TFLOPS/GPU", "TFLOPS", 1)]
    [InlineData(
        "model_tflops_per_s_per_accelerator",
        "TFLOP/s/GPU",
        "throughput",
        "TFLOP/s/GPU",
        1
    )]
    [InlineData(
        "model_tflops_per_s_per_accelerator",
        "TFLOP/s/GPU",
        "total_tflops",
        "TFLOP/s",
        256
    )]
    [InlineData("mfu", "fraction", "mfu", "percent", 100)]
    [InlineData("mfu", "fraction", "MFU (%)", "%", 100)]
    [InlineData("mfu", "fraction", "model_flops_utilization", "%", 100)]
    [InlineData("mfu", "fraction", "mfu", "", 1)]
    [InlineData("step_time", "s", "mean_step_time", "ms", 1000)]
    [InlineData("step_time", "s", "elapsed_time_per_iteration", "ms", 1000)]
    public void Training_ToldInAnotherWay_IsTheSameRun(
        string metric,
        string unit,
        string otherMetric,
        string otherUnit,
        double factor
    ) => AssertSame(Training, metric, unit, otherMetric, otherUnit, factor);

    [Fact]
    public void Steps_PerSecond_AreTheInverseOfTheStepTime() =>
        Assert.Equal(
            1,
            Value(Training, "step_time", "s") * Value(Training, "steps_per_s", "steps/s"),
            1e-9
        );

    // Full recomputation does a third of the work twice; a run that recomputes less counts less of it.
    [Fact]
    public void Utilization_OfTheHardware_IsAboveTheModels() =>
        Assert.InRange(
            Value(Training, "hfu", "fraction") / Value(Training, "mfu", "fraction"),
            1,
            4.0 / 3
        );

    private static Measurement Training { get; } =
        PredictionLawTests.Row("nvidia-h100-sxm", "gpt3-175b", 8) with
        {
            Kind = "training",
            Accelerators = 256,
            Nodes = 32,
            Precision = "",
            Framework = "NVIDIA NeMo Framework Release 24.09",
            Tensor = null,
            GlobalBatch = 2048,
            SequenceTokens = 2048,
        };

    private static void AssertSame(
        Measurement row,
        string metric,
        string unit,
        string otherMetric,
        string otherUnit,
        double factor
    )
    {
        var expected = Value(row, metric, unit) * factor;

        Assert.Equal(expected, Value(row, otherMetric, otherUnit), expected * 1e-9);
    }

    private static double Value(Measurement row, string metric, string unit) =>
        MeasurementPrediction
            .Predict(row with { Metric = metric, Unit = unit }, Shipped.WithoutNeighbours())
            .Value
        ?? throw new InvalidOperationException($"{metric} in {unit}");
}
