using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Sheets;

/// <summary>Amounts in other currencies: they enter a sheet as they were quoted, and a cell turns them into US dollars.</summary>
public static class QuotedInput
{
    /// <summary>What stands behind the id of an amount for the amount as it was quoted.</summary>
    public const string Suffix = ".quoted";

    /// <summary>The id of the cell with the rate of a currency.</summary>
    public static string RateId(string currency) => $"currency.{currency}";

    /// <summary>The rate of a currency as an input of the sheet, written once.</summary>
    public static Expr Rate(SheetBuilder sheet, string currency, ExchangeRate rate)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(rate);
        return sheet.Find(RateId(currency))
            ?? sheet.Input(
                RateId(currency),
                rate.Label,
                Unit.Usd / Unit.Usd.In(currency),
                rate.Value,
                rate.Provenance
            );
    }

    /// <summary>An amount as quoted, and the cell that turns it into US dollars.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="id">Id of the cell in US dollars.</param>
    /// <param name="label">Name for people, sentence case.</param>
    /// <param name="unit">Unit of the cell in US dollars.</param>
    /// <param name="quote">The amount and its rate.</param>
    /// <param name="provenance">Where the amount comes from.</param>
    public static Expr Write(
        SheetBuilder sheet,
        string id,
        string label,
        Unit unit,
        Quote quote,
        Provenance provenance
    )
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(quote);
        var amount = sheet.Input(
            id + Suffix,
            Worded($"{label}, as quoted"),
            unit.In(quote.Currency),
            quote.Amount,
            provenance
        );
        return sheet.Cell(
            id,
            label,
            unit,
            amount * Rate(sheet, quote.Currency, quote.UsdPerUnit),
            Worded($"Quoted in {quote.Currency}.")
        );
    }
}
