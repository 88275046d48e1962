using System.Text.RegularExpressions;

namespace TcoDashboard.Domain.Performance.Calibration.Serving;

/// <summary>Turns the answer for a run into the metric and unit of its row.</summary>
internal static partial class MetricValue
{
    // Overhead of a server beside its accelerators: processors, fans, power supplies (model equations, 18).
    private const double NodeOverhead = 1.3;

    public static double? Of(ServingRun run, RunAnswer answer)
    {
        var metric = run.Row.Metric;
        if (IsTail(metric))
        {
            return null;
        }

        if (metric.StartsWith("mlperf_", StringComparison.Ordinal))
        {
            return Mlperf(run, answer);
        }

        var unit = run.Row.Unit;
        if (MetricUnits.PerSecond(unit) is { } perSecond)
        {
            return Time(metric, run, answer) * perSecond;
        }

        if (PowerMetric.Asks(run.Row))
        {
            return PowerMetric.Of(run.Row, Use(run, answer));
        }

        // Why: a unit that is no rate of what the metric counts leaves open what the answer would be in.
        var answered = IsStatic(run) ? AsOneBatch(answer) : answer;
        var rate =
            MetricUnits.IsRequestRate(unit) ? RequestRate(run, answered)
            : MetricUnits.IsTokenRate(unit) ? TokenRate(run, answered)
            : null;
        return rate * MetricUnits.PerSecondRate(unit);
    }

    /// <summary>Whether a metric is neither a mean nor a median: percentiles depend on the arrival of requests, which rows of closed tests do not state.</summary>
    public static bool IsTail(string metric) => Tail().IsMatch(metric);

    private static bool Has(string metric, string word) =>
        metric.Contains(word, StringComparison.Ordinal);

    private static double? RequestRate(ServingRun run, RunAnswer answer)
    {
        var metric = run.Row.Metric;
        var isRequests =
            Has(metric, "requests_per")
            || Has(metric, "samples_per")
            || Has(metric, "queries_per")
            || Has(metric, "sequences_per")
            || metric == "request_throughput";
        return !isRequests ? null
            : MetricParts.IsPerDevice(metric) ? answer.RequestsPerSecond / run.Devices
            : metric.EndsWith("per_node", StringComparison.Ordinal)
                ? answer.RequestsPerSecond / run.Devices * Math.Min(8, run.Devices)
            : answer.RequestsPerSecond;
    }

    private static PowerUse Use(ServingRun run, RunAnswer answer) =>
        new()
        {
            DeviceWatts = answer.DeviceWatts,
            RatedWatts = run.Device.RatedWatts,
            Devices = run.Devices,
            DevicesPerNode = 8,
            NodeOverhead = NodeOverhead,
            RequestsPerSecond = answer.RequestsPerSecond,
            InputTokens = run.InputTokens,
            OutputTokens = run.OutputTokens,
        };

    // The first word says which tokens, the last which part of the system.
    private static double? TokenRate(ServingRun run, RunAnswer answer)
    {
        var metric = run.Row.Metric;
        var output = answer.RequestsPerSecond * run.OutputTokens;
        bool Starts(string word) => metric.StartsWith(word, StringComparison.Ordinal);
        bool Ends(string word) => metric.EndsWith(word, StringComparison.Ordinal);
        if (Ends("per_user") || Has(metric, "interactivity") || Has(metric, "intvty"))
        {
            return 1 / answer.Load.TimePerOutputTokenSeconds;
        }

        var perDevice =
            Starts("prefill") ? answer.PromptTokensPerSecond / (1 - RunWords.CachedShare(run.Row))
            : Starts("decode") ? answer.DecodeTokensPerSecond
            : Starts("output")
            || Starts("generat")
            || Has(metric, "output_tok")
            || metric == "throughput"
                ? output / run.Devices
            : Starts("input") ? answer.RequestsPerSecond * run.InputTokens / run.Devices
            : Starts("total") || Starts("tokens") || Has(metric, "total_tok")
                ? answer.RequestsPerSecond * (run.InputTokens + run.OutputTokens) / run.Devices
            : (double?)null;
        return MetricParts.IsPerDevice(metric) ? perDevice
            : Ends("per_node") ? perDevice * Math.Min(8, run.Devices)
            : Ends("tokens_per_s") || Ends("throughput") ? perDevice * run.Devices
            : null;
    }

    private static double? Time(string metric, ServingRun run, RunAnswer answer)
    {
        var load = answer.Load;
        return metric
                is "first_token_latency"
                    or "prefill_latency"
                    or "prefill_time"
                    or "context_latency"
                ? answer.PromptSeconds
            : Has(metric, "ttft") || Has(metric, "first_token") ? load.TimeToFirstTokenSeconds
            : metric is "median_itl" or "decode_latency" or "decode_step_time" or "step_latency"
                ? load.StepSeconds
            : Has(metric, "tpot")
            || Has(metric, "itl")
            || Has(metric, "inter_token")
            || Has(metric, "per_output_token")
            || Has(metric, "per_token")
            || Has(metric, "token_latency")
                ? load.TimePerOutputTokenSeconds
            : metric is "end_to_end_latency" or "batch_latency" ? answer.BatchSeconds
            : Has(metric, "e2e")
            || Has(metric, "end_to_end")
            || Has(metric, "request_latency")
            || metric is "latency" or "mean_latency" or "median_latency" or "total_latency"
                ? load.TimeToFirstTokenSeconds
                    + ((run.OutputTokens - 1) * load.TimePerOutputTokenSeconds)
            : null;
    }

    private static bool IsStatic(ServingRun run) =>
        RunWords.Has(run.Row.Notes, "static batch")
        || RunWords.Has(run.Row.Framework, "benchmark_latency");

    // A static batch has no queue: its prompts come first, then its steps. What of it does not fit runs in a batch behind it.
    private static RunAnswer AsOneBatch(RunAnswer answer) =>
        answer with
        {
            RequestsPerSecond = answer.BatchRequests / answer.BatchSeconds,
        };

    private static double? Mlperf(ServingRun run, RunAnswer answer)
    {
        var metric = run.Row.Metric;
        var isNode = metric.EndsWith("_per_node", StringComparison.Ordinal);
        var isPart = isNode || MetricParts.IsPerDevice(metric);
        var share = !isPart ? 1 : (isNode ? Math.Min(8, run.Devices) : 1) / run.Devices;
        var counted = isPart
            ? metric[..metric.LastIndexOf("_per_", StringComparison.Ordinal)]
            : metric;
        var requests = answer.RequestsPerSecond * share * MetricUnits.PerSecondRate(run.Row.Unit);
        return counted.EndsWith("_system_power", StringComparison.Ordinal)
                ? answer.DeviceWatts
                    * run.Devices
                    * NodeOverhead
                    * share
                    * MetricUnits.PerWatt(run.Row.Unit)
            : counted.EndsWith("tokens_per_s", StringComparison.Ordinal)
            && MetricUnits.IsTokenRate(run.Row.Unit)
                ? requests * run.OutputTokens
            : (
                counted.EndsWith("samples_per_s", StringComparison.Ordinal)
                || counted.EndsWith("queries_per_s", StringComparison.Ordinal)
            ) && MetricUnits.IsRequestRate(run.Row.Unit)
                ? requests
            : null;
    }

    [GeneratedRegex(
        @"p95|p99|^(max|min|std)_|(^|_)p(?!50(_|$))\d|(?<!50th_)percentile",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Tail();
}
