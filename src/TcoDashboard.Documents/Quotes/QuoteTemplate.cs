using System.Globalization;
using System.Text;
using TcoDashboard.Documents.Measurements;

namespace TcoDashboard.Documents.Quotes;

/// <summary>A CSV file to write quotes into: every column, and a row for each system that a scenario buys.</summary>
public static class QuoteTemplate
{
    /// <summary>The file, which the reader takes as it is where every system has a price, and asks for the amounts left out.</summary>
    /// <param name="systems">Id of each system and the price of one in US dollars, after discounts; 0 or less, or none, leaves the amount to be filled in.</param>
    public static string Of(IEnumerable<(string Id, double? PriceUsd)> systems)
    {
        ArgumentNullException.ThrowIfNull(systems);
        var text = new StringBuilder(QuoteReader.Header).Append('\n');
        foreach (var (id, price) in systems)
        {
            double? total = price is > 0 and var usd ? Math.Round(usd, 2) : null;
            text.Append(
                CultureInfo.InvariantCulture,
                $"{CsvText.Quote(id)},1,{total:0.##},USD,,yes,,no,no,no,0,,\n"
            );
        }

        return text.ToString();
    }
}
