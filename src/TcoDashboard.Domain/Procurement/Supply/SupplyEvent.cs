namespace TcoDashboard.Domain.Procurement.Supply;

/// <summary>An outage or a late delivery that may happen again and again while the fleet runs.</summary>
/// <param name="Id">Id inside the option.</param>
/// <param name="Risk">How often, how long, how much.</param>
/// <param name="Evidence">What the likelihood rests on.</param>
public sealed record SupplyEvent(string Id, RiskEvent Risk, Evidence Evidence);
