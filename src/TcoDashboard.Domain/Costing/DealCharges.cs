using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing;

/// <summary>What a deal adds to the bill of its fleet, US dollars a month.</summary>
/// <param name="Contract">Contracted capacity at list price; <c>null</c> when none is contracted.</param>
/// <param name="Terms">What the price clauses change; negative when they save.</param>
/// <param name="Funding">Money to the supplier ahead of deliveries, positive, and back, negative.</param>
/// <param name="Lent">The part of it that is no cost: what is lent or paid ahead, and comes back; the rest is grants less interest.</param>
public sealed record DealCharges(Expr? Contract, Expr Terms, Expr Funding, Expr Lent);
