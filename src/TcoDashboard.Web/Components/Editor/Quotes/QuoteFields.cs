using TcoDashboard.Domain.Quantities;
using TcoDashboard.Web.Language;
using TcoDashboard.Web.Workspace.Entry;

namespace TcoDashboard.Web.Components.Editor.Quotes;

/// <summary>The numbers of a quote.</summary>
internal static class QuoteFields
{
    public static EntryField Quantity(Wording say) =>
        new("quote.quantity", say["quotes.systemsQuoted"], Unit.One, 1, 1e6)
        {
            IsWhole = true,
            Counted = say["unit.systems"],
        };

    public static EntryField Rate(string currency, Wording say) =>
        new("quote.usd_per_unit", say["quotes.usDollarsForOne", currency], Unit.One, 0, 1e6)
        {
            Counted = Unit.Usd.Symbol,
            IsMinimumExcluded = true,
            IsOptional = true,
        };

    public static EntryField Hosts(Wording say) =>
        new("quote.host_usd", say["quotes.hostsOfOneSystem"], Unit.Usd, 0, 1e9)
        {
            IsOptional = true,
        };

    public static EntryField Support(Wording say) =>
        new("quote.support_years", say["quotes.supportIncluded"], Unit.Year, 0, 10)
        {
            Counted = say["unit.years"],
        };

    public static EntryField Total(string currency, Wording say) =>
        // Why dollars by their own unit: a quote of them is often written with the sign, $36M.
        new(
            "quote.total",
            say["quotes.wholeAmountWithoutSales"],
            currency == "USD" ? Unit.Usd : Unit.One,
            0,
            1e13
        )
        {
            IsMinimumExcluded = true,
            Counted = currency == "USD" ? null : currency,
        };
}
