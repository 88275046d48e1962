using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Reports.Exports;

/// <summary>Units as parts of keys in exported text: <c>usd_per_mtok</c>, <c>tokens_per_s</c>.</summary>
internal static class UnitKey
{
    /// <summary>A key with the unit of its value at the end.</summary>
    public static string With(string key, string symbol)
    {
        var unit = Of(symbol);
        return unit.Length == 0 || key.EndsWith($"_{unit}", StringComparison.Ordinal)
            ? key
            : $"{key}_{unit}";
    }

    /// <summary>The key of the symbol of a unit; empty for counts.</summary>
    /// <param name="symbol">See <see cref="Unit.Symbol"/>.</param>
    public static string Of(string symbol) =>
        string.Join("_per_", symbol.Split('/').Select(Part))
            .Replace("__", "_", StringComparison.Ordinal)
            .Trim('_');

    private static string Part(string symbol) =>
        symbol switch
        {
            "tok" => "tokens",
            "h" => "hour",
            "kgCO2e" => "kg_co2e",
            "gCO2e" => "g_co2e",
            "TFLOP" => "tflop",
            "kW-month" => "kw_month",
            "MW-year" => "mw_year",
            "µs" => "us",
            "°C" => "celsius",
            _ => symbol.ToLowerInvariant().Replace('·', '_').Replace('-', '_'),
        };
}
