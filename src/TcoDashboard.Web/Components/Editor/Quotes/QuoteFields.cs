using TcoDashboard.Domain.Quantities;
using TcoDashboard.Web.Workspace.Entry;

namespace TcoDashboard.Web.Components.Editor.Quotes;

/// <summary>The numbers of a quote.</summary>
internal static class QuoteFields
{
    public static EntryField Quantity { get; } =
        new("quote.quantity", "Systems quoted", Unit.One, 1, 1e6)
        {
            IsWhole = true,
            Counted = "systems",
        };

    public static EntryField Rate { get; } =
        new("quote.usd_per_unit", "US dollars for one unit", Unit.One, 0, 1e6)
        {
            IsMinimumExcluded = true,
            IsOptional = true,
        };

    public static EntryField Hosts { get; } =
        new("quote.host_usd", "Hosts of one system cost", Unit.Usd, 0, 1e9) { IsOptional = true };

    public static EntryField Support { get; } =
        new("quote.support_years", "Support included", Unit.Year, 0, 10) { Counted = "years" };

    public static EntryField Total(string currency) =>
        new("quote.total", "Whole amount without sales tax", Unit.One, 0, 1e13)
        {
            IsMinimumExcluded = true,
            Counted = currency,
        };
}
