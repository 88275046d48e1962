using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>What the price clauses of a deal change of rented or contracted capacity.</summary>
public sealed class DealPriceTerms()
    : CostLine(
        "opex.deal_terms",
        Worded("Price terms of the deal"),
        CostGroup.Operating,
        CostCategory.Rental,
        DeploymentSet.Supplied
    )
{
    /// <inheritdoc/>
    public override string Note => Worded("Negative when the clauses save.");

    /// <inheritdoc/>
    public override bool IsPaidBy(FleetBasis fleet) =>
        base.IsPaidBy(fleet) && fleet.Deal is { HasPriceTerms: true };

    /// <inheritdoc/>
    public override Expr Monthly(FleetRows fleet) => fleet.Deal!.Terms;

    // Why: a contract fixes its amounts; only its own clauses change them, not the general price level.
    /// <inheritdoc/>
    public override Expr Charged(FleetRows fleet) => Monthly(fleet);
}
