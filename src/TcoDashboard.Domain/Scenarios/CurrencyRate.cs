namespace TcoDashboard.Domain.Scenarios;

/// <summary>What one unit of a currency was worth on a day.</summary>
/// <param name="Currency">Three capital letters.</param>
/// <param name="UsdPerUnit">US dollars for one unit, above zero.</param>
/// <param name="Date">The day of the rate.</param>
/// <param name="Source">Where it was read, one line.</param>
public sealed record CurrencyRate(string Currency, double UsdPerUnit, DateOnly Date, string Source);
