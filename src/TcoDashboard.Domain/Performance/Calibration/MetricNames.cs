using System.Text.RegularExpressions;
using TcoDashboard.Domain.Performance.Calibration.Serving;

namespace TcoDashboard.Domain.Performance.Calibration;

/// <summary>
/// Brings the names of metrics that publications, load tests and their exports use to one spelling: <c>Output Throughput (tok/s/GPU)</c>,
/// <c>output_tput_per_gpu</c> and <c>output_tokens_per_s_per_accelerator</c> are one metric.
/// </summary>
internal static partial class MetricNames
{
    /// <summary>The spelling that predictions know; names that need no change come back as they are. The unit says what a bare throughput counts.</summary>
    public static string Canonical(string metric, string unit)
    {
        ArgumentNullException.ThrowIfNull(metric);
        ArgumentNullException.ThrowIfNull(unit);
        var spelled = Spelled(metric, unit);
        var named = MetricParts.Named(spelled, unit);
        return named == spelled ? spelled : Rate(named, unit);
    }

    private static string Spelled(string metric, string unit)
    {
        if (IsPlain().IsMatch(metric))
        {
            return metric;
        }

        var spelled = PerMark().Replace(CamelHump().Replace(metric.Trim(), "_"), "_per_");
        var words = Separators()
            .Split(spelled.ToLowerInvariant())
            .Where(word => word.Length > 0)
            .ToList();
        for (var at = 0; at < words.Count; at++)
        {
            words[at] = Word(
                words[at],
                at > 0 ? words[at - 1] : "",
                at + 1 < words.Count ? words[at + 1] : ""
            );
        }

        // "TTFT p50 (ms)" and "TTFT (ms) p50" are one metric: the unit stands last in the one, before the statistic in the other.
        DropUnit(words, unit);
        if (words.Count > 1 && words[^2] != "per" && Statistic().IsMatch(words[^1]))
        {
            words.Insert(0, words[^1]);
            words.RemoveAt(words.Count - 1);
            DropUnit(words, unit);
        }

        return Rate(string.Join('_', words), unit);
    }

    // The unit has a column of its own. Its longer words are parts of other names too, as in "gpu_hours" and "ttft_min".
    private static void DropUnit(List<string> words, string unit)
    {
        if (
            words.Count > 1
            && words[^2] is not ("per" or "gpu" or "tpu" or "chip" or "device" or "accelerator")
            && (
                words[^1] is "ms" or "us" or "s" or "sec"
                || (
                    MetricUnits.PerSecond(words[^1]) is { } named
                    && MetricUnits.PerSecond(unit) == named
                )
            )
        )
        {
            words.RemoveAt(words.Count - 1);
        }
    }

    private static string Word(string word, string before, string after) =>
        word switch
        {
            "p50" => "median",
            "average" => "avg",
            "maximum" => "max",
            "minimum" => "min",
            "tput" => "throughput",
            "tok" or "toks" or "token" when after is "per" or "throughput" => "tokens",
            "req" or "reqs" or "request" or "query" when after is "per" => "requests",
            "sec" or "second" or "seconds" when before is "per" => "s",
            "gpu"
            or "gpus"
            or "chip"
            or "device"
            or "card"
            or "npu"
            or "tpu"
            or "accel" when before is "per" => "accelerator",
            "server" or "host" when before is "per" => "node",
            _ => word,
        };

    // A throughput of tokens is a rate of tokens; one that does not say which counts all of them, as InferenceX does.
    private static string Rate(string metric, string unit)
    {
        // The part counts, not the unit behind it: "throughput per GPU (tok/s)".
        var bare = UnitBehindPart().Match(metric);
        var name = bare.Success ? bare.Groups["name"].Value : metric;
        var found = Throughput().Match(name);
        if (!found.Success)
        {
            return name;
        }

        var counted =
            found.Groups["tokens"].Success ? "tokens"
            : found.Groups["request"].Success ? "requests"
            : bare.Success ? bare.Groups["counted"].Value
            : MetricUnits.Counted(unit);
        var part = found.Groups["part"].Value;
        var which = found.Groups["which"].Value;
        return counted switch
        {
            "tokens" => $"{(which.Length > 0 ? which : "total")}_tokens_per_s_per_{part}",
            "requests" or "samples" when which is "" or "total" => $"{counted}_per_s_per_{part}",
            _ => name,
        };
    }

    // Already in the one spelling: words of small letters, none of them among those that have another.
    [GeneratedRegex(
        @"^(?!.*(p50(_|$)(?!adjusted)|average|tput|throughput_per|(^|_)toks?(_|$)|per_(sec|second|seconds|gpu|chip|device|card|npu|tpu|accel|server|host)(_|$)|(^|_)(reqs?|request|query)_per|_(median|mean|p[0-9.]+|max|maximum|std)$|(?<!per)_(min|minimum|ms|msec|milliseconds?|us|s|secs?|seconds?|mins|minutes?|h|hrs?|hours?)$))[a-z0-9.]+(_[a-z0-9.]+)*$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex IsPlain();

    [GeneratedRegex(@"\s*/\s*", RegexOptions.CultureInvariant)]
    private static partial Regex PerMark();

    [GeneratedRegex(@"(?<=[a-z])(?=[A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex CamelHump();

    [GeneratedRegex(@"[^a-z0-9.]+", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();

    [GeneratedRegex(@"^(median|mean|p[0-9.]+|max|min|std)$", RegexOptions.CultureInvariant)]
    private static partial Regex Statistic();

    [GeneratedRegex(
        "^(?<name>.*_per_(?:accelerator|node|user))_(?<counted>tokens|requests|samples)_per_s(?:_per_(?:accelerator|node|user))?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex UnitBehindPart();

    [GeneratedRegex(
        @"^(?:(?<which>output|input|total|prefill|decode)_)?(?:(?<tokens>tokens)_|(?<request>requests?)_)?throughput(?<tokens>_tokens)?(?:_per_s)?_per_(?<part>accelerator|node)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Throughput();
}
