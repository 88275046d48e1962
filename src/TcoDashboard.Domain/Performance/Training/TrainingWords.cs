using System.Text.RegularExpressions;
using TcoDashboard.Domain.Performance.Calibration;
using TcoDashboard.Domain.Performance.Calibration.Serving;

namespace TcoDashboard.Domain.Performance.Training;

/// <summary>What the name and the unit of a training metric say.</summary>
/// <param name="Quantity">What is counted.</param>
/// <param name="Part">The part of the run it is counted for: <c>accelerator</c>, <c>node</c>, or <c>null</c> for all of it.</param>
/// <param name="Scale">Units of the row in one of the quantity's base units.</param>
/// <param name="CountsRecompute">Whether operations done twice count twice.</param>
internal readonly partial record struct TrainingWords(
    TrainingQuantity Quantity,
    string? Part,
    double Scale,
    bool CountsRecompute
)
{
    private const double NodeDevices = 8;

    /// <summary>Share of the run that the metric is of.</summary>
    public double PartOf(int accelerators) =>
        Part switch
        {
            "accelerator" => 1.0 / accelerators,
            "node" => Math.Min(NodeDevices, accelerators) / accelerators,
            _ => 1,
        };

    /// <summary>Reads a metric in the one spelling, and the unit as the row words it.</summary>
    public static TrainingWords Of(string metric, string unit)
    {
        var named = NamedPart().Match(metric);
        var part =
            !named.Success ? null
            : named.Groups["node"].Success ? "node"
            : "accelerator";
        var isRecompute = Recompute().IsMatch(metric);
        if (Utilization().IsMatch(metric))
        {
            return new(TrainingQuantity.Utilization, null, OfOne(metric, unit), isRecompute);
        }

        if (MetricUnits.PerSecond(unit) is { } perSecond)
        {
            return StepForm().IsMatch(metric)
                ? new(TrainingQuantity.StepSeconds, null, perSecond, false)
                : default;
        }

        if (OperationUnit(unit) is var prefix && prefix is null)
        {
            prefix = OperationUnit(metric);
        }

        if (prefix is { } of)
        {
            return new(
                TrainingQuantity.Operations,
                part ?? (IsOfOne(metric, of) ? "accelerator" : null),
                1 / of,
                isRecompute
            );
        }

        // Times of a rate stand in the unit; a name may hold the time instead, as "tokens_per_day" does.
        var rate = MetricUnits.PerSecondRate(unit);
        if (rate == 1 && TimeForm().Match(metric) is { Success: true } time)
        {
            rate = MetricUnits.PerSecondRate("/" + time.Groups[1].Value);
        }

        return new(Counted(metric, unit), part, rate, false);
    }

    private static TrainingQuantity Counted(string metric, string unit) =>
        !RateForm().IsMatch(metric) ? TrainingQuantity.Other
        : metric.Contains("token", StringComparison.Ordinal) ? TrainingQuantity.Tokens
        : metric.Contains("sample", StringComparison.Ordinal)
        || metric.Contains("sequence", StringComparison.Ordinal)
            ? TrainingQuantity.Samples
        : StepRate().IsMatch(metric) ? TrainingQuantity.Steps
        : !metric.Contains("throughput", StringComparison.Ordinal) ? TrainingQuantity.Other
        : MetricUnits.Counted(unit) switch
        {
            "tokens" => TrainingQuantity.Tokens,
            "samples" => TrainingQuantity.Samples,
            _ => TrainingQuantity.Other,
        };

    private static double OfOne(string metric, string unit) =>
        unit.Contains('%', StringComparison.Ordinal)
        || unit.StartsWith("percent", StringComparison.OrdinalIgnoreCase)
        || unit.StartsWith("pct", StringComparison.OrdinalIgnoreCase)
        || (unit.Length == 0 && PercentForm().IsMatch(metric))
            ? 100
            : 1;

    // No accelerator reaches a petaflop where tables count teraflops: those without a part are of one device unless they say so.
    private static bool IsOfOne(string metric, double prefix) =>
        prefix <= 1e12 && !WholeForm().IsMatch(metric);

    private static double? OperationUnit(string words) =>
        OperationForm().Match(words) is not { Success: true } found
            ? null
            : char.ToLowerInvariant(
                found.Groups["prefix"].Value is [var first, ..] ? first : '1'
            ) switch
            {
                'g' => 1e9,
                't' => 1e12,
                'p' => 1e15,
                'e' => 1e18,
                _ => 1,
            };

    [GeneratedRegex("_per_((?<device>accelerator|gpu|chip|device)|(?<node>node|server))")]
    private static partial Regex NamedPart();

    [GeneratedRegex("^hardware_|(^|_)hfu(_|$)")]
    private static partial Regex Recompute();

    [GeneratedRegex("(^|_)[mh]fu(_|$)|flop[_s]*_utili[sz]ation")]
    private static partial Regex Utilization();

    [GeneratedRegex("percent|pct")]
    private static partial Regex PercentForm();

    [GeneratedRegex(
        "(^|_)(step|iteration|iter)_(time|latency|duration)|(time|s|seconds)_per_(step|iteration|iter)$|^(step|iteration)_s$"
    )]
    private static partial Regex StepForm();

    [GeneratedRegex("(^|_)(steps|iterations|iters)_per_s")]
    private static partial Regex StepRate();

    [GeneratedRegex("_per_(min(?:ute)?|hour|day)(_|$)")]
    private static partial Regex TimeForm();

    [GeneratedRegex("_per_(s|min|minute|hour|day)(_|$)|throughput")]
    private static partial Regex RateForm();

    [GeneratedRegex("(^|_)(total|aggregate|aggregated|system|global|cluster|overall)(_|$)")]
    private static partial Regex WholeForm();

    [GeneratedRegex(
        "(?<![a-z])(?<prefix>(?:giga|tera|peta|exa|[gtpe])?)flops?",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex OperationForm();
}
