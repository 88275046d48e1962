using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>What funding the supplier costs: grants, less the interest that loans to it earn. Principal is in <see cref="DealLending"/>.</summary>
public sealed class DealFunding()
    : CostLine(
        "opex.deal_funding",
        Worded("Funding of the supplier"),
        CostGroup.Operating,
        CostCategory.Rental,
        DeploymentSet.All
    )
{
    /// <inheritdoc/>
    public override string Note =>
        Worded(
            "Grants positive, interest earned negative; expected losses and warrants are not part of the bill."
        );

    /// <inheritdoc/>
    public override bool IsPaidBy(FleetBasis fleet) =>
        base.IsPaidBy(fleet) && fleet.Deal is { HasFunding: true };

    /// <inheritdoc/>
    public override Expr Monthly(FleetRows fleet) => fleet.Deal!.Funding - fleet.Deal!.Lent;

    // Why: a contract fixes its amounts; only its own clauses change them, not the general price level.
    /// <inheritdoc/>
    public override Expr Charged(FleetRows fleet) => Monthly(fleet);
}
