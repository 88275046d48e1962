namespace TcoDashboard.Domain.Performance.Calibration.Serving;

/// <summary>Units that publications give results in, as factors of base units.</summary>
internal static class MetricUnits
{
    /// <summary>Units in one second; <c>null</c> when the unit is no time.</summary>
    public static double? PerSecond(string unit) =>
        unit switch
        {
            "s" or "sec" or "seconds" => 1,
            "ms" or "msec" or "ms/token" or "milliseconds" => 1e3,
            "s/token" => 1,
            "us" or "µs" or "us/token" => 1e6,
            "min" or "minutes" => 1.0 / 60,
            "h" or "hours" => 1.0 / 3600,
            "days" => 1.0 / 86_400,
            _ => null,
        };

    /// <summary>Units in one a second, for example 60 for <c>requests/min</c> and 0.001 for <c>ktokens/s</c>.</summary>
    public static double PerSecondRate(string unit)
    {
        var perTime =
            unit.Contains("/min", StringComparison.Ordinal) ? 60
            : unit.Contains("/h", StringComparison.Ordinal) ? 3600
            : 1.0;
        return unit.StartsWith("ktok", StringComparison.OrdinalIgnoreCase) ? perTime * 1e-3
            : unit.StartsWith("Mtok", StringComparison.Ordinal) ? perTime * 1e-6
            : perTime;
    }

    /// <summary>Units in one watt; <c>null</c> when the unit is no power.</summary>
    public static double? PerWatt(string unit) =>
        unit switch
        {
            "W" or "watts" => 1,
            "kW" => 1e-3,
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
            "Wh" => 1.0 / 3600,
            "kWh" => 1.0 / 3.6e6,
            _ => null,
        };
}
