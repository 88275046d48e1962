namespace TcoDashboard.Domain.Performance.Calibration.Serving;

/// <summary>Latency targets of MLPerf Inference scenarios, v4.1 to v6.0 (mlcommons/inference_policies).</summary>
internal static class MlperfTargets
{
    // The targets hold at the 99th percentile; a mean has to stay this far below.
    private const double MeanShare = 0.75;

    // Interactive throughput over offline throughput at the batch its target allows.
    private const double InteractiveShare = 0.8;

    /// <summary>
    /// Mean length of an answer under way over that of all answers: answers of the data sets scatter as widely as their mean, and a long
    /// one is under way longer (length-biased sampling, 1 + variance / mean²).
    /// </summary>
    public const double LengthBias = 2;

    /// <summary>Seconds that a mean time per output token may take; infinite offline.</summary>
    public static double TimePerOutputToken(Measurement row)
    {
        var isInteractive = row.Metric.StartsWith("mlperf_interactive", StringComparison.Ordinal);
        if (!isInteractive && !row.Metric.StartsWith("mlperf_server", StringComparison.Ordinal))
        {
            return double.PositiveInfinity;
        }

        var milliseconds = row.Model switch
        {
            "llama-2-70b" => isInteractive ? 40 : 200,
            "llama-3.1-405b" => isInteractive ? 80 : 175,
            "llama-3.1-8b" => isInteractive ? 30 : 100,
            "mixtral-8x7b" => 200,
            "deepseek-r1" => isInteractive ? 15 : 80,
            "gpt-oss-120b" => isInteractive ? 20 : 80,
            _ => isInteractive ? 40.0 : 200,
        };
        return milliseconds * 1e-3 * MeanShare;
    }

    /// <summary>Throughput of the scenario over what is possible without its arrival process.</summary>
    public static double Share(Measurement row, ServingParameters p) =>
        row.Metric.StartsWith("mlperf_server", StringComparison.Ordinal)
            ? p[ServingParameter.ServerShare]
        : row.Metric.StartsWith("mlperf_interactive", StringComparison.Ordinal)
            ? p.IsIdeal ? 1
                : InteractiveShare
        : 1;
}
