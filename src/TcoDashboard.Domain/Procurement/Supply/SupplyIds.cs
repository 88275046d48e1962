namespace TcoDashboard.Domain.Procurement.Supply;

/// <summary>Stable ids of the cells of supply risk.</summary>
public static class SupplyIds
{
    /// <summary>What the whole capacity is worth a month.</summary>
    public const string FullValue = "supply.value.full";

    /// <summary>What the capacity in service is worth, month by month.</summary>
    public const string Value = "supply.value";

    /// <summary>What a dollar at the end of each month is worth today.</summary>
    public const string Discount = "supply.discount";

    /// <summary>Expected months late.</summary>
    public const string DelayMonths = "supply.delay.months";

    /// <summary>Present value of what being late costs.</summary>
    public const string Delay = "supply.pv.delay";

    /// <summary>Present value of outages.</summary>
    public const string Events = "supply.pv.events";

    /// <summary>Present value of suppliers that fail.</summary>
    public const string Failures = "supply.pv.failures";

    /// <summary>Expected tokens that are not served.</summary>
    public const string Unserved = "supply.unserved.sum";

    /// <summary>What leaving the hardware again costs.</summary>
    public const string Exit = "supply.exit";

    /// <summary>What a second source would avoid less what it costs.</summary>
    public const string SecondSourceGain = "supply.second_source.gain";

    /// <summary>Expected cost of supply risk, present value.</summary>
    public const string Expected = "supply.expected";

    /// <summary>Net present cost with the expected cost of supply risk.</summary>
    public const string Adjusted = "supply.adjusted";

    /// <summary>Expected cost of supply risk per million tokens.</summary>
    public const string PerMtok = "supply.per_mtok";

    /// <summary>Concentration of the layer that depends most on one supplier.</summary>
    public const string HighestConcentration = "supply.hhi";

    /// <summary>Losses of one event month by month.</summary>
    public static string Event(string id) => $"supply.event.{id}";

    /// <summary>Losses from one supplier's failure month by month.</summary>
    public static string Failure(string id) => $"supply.failure.{id}";

    /// <summary>Concentration of one layer.</summary>
    public static string Concentration(SupplyLayer layer) => $"supply.hhi.{Word(layer)}";

    /// <summary>The word of a layer in ids and documents.</summary>
    public static string Word(SupplyLayer layer) =>
        layer switch
        {
            SupplyLayer.Device => "device",
            SupplyLayer.Foundry => "foundry",
            SupplyLayer.Packaging => "packaging",
            SupplyLayer.Memory => "memory",
            SupplyLayer.PowerGear => "power_gear",
            SupplyLayer.Operator => "operator",
            _ => "jurisdiction",
        };
}
