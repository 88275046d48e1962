namespace TcoDashboard.Domain.Costing;

/// <summary>One delivery of a fleet.</summary>
/// <param name="Name">Name for people.</param>
/// <param name="Share">Part of the systems of the fleet.</param>
/// <param name="Start">Number of the month of arrival, or of the order when there is a lead time; may be negative.</param>
/// <param name="LeadTime">Months from order to arrival; <c>null</c> when the date is given.</param>
/// <param name="RampMonths">Months over which the systems arrive evenly.</param>
/// <param name="SystemPrice">List price of one system of this delivery; <c>null</c> for the fleet's.</param>
public sealed record TrancheBasis(
    string Name,
    Leaf Share,
    Leaf Start,
    Leaf? LeadTime,
    int RampMonths,
    Leaf? SystemPrice
);
