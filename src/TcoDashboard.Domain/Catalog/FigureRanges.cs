using System.Collections.Frozen;

namespace TcoDashboard.Domain.Catalog;

/// <summary>
/// Plausible ranges, wide enough for any real thing and narrow enough to catch a wrong unit: a thousandfold slip (kW for W, GB for TB) lands
/// outside. A key has its own range, otherwise that of its unit.
/// </summary>
public static class FigureRanges
{
    private static readonly FrozenDictionary<string, (double Low, double High)> ByKey =
        new Dictionary<string, (double, double)>
        {
            ["fp64_dense_tflops"] = (0.1, 1000),
            ["fp64_matrix_dense_tflops"] = (0.1, 1000),
            ["fp32_dense_tflops"] = (1, 5000),
            ["tf32_dense_tflops"] = (1, 20_000),
            ["bf16_dense_tflops"] = (10, 50_000),
            ["fp16_dense_tflops"] = (10, 50_000),
            ["fp8_dense_tflops"] = (10, 100_000),
            ["fp6_dense_tflops"] = (10, 100_000),
            ["fp4_dense_tflops"] = (10, 200_000),
            ["int8_dense_tops"] = (10, 100_000),
            ["memory_capacity_gb"] = (0.1, 5000),
            ["activation_memory_gb"] = (0, 1000),
            ["memory_bandwidth_gb_per_s"] = (10, 1e8),
            ["scale_up_two_way_gb_per_s"] = (10, 20_000),
            ["scale_up_domain_count"] = (1, 20_000),
            ["scale_out_gbit_per_s"] = (1, 20_000),
            ["tdp_w"] = (20, 50_000),
            ["all_in_facility_power_w"] = (50, 100_000),
            ["host_memory_gb"] = (16, 1e6),
            ["max_power_kw"] = (0.3, 50_000),
            ["typical_power_kw"] = (0.3, 50_000),
            ["rack_units_count"] = (1, 100),
            ["weight_kg"] = (5, 100_000),
            ["price_usd"] = (10, 1e10),
            [Region.ElectricityPriceKey] = (0.005, 1),
            ["value_usd_per_kwh"] = (0.005, 1),
            [Region.GridCarbonKey] = (0, 1500),
            [Region.PueKey] = (1, 3),
            [Region.WueKey] = (0, 10),
            [Region.BuildCostKey] = (1e6, 1e8),
            [Region.CorporateTaxKey] = (0, 0.6),
            ["price_usd_per_accelerator_hour"] = (0.01, 1000),
            ["price_usd_per_instance_hour"] = (0.01, 1e5),
            ["price_usd_per_mtok_input"] = (0, 1000),
            ["price_usd_per_mtok_output"] = (0, 1000),
            ["value_usd_per_kw_month"] = (1, 2000),
            ["value_usd_per_mw"] = (1e5, 1e9),
            ["derived.usd_per_mw"] = (1e5, 1e9),
            ["layers_count"] = (1, 1000),
            ["hidden_count"] = (64, 1e6),
            ["heads_count"] = (1, 4096),
            ["kv_heads_count"] = (1, 4096),
            ["head_dim_count"] = (8, 4096),
            ["vocab_count"] = (100, 1e7),
            ["total_params_billion_count"] = (0.01, 1e5),
            ["active_params_billion_count"] = (0.01, 1e5),
            ["max_context_tokens"] = (128, 1e9),
            ["accelerator_count"] = (1, 1e7),
            ["ttft_max_ms"] = (1, 1e6),
            ["tpot_max_ms"] = (0.05, 1e5),
            ["warrants.exercise_price_usd"] = (0, 1e5),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (double Low, double High)> BySuffix =
        new Dictionary<string, (double, double)>
        {
            ["tflops"] = (0, 1e6),
            ["tops"] = (0, 1e6),
            ["gb"] = (0, 1e9),
            ["gb_per_s"] = (0, 1e8),
            ["gbit_per_s"] = (0, 1e6),
            ["gbit_per_s_per_node"] = (0.1, 1e6),
            ["tbit_per_s"] = (0.01, 1e5),
            ["w"] = (0, 1e6),
            ["kw"] = (0, 1e6),
            ["mw"] = (0, 1e5),
            ["fraction"] = (0, 1),
            ["ratio"] = (0, 1e4),
            ["years"] = (0, 100),
            ["months"] = (0, 1200),
            ["weeks"] = (0, 1000),
            ["days"] = (0, 36_500),
            ["ms"] = (0, 1e7),
            ["us"] = (0, 1e9),
            ["usd"] = (0, 1e13),
            ["usd_per_hour"] = (0, 1e6),
            ["usd_per_accelerator_hour"] = (0, 1000),
            ["usd_per_accelerator_year"] = (0, 1e6),
            ["usd_per_year"] = (0, 1e12),
            ["per_year"] = (0, 10),
            ["count"] = (0, 1e12),
            ["tokens"] = (0, 1e16),
            ["celsius"] = (-60, 60),
            ["g_co2e_per_kwh"] = (0, 1500),
            ["l_per_kwh"] = (0, 10),
            ["fte"] = (0, 1e5),
            ["fte_per_mw"] = (0, 100),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    // A parameter of a model this far from what was fitted or read describes nothing that was ever measured.
    private const double MostOfAParameter = 10;

    /// <summary>The range of a figure, in its own unit.</summary>
    /// <param name="key">Its key, whose suffix names the unit.</param>
    public static (double Low, double High) Of(string key)
    {
        if (ByKey.TryGetValue(key, out var own))
        {
            return own;
        }

        // Why: no figure of the catalog is negative but a temperature, and none needs more than this.
        return
            UnitSuffix.TryFind(key, out var suffix, out _)
            && BySuffix.TryGetValue(suffix, out var range)
            ? range
            : (0, 1e15);
    }

    /// <summary>
    /// The range of a value that a scenario puts in place of a figure: a plausible one, and for a parameter of a model at most ten times the catalog's
    /// value and at least a tenth, or what the catalog gives as its range.
    /// </summary>
    /// <param name="kind">The kind of the item.</param>
    /// <param name="figure">The figure as the catalog has it.</param>
    public static (double Low, double High) OfOverride(CatalogKind kind, Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var (low, high) = Of(figure.Key);
        if (kind != CatalogKind.Calibration || figure.Value is not > 0)
        {
            return (low, high);
        }

        var value = figure.Value.Value;
        return (
            Math.Max(low, Math.Min(figure.Low ?? value, value / MostOfAParameter)),
            Math.Min(high, Math.Max(figure.High ?? value, value * MostOfAParameter))
        );
    }
}
