namespace TcoDashboard.Domain.Performance.Calibration.Serving;

/// <summary>Turns the answer for a run into the metric and unit of its row.</summary>
internal static class MetricValue
{
    public static double? Of(ServingRun run, RunAnswer answer)
    {
        var metric = run.Row.Metric;
        var output = answer.RequestsPerSecond * run.OutputTokens;
        if (metric.StartsWith("mlperf_", StringComparison.Ordinal))
        {
            return Mlperf(run, answer);
        }

        if (Time(metric, run, answer) is { } seconds)
        {
            return run.Row.Unit switch
            {
                "ms" => seconds * 1e3,
                "s" => seconds,
                "us" or "µs" => seconds * 1e6,
                _ => null,
            };
        }

        if (metric.Contains("tokens_per_s", StringComparison.Ordinal))
        {
            return TokenRate(run, answer, output);
        }

        return metric switch
        {
            "requests_per_s" or "samples_per_s" or "queries_per_s" => answer.RequestsPerSecond,
            "output_throughput" => output,
            "avg_power_per_accelerator" => answer.DeviceWatts,
            "avg_power_all_accelerators" => answer.DeviceWatts * run.Devices,
            "energy_per_output_token" => answer.DeviceWatts * run.Devices / output,
            "energy_per_token" => answer.DeviceWatts
                * run.Devices
                / (answer.RequestsPerSecond * (run.InputTokens + run.OutputTokens)),
            "output_tokens_per_joule" => output / (answer.DeviceWatts * run.Devices),
            _ => null,
        };
    }

    // The first word says which tokens, the last which part of the system.
    private static double? TokenRate(ServingRun run, RunAnswer answer, double output)
    {
        var metric = run.Row.Metric;
        bool Starts(string word) => metric.StartsWith(word, StringComparison.Ordinal);
        bool Ends(string word) => metric.EndsWith(word, StringComparison.Ordinal);
        if (Ends("per_user"))
        {
            return 1 / answer.Load.TimePerOutputTokenSeconds;
        }

        var perDevice =
            Starts("prefill") ? answer.PromptTokensPerSecond
            : Starts("decode") ? answer.DecodeTokensPerSecond
            : Starts("output") ? StaticOr(run, answer, output) / run.Devices
            : Starts("input") ? answer.RequestsPerSecond * run.InputTokens / run.Devices
            : Starts("total") || Starts("tokens")
                ? answer.RequestsPerSecond * (run.InputTokens + run.OutputTokens) / run.Devices
            : (double?)null;
        return Ends("per_accelerator") || Ends("per_gpu") || Ends("per_chip") ? perDevice
            : Ends("per_node") ? perDevice * Math.Min(8, run.Devices)
            : Ends("tokens_per_s") ? perDevice * run.Devices
            : null;
    }

    private static double? Time(string metric, ServingRun run, RunAnswer answer) =>
        metric switch
        {
            "first_token_latency" => answer.PromptSeconds,
            "end_to_end_latency" or "median_e2e_latency" or "mean_e2e_latency" => run.Row.Kind
            == "inference_latency"
                ? answer.BatchSeconds
                : null,
            _ when metric.EndsWith("ttft", StringComparison.Ordinal) => answer
                .Load
                .TimeToFirstTokenSeconds,
            _ when metric.EndsWith("tpot", StringComparison.Ordinal) => answer
                .Load
                .TimePerOutputTokenSeconds,
            "median_itl" => answer.Load.StepSeconds,
            _ when metric.EndsWith("itl", StringComparison.Ordinal) => answer
                .Load
                .TimePerOutputTokenSeconds,
            _ => null,
        };

    // A static batch has no queue: its prompts come first, then its steps.
    private static double StaticOr(ServingRun run, RunAnswer answer, double output) =>
        RunWords.Has(run.Row.Notes, "static batch")
        || RunWords.Has(run.Row.Framework, "benchmark_latency")
            ? run.Clients!.Value * run.OutputTokens / answer.BatchSeconds
            : output;

    private static double? Mlperf(ServingRun run, RunAnswer answer)
    {
        var metric = run.Row.Metric;
        var requests = answer.RequestsPerSecond;
        return metric.EndsWith("_system_power", StringComparison.Ordinal)
                ? answer.DeviceWatts * run.Devices * 1.3
            : metric.EndsWith("output_tokens_per_s", StringComparison.Ordinal)
                ? requests * run.OutputTokens
            : metric.EndsWith("samples_per_s", StringComparison.Ordinal)
            || metric.EndsWith("queries_per_s", StringComparison.Ordinal)
                ? requests
            : null;
    }
}
