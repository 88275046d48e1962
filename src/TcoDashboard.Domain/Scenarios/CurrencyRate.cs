namespace TcoDashboard.Domain.Scenarios;

/// <summary>What a unit of a currency is worth from a month on, until the next rate of that currency.</summary>
/// <param name="Currency">ISO 4217 code, for example <c>EUR</c>.</param>
/// <param name="From">First month it holds for.</param>
/// <param name="UsdPerUnit">US dollars for one unit, above 0.</param>
/// <param name="Source">Where the rate is from; shown beside the number.</param>
public sealed record CurrencyRate(string Currency, DateOnly From, double UsdPerUnit, string Source);
