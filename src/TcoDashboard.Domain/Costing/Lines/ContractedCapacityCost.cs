using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>Capacity contracted by the megawatt, paid whether used or not, before price clauses.</summary>
public sealed class ContractedCapacityCost()
    : CostLine(
        "opex.contract",
        Worded("Contracted capacity"),
        CostGroup.Operating,
        CostCategory.Rental,
        DeploymentSet.Contract
    )
{
    /// <inheritdoc/>
    public override string Note =>
        Worded(
            "Every megawatt delivered is paid, used or not; the price clauses of the deal follow on a line of their own."
        );

    /// <inheritdoc/>
    public override bool IsPaidBy(FleetBasis fleet) =>
        base.IsPaidBy(fleet) && fleet.Deal is not null;

    /// <inheritdoc/>
    public override Expr Monthly(FleetRows fleet) => fleet.Deal!.Contract!;

    // Why: a contract fixes its amounts; only its own clauses change them, not the general price level.
    /// <inheritdoc/>
    public override Expr Charged(FleetRows fleet) => Monthly(fleet);
}
