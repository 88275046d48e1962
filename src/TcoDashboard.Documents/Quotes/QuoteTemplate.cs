using System.Globalization;
using System.Text;
using TcoDashboard.Documents.Measurements;

namespace TcoDashboard.Documents.Quotes;

/// <summary>A CSV file to write quotes into: every column, and a row for each system that a scenario buys.</summary>
public static class QuoteTemplate
{
    /// <summary>The file, which the reader takes as it is where every system has a price, and asks for the amounts left out.</summary>
    /// <param name="systems">The systems, each with its price on the basis it has, so that a row left as it is states that price again.</param>
    public static string Of(IEnumerable<QuoteTemplateRow> systems)
    {
        ArgumentNullException.ThrowIfNull(systems);
        var text = new StringBuilder(QuoteReader.Header).Append('\n');
        foreach (var (id, price, hosts) in systems)
        {
            double? total = price is > 0 and var usd ? Math.Round(usd, 2) : null;
            text.Append(
                CultureInfo.InvariantCulture,
                $"{CsvText.Quote(id)},1,{total:0.##},USD,,{(hosts ? "yes" : "no")},,no,no,no,0,,\n"
            );
        }

        return text.ToString();
    }
}
