using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Measurements;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Calibration;

namespace TcoDashboard.Documents.Tests.Measurements;

public sealed class MetricNamesTests
{
    private static readonly CatalogRevision Catalog = ShippedCatalog.Load().Revision!;
    private static readonly PredictionContext Shipped = CalibrationFolder.Shipped(Catalog);

    [Theory]
    [InlineData("mean_tpot", "ms", "time_per_output_token", "s", 1e-3)]
    [InlineData("mean_ttft", "ms", "time_to_first_token", "us", 1e3)]
    [InlineData("requests_per_s", "requests/s", "request_throughput", "requests/min", 60)]
    [InlineData("output_tokens_per_s", "tokens/s", "output_throughput", "tokens/h", 3600)]
    [InlineData("avg_power_all_accelerators", "W", "avg_power_all_accelerators", "kW", 1e-3)]
    [InlineData("energy_per_output_token", "J/token", "energy_per_output_token", "mJ/token", 1e3)]
    [InlineData("mean_ttft", "ms", "TTFT (ms)", "msec", 1)]
    [InlineData("median_tpot", "ms", "tpot_p50_ms", "ms", 1)]
    [InlineData("median_itl", "ms", "ITL median", "s", 1e-3)]
    [InlineData(
        "output_tokens_per_s_per_accelerator",
        "tokens/s/GPU",
        "Output Throughput (tok/s/GPU)",
        "tok/s/gpu",
        1
    )]
    [InlineData(
        "output_tokens_per_s_per_accelerator",
        "tokens/s/GPU",
        "output_tput_per_gpu",
        "tok/s",
        1
    )]
    [InlineData(
        "total_tokens_per_s_per_accelerator",
        "tokens/s/GPU",
        "tput_per_gpu",
        "tokens/s/H200",
        1
    )]
    [InlineData("requests_per_s", "requests/s", "req/s", "req/s", 1)]
    [InlineData("output_tokens_per_s", "tokens/s", "outputTokensPerSecond", "tokens/sec", 1)]
    [InlineData("output_tokens_per_s", "tokens/s", "output_tokens_per_s", "tokens/hr", 3600)]
    [InlineData("output_tokens_per_s", "tokens/s", "output_tokens_per_s", "MTok/hour", 0.0036)]
    [InlineData("output_tokens_per_s", "tokens/s", "output_tokens_per_s", "tok/day", 86400)]
    [InlineData(
        "output_tokens_per_s_per_accelerator",
        "tokens/s/GPU",
        "output_tokens_per_s_per_accelerator",
        "Mtok/hr/GPU",
        0.0036
    )]
    [InlineData(
        "output_tokens_per_s_per_accelerator",
        "tokens/s/GPU",
        "output_tokens_per_s_per_accelerator",
        "tokens/s/H200",
        1
    )]
    [InlineData("requests_per_s", "requests/s", "requests_per_s", "req/h per system", 3600)]
    [InlineData(
        "output_tokens_per_s_per_accelerator",
        "tokens/s/GPU",
        "Output tput per GPU (tok/s)",
        "tok/s",
        1
    )]
    [InlineData(
        "total_tokens_per_s_per_accelerator",
        "tokens/s/GPU",
        "Total throughput per GPU (tok/s)",
        "tok/s",
        1
    )]
    [InlineData(
        "total_tokens_per_s_per_accelerator",
        "tokens/s/GPU",
        "Throughput per GPU (tok/s/GPU)",
        "tok/s/GPU",
        1
    )]
    [InlineData(
        "output_tokens_per_s_per_accelerator",
        "tokens/s/GPU",
        "Output tokens per GPU (tok/s)",
        "tok/s",
        1
    )]
    [InlineData(
        "output_tokens_per_s_per_user",
        "tokens/s",
        "Output throughput per user (tok/s)",
        "tok/s",
        1
    )]
    [InlineData("requests_per_s", "requests/s", "Throughput per GPU (req/s)", "req/s", 0.125)]
    [InlineData("requests_per_s", "requests/s", "throughput_per_gpu", "req/s/GPU", 0.125)]
    [InlineData("requests_per_s", "requests/s", "throughput_per_node", "requests/s", 1)]
    [InlineData(
        "total_tokens_per_s_per_accelerator",
        "tokens/s/GPU",
        "throughput_per_gpu",
        "total tokens/s",
        1
    )]
    [InlineData("median_ttft", "ms", "TTFT p50 (ms)", "ms", 1)]
    [InlineData("median_ttft", "ms", "TTFT (ms) p50", "ms", 1)]
    [InlineData("median_itl", "ms", "ITL p50 (ms)", "ms", 1)]
    [InlineData("median_latency", "ms", "latency p50 (ms)", "ms", 1)]
    [InlineData("latency", "ms", "latency_ms", "ms", 1)]
    [InlineData("mean_ttft", "ms", "TTFT (seconds)", "seconds", 1e-3)]
    public void Metric_InAnotherUnit_IsTheSameQuantity(
        string metric,
        string unit,
        string otherMetric,
        string otherUnit,
        double factor
    )
    {
        var row = PredictionLawTests.Row("nvidia-h200", "llama-3.1-70b", 8);

        var one = MeasurementPrediction.Predict(row with { Metric = metric, Unit = unit }, Shipped);
        var other = MeasurementPrediction.Predict(
            row with
            {
                Metric = otherMetric,
                Unit = otherUnit,
            },
            Shipped
        );
        var named = CatalogNames.Canonical(
            row with
            {
                Metric = otherMetric,
                Unit = otherUnit,
            },
            Catalog
        );

        Assert.Equal(named.Metric, CatalogNames.Canonical(named, Catalog).Metric);
        Assert.Equal(
            one.Value!.Value * factor,
            other.Value!.Value,
            one.Value.Value * factor * 1e-9
        );
    }

    // Neither a mean nor a median, or a rate of something else than tokens or requests.
    [Theory]
    [InlineData("p99_ttft", "ms")]
    [InlineData("TTFT P90 (ms)", "ms")]
    [InlineData("TTFT P75", "ms")]
    [InlineData("TTFT (ms) p99.9", "ms")]
    [InlineData("TTFT max", "ms")]
    [InlineData("ttft_min_ms", "ms")]
    [InlineData("std_ttft_ms", "ms")]
    [InlineData("90th percentile TTFT", "ms")]
    [InlineData("p10_tpot", "ms")]
    [InlineData("throughput_per_gpu", "TFLOP/s/GPU")]
    [InlineData("output_throughput_per_gpu", "req/s/GPU")]
    [InlineData("Output throughput", "req/s")]
    public void Metric_OfAnotherQuantity_IsRefused(string metric, string unit)
    {
        var row = PredictionLawTests.Row("nvidia-h200", "llama-3.1-70b", 8);

        var prediction = MeasurementPrediction.Predict(
            row with
            {
                Metric = metric,
                Unit = unit,
            },
            Shipped
        );

        Assert.Equal(CalibrationProblems.MetricUnknown, prediction.Problem!.Code);
    }

    [Theory]
    [InlineData("ttft", "ms", "TTFT (seconds)", "seconds", 1e-3)]
    [InlineData("ttft", "ms", "ttft", "s", 1e-3)]
    [InlineData(
        "output_tokens_per_s_per_user",
        "tokens/s",
        "output_tokens_per_s_per_user",
        "tok/min",
        60
    )]
    public void Metric_OfAWaferInAnotherUnit_IsTheSameQuantity(
        string metric,
        string unit,
        string otherMetric,
        string otherUnit,
        double factor
    )
    {
        var row = PredictionLawTests.Row("cerebras-wse3", "llama-3.1-8b", 1);

        var one = MeasurementPrediction.Predict(row with { Metric = metric, Unit = unit }, Shipped);
        var other = MeasurementPrediction.Predict(
            row with
            {
                Metric = otherMetric,
                Unit = otherUnit,
            },
            Shipped
        );
        var tail = MeasurementPrediction.Predict(
            row with
            {
                Metric = "P99 TTFT",
                Unit = "ms",
            },
            Shipped
        );

        Assert.Equal(one.Value!.Value * factor, other.Value!.Value, one.Value.Value * 1e-9);
        Assert.Null(tail.Value);
    }

    [Theory]
    [InlineData("step_time", "s", "Step time (msec)", "msec", 1e3)]
    [InlineData("step_time", "s", "step_time", "ms/step", 1e3)]
    [InlineData("tokens_per_s_per_accelerator", "tokens/s/GPU", "tokens/s/gpu", "ktok/s/GPU", 1e-3)]
    [InlineData("time_to_train", "min", "time_to_train", "hours", 1.0 / 60)]
    [InlineData("time_to_train", "min", "Time to train (min)", "min", 1)]
    public void Metric_OfTrainingInAnotherUnit_IsTheSameQuantity(
        string metric,
        string unit,
        string otherMetric,
        string otherUnit,
        double factor
    )
    {
        var row = PredictionLawTests.Row("nvidia-h100-sxm", "gpt3-175b", 8) with
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

        var one = MeasurementPrediction.Predict(row with { Metric = metric, Unit = unit }, Shipped);
        var other = MeasurementPrediction.Predict(
            row with
            {
                Metric = otherMetric,
                Unit = otherUnit,
            },
            Shipped
        );
        var unknown = MeasurementPrediction.Predict(
            row with
            {
                Metric = "step_time",
                Unit = "fortnights",
            },
            Shipped
        );

        Assert.Equal(one.Value!.Value * factor, other.Value!.Value, other.Value.Value * 1e-9);
        Assert.Null(unknown.Value);
    }
}
