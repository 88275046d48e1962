using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>Staff by provisioned power, with a least number.</summary>
public sealed class StaffCost()
    : CostLine(
        "opex.staff",
        Worded("Staff"),
        CostGroup.Operating,
        CostCategory.Operations,
        DeploymentSet.All
    )
{
    /// <inheritdoc/>
    public override string Note =>
        Worded("A rented fleet needs the least number only: the provider runs the machines.");

    /// <inheritdoc/>
    public override string PriceChange => InputKeys.StaffCostGrowth;

    /// <inheritdoc/>
    public override Expr Monthly(FleetRows fleet) =>
        fleet.Staff * fleet.In(InputKeys.StaffCost) * fleet.Sheet.MonthsInPeriod;
}
