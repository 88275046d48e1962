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
        ["start_month"] = Worded("Start"),
        ["horizon_years"] = Worded("Horizon"),
        ["money_basis"] = Worded("Money"),
        ["report_in"] = Worded("Reporting currency"),
        ["usd_per_unit"] = Worded("Dollars for one unit"),
        ["deployment"] = Worded("How it is paid for"),
        ["systems_count"] = Worded("Number of systems"),
        ["workload"] = Worded("Load"),
        ["prompts_for"] = Worded("Reads the prompts of"),
        ["weights"] = Worded("Format of the weights"),
        ["kv_cache"] = Worded("Format of the cache"),
        ["input_tokens"] = Worded("Tokens of a prompt"),
        ["output_tokens"] = Worded("Tokens of an answer"),
        ["cached_input_fraction"] = Worded("Prompt tokens found in the cache"),
        ["shared_prefix_fraction"] = Worded("Prompt tokens that all requests share"),
        ["ttft_max_ms"] = Worded("Longest time to first token"),
        ["user_speed_min_tokens_per_s"] = Worded("Lowest speed per user"),
        ["peak_demand"] = Worded("Demand at the peak"),
        ["power_budget_mw"] = Worded("Power budget"),
        ["power_basis"] = Worded("What the power budget counts"),
        ["capital_budget_usd"] = Worded("Capital budget"),
        ["financed_fraction"] = Worded("Share financed"),
        ["term_months"] = Worded("Term"),
        ["rate_per_year"] = Worded("Rate"),
        ["tax"] = Worded("Income tax"),
        ["rate_fraction"] = Worded("Rate"),
        ["book"] = Worded("Depreciation in the books"),
        ["rates"] = Worded("Exchange rate of"),
        ["deal"] = Worded("Supplier deal"),
        ["supply"] = Worded("Terms of supply"),
        ["tranches"] = Worded("Delivery"),
        ["load_curve"] = Worded("Load month by month"),
        ["concurrent_users"] = Worded("Concurrent users"),
        ["output_tokens_per_s"] = Worded("Output tokens a second"),
        ["requests_per_s"] = Worded("Requests a second"),
        ["share_fraction"] = Worded("Share"),
        ["system_price_usd"] = Worded("Price of a system"),
        ["electricity_path"] = Worded("Electricity price by year"),
        ["price_usd"] = Worded("Price"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> s_entries = new Dictionary<
        string,
        string
    >
    {
        ["fleets"] = Worded("Fleet"),
        ["workloads"] = Worded("Load"),
        ["options"] = Worded("Option"),
        ["clauses"] = Worded("Clause"),
        ["tranches"] = Worded("Delivery"),
        ["power_ramp"] = Worded("Power of the site, step"),
        ["rates"] = Worded("Exchange rate of"),
        ["tiers"] = Worded("Price tier"),
        ["events"] = Worded("Interruption"),
        ["failures"] = Worded("Failure of"),
        ["layers"] = Worded("Layer"),
        ["lead_times"] = Worded("Lead time of"),
        ["steps"] = Worded("Step"),
        ["suppliers"] = Worded("Supplier"),
        ["own_lines"] = Worded("Own line"),
        ["years"] = Worded("From"),
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
