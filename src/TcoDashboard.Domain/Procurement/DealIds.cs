namespace TcoDashboard.Domain.Procurement;

/// <summary>Stable ids of the cells of a deal.</summary>
public static class DealIds
{
    /// <summary>Charge at list price each month.</summary>
    public const string List = "deal.list";

    /// <summary>Charge after all price clauses each month.</summary>
    public const string Charge = "deal.charge";

    /// <summary>Charge after all price clauses over the horizon, not discounted.</summary>
    public const string ChargeSum = "deal.charge.sum";

    /// <summary>Charge at list price over the horizon, not discounted.</summary>
    public const string ListSum = "deal.list.sum";

    /// <summary>Present value of the list price.</summary>
    public const string ListPresent = "deal.pv.list";

    /// <summary>Present value of everything paid and given, warrants not counted.</summary>
    public const string Gross = "deal.gross";

    /// <summary>Gross less warrants at grant value.</summary>
    public const string NetGrant = "deal.net_grant";

    /// <summary>Gross less warrants where the share price ends at its P10.</summary>
    public const string NetLow = "deal.net_p10";

    /// <summary>Gross less warrants where the share price ends at its P90.</summary>
    public const string NetHigh = "deal.net_p90";

    /// <summary>Value of all warrants at grant, vesting expected.</summary>
    public const string Equity = "deal.equity";

    /// <summary>Value of all warrants where the share price ends at its P10.</summary>
    public const string EquityLow = "deal.equity_p10";

    /// <summary>Value of all warrants where the share price ends at its P90.</summary>
    public const string EquityHigh = "deal.equity_p90";

    /// <summary>Megawatt-years over the horizon, not discounted.</summary>
    public const string MegawattYears = "deal.mw_years.sum";

    /// <summary>The volumes a price is given for: cell suffix and label.</summary>
    public static IReadOnlyList<(string Id, string Label)> Volumes { get; } =
    [
        ("mw_year", Worded("MW-year")),
        ("system_hour", Worded("system-hour")),
        ("mtok", Worded("Mtok")),
    ];

    /// <summary>Present value of what a clause changes.</summary>
    public static string Present(string clause) => $"deal.pv.{clause}";

    /// <summary>Effective price on a basis (list, gross, net_grant, net_p10, net_p90) per volume.</summary>
    public static string Effective(string basis, string volume) =>
        $"deal.effective.{basis}.per_{volume}";
}
