namespace TcoDashboard.Domain.Sheets;

/// <summary>An amount in a currency other than the US dollar, with the rate that turns it into US dollars.</summary>
/// <param name="Amount">The amount as quoted, in the unit of its input with <paramref name="Currency"/> for the US dollar.</param>
/// <param name="Currency">Three capital letters.</param>
/// <param name="UsdPerUnit">US dollars for one unit of the currency, with date and source.</param>
public sealed record Quote(double Amount, string Currency, ExchangeRate UsdPerUnit);
