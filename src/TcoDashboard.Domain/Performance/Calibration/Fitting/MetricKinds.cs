namespace TcoDashboard.Domain.Performance.Calibration.Fitting;

/// <summary>Sorts measurements.</summary>
public static class MetricKinds
{
    /// <summary>The sort of a measurement.</summary>
    public static MetricKind Of(Measurement row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var metric = row.Metric;
        return row.Kind == "training" ? MetricKind.Training
            : row.Kind == "power"
            || Has(metric, "power")
            || Has(metric, "energy")
            || Has(metric, "joule")
                ? MetricKind.Power
            : metric.StartsWith("mlperf_", StringComparison.Ordinal) ? MetricKind.Mlperf
            : Has(metric, "ttft") || Has(metric, "first_token") ? MetricKind.TimeToFirstToken
            : Has(metric, "tpot")
            || Has(metric, "itl")
            || Has(metric, "inter_token")
            || Has(metric, "time_per_output_token")
            || Has(metric, "latency_per_token")
                ? MetricKind.TimePerOutputToken
            : MetricKind.Throughput;
    }

    /// <summary>The word for it in files and tables.</summary>
    public static string Word(MetricKind kind) =>
        kind switch
        {
            MetricKind.TimePerOutputToken => "tpot",
            MetricKind.TimeToFirstToken => "ttft",
            MetricKind.Throughput => "throughput",
            MetricKind.Mlperf => "mlperf",
            MetricKind.Power => "power",
            MetricKind.Training => "training",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a metric kind."),
        };

    private static bool Has(string text, string word) =>
        text.Contains(word, StringComparison.Ordinal);
}
