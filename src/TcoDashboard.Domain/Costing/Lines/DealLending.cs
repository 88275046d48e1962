using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>What is lent to the supplier or paid ahead, and comes back: cash that moves, but neither cost nor deduction from tax.</summary>
public sealed class DealLending()
    : CostLine(
        "finance.deal_funding",
        Worded("Lent and paid ahead to the supplier"),
        CostGroup.Financing,
        CostCategory.Financing,
        DeploymentSet.All
    )
{
    /// <inheritdoc/>
    public override string Note =>
        Worded("Paid out positive, principal repaid or charges set off negative.");

    /// <inheritdoc/>
    public override bool IsPaidBy(FleetBasis fleet) =>
        base.IsPaidBy(fleet) && fleet.Deal is { HasLending: true };

    /// <inheritdoc/>
    public override Expr Monthly(FleetRows fleet) => fleet.Deal!.Lent;

    // Why: a contract fixes its amounts; only its own clauses change them, not the general price level.
    /// <inheritdoc/>
    public override Expr Charged(FleetRows fleet) => Monthly(fleet);
}
