using System.Collections.Frozen;
using System.Globalization;
using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Reports.Changes;

/// <summary>What a reader calls the settings of a document. A key that is not listed is read aloud, without its unit.</summary>
internal static class SettingNames
{
    private static readonly FrozenDictionary<string, string> s_names = new Dictionary<
        string,
        string
    >
    {
        ["start_month"] = "Start",
        ["horizon_years"] = "Horizon",
        ["money_basis"] = "Money",
        ["report_in"] = "Reporting currency",
        ["usd_per_unit"] = "Dollars for one unit",
        ["deployment"] = "How it is paid for",
        ["systems_count"] = "Number of systems",
        ["workload"] = "Load",
        ["prompts_for"] = "Reads the prompts of",
        ["weights"] = "Format of the weights",
        ["kv_cache"] = "Format of the cache",
        ["input_tokens"] = "Tokens of a prompt",
        ["output_tokens"] = "Tokens of an answer",
        ["cached_input_fraction"] = "Prompt tokens found in the cache",
        ["shared_prefix_fraction"] = "Prompt tokens that all requests share",
        ["ttft_max_ms"] = "Longest time to first token",
        ["user_speed_min_tokens_per_s"] = "Lowest speed per user",
        ["peak_demand"] = "Demand at the peak",
        ["power_budget_mw"] = "Power budget",
        ["power_basis"] = "What the power budget counts",
        ["capital_budget_usd"] = "Capital budget",
        ["financed_fraction"] = "Share financed",
        ["term_months"] = "Term",
        ["rate_per_year"] = "Rate",
        ["tax"] = "Income tax",
        ["rate_fraction"] = "Rate",
        ["book"] = "Depreciation in the books",
        ["rates"] = "Exchange rate of",
        ["deal"] = "Supplier deal",
        ["supply"] = "Terms of supply",
        ["tranches"] = "Delivery",
        ["load_curve"] = "Load month by month",
        ["concurrent_users"] = "Concurrent users",
        ["output_tokens_per_s"] = "Output tokens a second",
        ["requests_per_s"] = "Requests a second",
        ["share_fraction"] = "Share",
        ["system_price_usd"] = "Price of a system",
        ["price_usd"] = "Price",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> s_entries = new Dictionary<
        string,
        string
    >
    {
        ["fleets"] = "Fleet",
        ["workloads"] = "Load",
        ["options"] = "Option",
        ["clauses"] = "Clause",
        ["tranches"] = "Delivery",
        ["power_ramp"] = "Power of the site, step",
        ["rates"] = "Exchange rate of",
        ["tiers"] = "Price tier",
        ["events"] = "Interruption",
        ["failures"] = "Failure of",
        ["layers"] = "Layer",
        ["lead_times"] = "Lead time of",
        ["steps"] = "Step",
        ["suppliers"] = "Supplier",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The name of a setting, with a capital.</summary>
    public static string Of(string key)
    {
        if (s_names.TryGetValue(key, out var name))
        {
            return name;
        }

        var stem =
            UnitSuffix.TryFind(key, out var suffix, out _) && suffix.Length < key.Length
                ? key[..^(suffix.Length + 1)]
                : key;
        var words = stem.Replace('_', ' ').Replace('.', ' ');
        return words.Length == 0
            ? key
            : char.ToUpper(words[0], CultureInfo.InvariantCulture) + words[1..];
    }

    /// <summary>What an entry of a list is called; <c>null</c> when the key names no list of entries.</summary>
    public static string? EntryOf(string list) => s_entries.GetValueOrDefault(list);
}
