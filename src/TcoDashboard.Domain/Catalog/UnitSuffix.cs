using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Catalog;

/// <summary>
/// The unit that the key of a figure names. The longest suffix of the last dotted part wins: <c>derived.usd_per_mw</c> is in dollars per
/// megawatt, <c>value_kw</c> in kilowatts.
/// </summary>
public static class UnitSuffix
{
    private static readonly FrozenDictionary<string, Unit> BySuffix = new Dictionary<string, Unit>
    {
        ["tflops"] = Unit.Teraflops,
        ["tops"] = Unit.Teraops,
        ["gb"] = Unit.Gigabyte,
        ["gb_per_s"] = Unit.GigabytesPerSecond,
        ["gbit_per_s"] = Unit.GigabitsPerSecond,
        ["gbit_per_s_per_node"] = Unit.GigabitsPerSecond,
        ["tbit_per_s"] = Unit.TerabitsPerSecond,
        ["w"] = Unit.Watt,
        ["kw"] = Unit.Kilowatt,
        ["mw"] = Unit.Megawatt,
        ["kwh"] = Unit.KilowattHour,
        ["usd"] = Unit.Usd,
        ["usd_per_kwh"] = Unit.UsdPerKilowattHour,
        ["usd_per_kw_month"] = Unit.UsdPerKilowattMonth,
        ["usd_per_mw"] = Unit.UsdPerMegawatt,
        ["usd_per_mw_year"] = Unit.UsdPerMegawattYear,
        ["usd_per_w"] = Unit.UsdPerWatt,
        ["usd_per_hour"] = Unit.UsdPerHour,
        ["usd_per_accelerator_hour"] = Unit.UsdPerHour,
        ["usd_per_instance_hour"] = Unit.UsdPerHour,
        ["usd_per_accelerator_year"] = Unit.UsdPerYear,
        ["usd_per_mtok"] = Unit.UsdPerMillionTokens,
        ["usd_per_mtok_input"] = Unit.UsdPerMillionTokens,
        ["usd_per_mtok_output"] = Unit.UsdPerMillionTokens,
        ["usd_per_year"] = Unit.UsdPerYear,
        ["usd_per_month"] = Unit.UsdPerMonth,
        ["usd_per_acre"] = Unit.UsdPerAcre,
        ["gbp"] = Unit.Pound,
        ["gbp_per_kwh"] = Unit.PoundPerKilowattHour,
        ["cad"] = Unit.CanadianDollar,
        ["fraction"] = Unit.Fraction,
        ["ratio"] = Unit.One,
        ["pue"] = Unit.One,
        ["count"] = Unit.One,
        ["years"] = Unit.Year,
        ["months"] = Unit.Month,
        ["weeks"] = Unit.Week,
        ["days"] = Unit.Day,
        ["hours"] = Unit.Hour,
        ["s"] = Unit.Second,
        ["ms"] = Unit.Millisecond,
        ["us"] = Unit.Microsecond,
        ["per_s"] = Unit.PerSecond,
        ["per_year"] = Unit.PerYear,
        ["per_month"] = Unit.PerMonth,
        ["tokens"] = Unit.Token,
        ["tokens_per_s"] = Unit.TokensPerSecond,
        ["fte"] = Unit.FullTimeEmployee,
        ["fte_per_mw"] = Unit.FullTimeEmployeesPerMegawatt,
        ["kg"] = Unit.Kilogram,
        ["kg_co2e"] = Unit.KilogramCo2,
        ["kg_co2e_per_kw"] = Unit.KilogramCo2PerKilowatt,
        ["g_co2e_per_kwh"] = Unit.GramsCo2PerKilowattHour,
        ["l_per_kwh"] = Unit.LitresPerKilowattHour,
        ["us_gal_per_kwh"] = Unit.UsGallonsPerKilowattHour,
        ["celsius"] = Unit.Celsius,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The known suffixes in alphabetical order.</summary>
    public static IEnumerable<string> All => BySuffix.Keys.Order(StringComparer.Ordinal);

    /// <summary>The suffix of a key and its unit; false when the key names no known unit.</summary>
    public static bool TryFind(
        string key,
        [NotNullWhen(true)] out string? suffix,
        [NotNullWhen(true)] out Unit? unit
    )
    {
        ArgumentNullException.ThrowIfNull(key);
        suffix = key[(key.LastIndexOf('.') + 1)..];
        while (!BySuffix.TryGetValue(suffix, out unit))
        {
            var next = suffix.IndexOf('_', StringComparison.Ordinal);
            if (next < 0)
            {
                suffix = null;
                return false;
            }

            suffix = suffix[(next + 1)..];
        }

        return true;
    }

    /// <summary>The unit a key names, or <c>null</c>.</summary>
    public static Unit? UnitOf(string key) => TryFind(key, out _, out var unit) ? unit : null;
}
