namespace TcoDashboard.Domain.Sheets;

/// <summary>US dollars for one unit of a currency.</summary>
/// <param name="Label">Name in sentence case.</param>
/// <param name="Value">The rate, above zero.</param>
/// <param name="Provenance">Its date and source.</param>
public sealed record ExchangeRate(string Label, double Value, Provenance Provenance);
