using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>Repair outside warranty as a yearly share of the installed hardware.</summary>
public sealed class RepairCost()
    : CostLine(
        "opex.repair",
        Worded("Repair"),
        CostGroup.Operating,
        CostCategory.Operations,
        DeploymentSet.Bought
    )
{
    /// <inheritdoc/>
    public override Expr Monthly(FleetRows fleet) =>
        fleet.InstalledHardware * fleet.In(InputKeys.RepairShare) * fleet.Sheet.MonthsInPeriod;
}
