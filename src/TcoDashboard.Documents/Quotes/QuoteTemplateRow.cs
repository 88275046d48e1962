namespace TcoDashboard.Documents.Quotes;

/// <summary>What the template of quotes says of a system.</summary>
/// <param name="System">Id of the system.</param>
/// <param name="PriceUsd">Price of one in US dollars, after discounts; 0 or less, or none, leaves the amount to be filled in.</param>
/// <param name="IncludesHosts">Whether that price holds the hosts, so that nothing is charged for them on top of it.</param>
public readonly record struct QuoteTemplateRow(string System, double? PriceUsd, bool IncludesHosts);
