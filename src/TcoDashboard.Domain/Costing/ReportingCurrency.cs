using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing;

/// <summary>The currency in which the totals of a scenario are shown beside US dollars.</summary>
/// <param name="Code">Three capital letters.</param>
/// <param name="UsdPerUnit">US dollars for one unit of it, with date and source.</param>
public sealed record ReportingCurrency(string Code, ExchangeRate UsdPerUnit);
