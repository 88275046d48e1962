using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>Grants, loans and prepayments to the supplier, and what comes back.</summary>
public sealed class DealFunding()
    : CostLine(
        "opex.deal_funding",
        "Funding of the supplier",
        CostGroup.Operating,
        CostCategory.Rental,
        DeploymentSet.All
    )
{
    /// <inheritdoc/>
    public override string Note =>
        "Paid out positive, repaid or set off negative; expected losses and warrants are not part of the bill.";

    /// <inheritdoc/>
    public override bool IsPaidBy(FleetBasis fleet) =>
        base.IsPaidBy(fleet) && fleet.Deal is { HasFunding: true };

    /// <inheritdoc/>
    public override Expr Monthly(FleetRows fleet) => fleet.Deal!.Funding;

    // Why: a contract fixes its amounts; only its own clauses change them, not the general price level.
    /// <inheritdoc/>
    public override Expr Charged(FleetRows fleet) => Monthly(fleet);
}
