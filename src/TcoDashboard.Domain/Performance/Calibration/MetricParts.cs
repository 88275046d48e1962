using System.Text.RegularExpressions;

namespace TcoDashboard.Domain.Performance.Calibration;

/// <summary>
/// The part of a system that a measurement counts, where only its unit names it: <c>output_throughput</c> in <c>tok/s/GPU</c> is that of one
/// accelerator, and <c>power</c> in <c>W per node</c> that of one server.
/// </summary>
internal static partial class MetricParts
{
    /// <summary>The metric with the part that its unit names; as it is where it names one itself, or where the unit names none.</summary>
    public static string Named(string metric, string unit)
    {
        if (NamesPart().IsMatch(metric) || !Divisible().IsMatch(metric))
        {
            return metric;
        }

        var part = Of(unit);
        if (part is null)
        {
            return metric;
        }

        var tuning = Tuning().Match(metric).Value;
        return $"{metric[..^tuning.Length]}_per_{part}{tuning}";
    }

    /// <summary><c>accelerator</c>, <c>node</c> or <c>user</c> where a unit is of one of them; otherwise <c>null</c>.</summary>
    public static string? Of(string unit)
    {
        var found = UnitPart().Match(unit);
        return !found.Success ? null
            : found.Groups["node"].Success ? "node"
            : found.Groups["user"].Success ? "user"
            : "accelerator";
    }

    /// <summary>Whether a metric is that of one accelerator.</summary>
    public static bool IsPerDevice(string metric) =>
        metric.EndsWith("per_accelerator", StringComparison.Ordinal)
        || metric.EndsWith("per_gpu", StringComparison.Ordinal)
        || metric.EndsWith("per_chip", StringComparison.Ordinal)
        || metric.EndsWith("per_device", StringComparison.Ordinal);

    /// <summary>The unit without the part behind it, for example <c>kW</c> for <c>kW/GPU</c>.</summary>
    public static string Bare(string unit) => UnitPart().Replace(unit, "").Trim();

    [GeneratedRegex(
        "_per_(accelerator|gpu|chip|device|node|server|user)|^(decode|prefill)_.*_node|all_accelerators",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex NamesPart();

    // Rates and powers are shared out among parts of a system; times, shares and energies of a token are not.
    [GeneratedRegex(
        "_per_(s|min|minute|hour|day)(_lora|_sft)?$|throughput|power|(^|_)watts$|flops|^interactivity$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Divisible();

    [GeneratedRegex("(_lora|_sft)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Tuning();

    // Parts stand last. Names of devices are letters with a number of at least two digits: H200, MI300X, L40S, GB200; or TPUs and Gaudis.
    [GeneratedRegex(
        @"\s*(?:/|\bper\b)\s*(?:(?<node>(?:\d+[-\s]?gpu\s*)?(?:node|server|host))|(?<user>user|client|stream)|(?:gpu|chip|device|card|accelerator|accel|npu|tpu|xpu|(?:mi|gb|rtx|trn|[abhlv])\s?\d{2,4}[a-z]{0,3}|(?:tpu\s?v|gaudi\s?|trainium\s?|trn)\d[a-z]?))\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex UnitPart();
}
