namespace TcoDashboard.Domain.Procurement.Supply;

/// <summary>One part of the expected cost of supply risk.</summary>
/// <param name="Label">Name for people.</param>
/// <param name="Usd">Expected cost, present value in US dollars; negative for what a second source saves.</param>
/// <param name="CellId">The cell that explains it.</param>
public sealed record SupplyLine(string Label, double Usd, string CellId);
