namespace TcoDashboard.Domain.Costing;

/// <summary>The price of a calendar year on its way into the sheet.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="From">Period in which it begins to hold; below zero for a year that began before the scenario.</param>
/// <param name="Price">The price with its origin.</param>
public sealed record YearLeaf(int Year, int From, Leaf Price);
