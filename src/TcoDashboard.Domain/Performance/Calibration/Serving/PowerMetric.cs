using System.Text.RegularExpressions;

namespace TcoDashboard.Domain.Performance.Calibration.Serving;

/// <summary>
/// What metrics of power, energy and efficiency mean, for every kind of machine: the metric says of what, the unit in what; a unit that
/// says neither or contradicts the metric has no answer.
/// </summary>
internal static partial class PowerMetric
{
    /// <summary>Whether a row asks for power, energy or what is done with them.</summary>
    public static bool Asks(Measurement row) =>
        Named().IsMatch(row.Metric)
        || Drawn().IsMatch(row.Unit)
        || MetricUnits.PerWatt(row.Unit) is not null
        || MetricUnits.PerJoule(row.Unit) is not null;

    /// <summary>Whether a row asks for the draw of less than all devices, which does not depend on how many there are.</summary>
    public static bool IsPart(Measurement row) =>
        Asks(row)
        && MetricUnits.PerWatt(row.Unit) is not null
        && ScopeOf(row.Metric) is not (Scope.System or Scope.All);

    /// <summary>The value in the unit of the row; <c>null</c> when metric and unit together are not understood, or nothing is drawn.</summary>
    public static double? Of(Measurement row, PowerUse use) =>
        !(use.Watts > 0) || !(use.RequestsPerSecond > 0) ? null
        : Drawn().IsMatch(row.Unit) ? Efficiency(row, use)
        : EnergyFactor(row.Unit) is { } energy ? Energy(row.Metric, energy, use)
        : row.Unit == "fraction" && use.RatedWatts > 0 ? use.DeviceWatts / use.RatedWatts
        : Power(row.Metric, use) * MetricUnits.PerWatt(row.Unit);

    // Tokens a joule, and tokens a second and watt, which is the same.
    private static double? Efficiency(Measurement row, PowerUse use)
    {
        var drawn = Drawn().Match(row.Unit).Groups["drawn"].Value;
        var perDrawn = row.Unit.Contains("/s/", StringComparison.Ordinal)
            ? MetricUnits.PerWatt(drawn)
            : MetricUnits.PerJoule(drawn);
        var isTokens = MetricUnits.Counted(row.Unit) == "tokens";
        var metric = row.Metric;
        var done =
            !isTokens ? use.RequestsPerSecond
            : Has(metric, "total_") ? Tokens(use)
            : metric.StartsWith("input", StringComparison.Ordinal)
                ? use.RequestsPerSecond * use.InputTokens
            : use.RequestsPerSecond * use.OutputTokens;
        return done * MetricUnits.PerSecondRate(row.Unit) / (use.Watts * perDrawn);
    }

    private static double? Energy(string metric, (double PerJoule, string Each) unit, PowerUse use)
    {
        var isInput = Has(metric, "input") || Has(metric, "prompt_tok");
        var isRequest =
            !isInput
            && (
                Has(metric, "request")
                || Has(metric, "response")
                || Has(metric, "prompt")
                || Has(metric, "query")
            );
        var isToken = Has(metric, "tok") || Has(metric, "generated");
        var each =
            (isRequest && unit.Each == "token") || (isToken && unit.Each == "request")
                ? (double?)null
            : isRequest || unit.Each == "request" ? use.RequestsPerSecond
            : !isToken && unit.Each.Length == 0 ? null
            : Has(metric, "output") || Has(metric, "generated")
                ? use.RequestsPerSecond * use.OutputTokens
            : isInput ? use.RequestsPerSecond * use.InputTokens
            : Tokens(use);
        return use.Watts / each * unit.PerJoule;
    }

    private static double Power(string metric, PowerUse use) =>
        ScopeOf(metric) switch
        {
            Scope.Node => use.DeviceWatts
                * Math.Min(use.DevicesPerNode, use.Devices)
                * use.NodeOverhead,
            Scope.ShareOfNode => use.DeviceWatts * use.NodeOverhead,
            Scope.System => use.Watts * use.NodeOverhead,
            Scope.All => use.Watts,
            _ => use.DeviceWatts,
        };

    private enum Scope
    {
        Device,
        ShareOfNode,
        Node,
        System,
        All,
    }

    private static Scope ScopeOf(string metric) =>
        Has(metric, "node") || Has(metric, "per_server") ? Scope.Node
        : MetricParts.IsPerDevice(metric)
            ? Has(metric, "system") || Has(metric, "wall") ? Scope.ShareOfNode
                : Scope.Device
        : Has(metric, "system")
        || Has(metric, "server")
        || Has(metric, "rack")
        || Has(metric, "wall")
            ? Scope.System
        : Has(metric, "all_accelerators") || Has(metric, "total") ? Scope.All
        : Scope.Device;

    // "J/token", "Wh/request", and "J" alone, of which the metric says what it is of.
    private static (double PerJoule, string Each)? EnergyFactor(string unit) =>
        MetricUnits.PerJoule(unit) is { } perJoule
        && EnergyOf().Match(unit) is { Success: true } found
            ? (
                perJoule,
                found.Groups["token"].Success ? "token"
                : found.Groups["request"].Success ? "request"
                : ""
            )
            : null;

    private static double Tokens(PowerUse use) =>
        use.RequestsPerSecond * (use.InputTokens + use.OutputTokens);

    private static bool Has(string metric, string word) =>
        metric.Contains(word, StringComparison.Ordinal);

    [GeneratedRegex("power|energy|joule|(^|_)watts?($|_)", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(
        @"^(?:(?:(?:input|output|total|generated) )?[kM]?tok(?:en)?s?|requests?|reqs?|quer(?:y|ies)|samples?|sequences?)/(?:s/(?<drawn>[kM]?W)|(?<drawn>[kmM]?J|[kM]?Wh))$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Drawn();

    [GeneratedRegex(
        @"^[^/]+(?:/\s*(?:(?<token>(?:(?:input|output|total|generated)[ _])?tok(?:en)?s?)|(?<request>requests?|reqs?|responses?|prompts?|quer(?:y|ies)|answers?))\s*)?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex EnergyOf();
}
