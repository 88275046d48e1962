using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing;

/// <summary>What the cost model needs to know of a deal: which lines it has, and how its cells are written.</summary>
/// <param name="HasPriceTerms">Whether clauses change the price.</param>
/// <param name="HasFunding">Whether clauses give money to the supplier or earn interest from it.</param>
/// <param name="HasLending">Whether clauses lend to the supplier or pay it ahead.</param>
/// <param name="Write">Writes the cells of the deal, given the operated fleet and the discount rate a year.</param>
public sealed record DealBasis(
    bool HasPriceTerms,
    bool HasFunding,
    bool HasLending,
    Func<FleetRows, Expr, DealCharges> Write
);
