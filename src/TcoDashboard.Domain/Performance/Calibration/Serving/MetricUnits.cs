using System.Text.RegularExpressions;

namespace TcoDashboard.Domain.Performance.Calibration.Serving;

/// <summary>Units that publications give results in, as factors of base units.</summary>
internal static partial class MetricUnits
{
    /// <summary>Units in one second; <c>null</c> when the unit is no time.</summary>
    public static double? PerSecond(string unit) =>
        Each().Replace(unit.Trim().ToLowerInvariant(), "") switch
        {
            "s" or "sec" or "secs" or "second" or "seconds" => 1,
            "ms" or "msec" or "millisecond" or "milliseconds" => 1e3,
            "us" or "µs" or "usec" or "microsecond" or "microseconds" => 1e6,
            "min" or "mins" or "minute" or "minutes" => 1.0 / 60,
            "h" or "hr" or "hrs" or "hour" or "hours" => 1.0 / 3600,
            "day" or "days" => 1.0 / 86_400,
            _ => null,
        };

    /// <summary>Units in one a second, for example 60 for <c>requests/min</c> and 0.001 for <c>ktokens/s</c>.</summary>
    public static double PerSecondRate(string unit)
    {
        var found = RateTime().Match(unit);
        var perTime =
            found.Groups["minute"].Success ? 60
            : found.Groups["hour"].Success ? 3600
            : found.Groups["day"].Success ? 86_400
            : 1.0;
        return unit.StartsWith("ktok", StringComparison.OrdinalIgnoreCase) ? perTime * 1e-3
            : unit.StartsWith("Mtok", StringComparison.OrdinalIgnoreCase) ? perTime * 1e-6
            : perTime;
    }

    /// <summary>What a rate counts, as predictions spell it: <c>tokens</c> for <c>ktok/s</c>; <c>null</c> when it is none that they know.</summary>
    public static string? Counted(string unit) =>
        Count().Match(unit) is not { Success: true } found ? null
        : found.Groups["token"].Success ? "tokens"
        : found.Groups["request"].Success ? "requests"
        : "samples";

    /// <summary>Whether a unit is one of tokens over time.</summary>
    public static bool IsTokenRate(string unit) => Counted(unit) == "tokens" && IsOverTime(unit);

    /// <summary>Whether a unit is one of requests, samples or sequences over time.</summary>
    public static bool IsRequestRate(string unit) =>
        Counted(unit) is "requests" or "samples" && IsOverTime(unit);

    private static bool IsOverTime(string unit) =>
        SecondRate().IsMatch(unit) || RateTime().IsMatch(unit);

    /// <summary>Units in one watt; <c>null</c> when the unit is no power.</summary>
    public static double? PerWatt(string unit) =>
        MetricParts.Bare(unit) switch
        {
            "W" or "watt" or "watts" or "Watt" or "Watts" => 1,
            "kW" or "kilowatts" => 1e-3,
            "MW" => 1e-6,
            _ => null,
        };

    /// <summary>Units in one joule; <c>null</c> when the unit is no energy.</summary>
    public static double? PerJoule(string unit) =>
        unit.Split('/')[0].Trim() switch
        {
            "J" => 1,
            "mJ" => 1e3,
            "kJ" => 1e-3,
            "MJ" => 1e-6,
            "Wh" => 1.0 / 3600,
            "kWh" => 1.0 / 3.6e6,
            "MWh" => 1.0 / 3.6e9,
            _ => null,
        };

    // "ms/token", "s/step": a time, whatever it is the time of.
    [GeneratedRegex("/(tok|token|step|it|iter|iteration)$", RegexOptions.CultureInvariant)]
    private static partial Regex Each();

    // The word ends there, so that "tokens/s/H200" holds no hour.
    [GeneratedRegex(
        @"/\s*(?:(?<minute>min(?:s|utes?)?)|(?<hour>h(?:rs?|ours?)?)|(?<day>d(?:ays?)?))(?=$|[/\s])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex RateTime();

    [GeneratedRegex(
        @"tps|(?:/|\bper\b)\s*s(?:ec(?:ond)?)?(?=$|[/\s(])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex SecondRate();

    [GeneratedRegex(
        @"^\s*(?:(?<token>[km]?tok|t/|tps|(?:output|input|total|generated)\s+tok)|(?<request>req|quer)|sample|example|seq)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Count();
}
