namespace TcoDashboard.Domain.Procurement.Clauses;

/// <summary>One price tier.</summary>
/// <param name="From">Volume from which it holds, in the unit of the measure.</param>
/// <param name="Discount">Share taken off the list price, 0 to 1.</param>
public sealed record DiscountTier(double From, double Discount);
