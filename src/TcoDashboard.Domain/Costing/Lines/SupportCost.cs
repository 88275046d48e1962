using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>Vendor support as a yearly share of the installed hardware.</summary>
public sealed class SupportCost()
    : CostLine(
        "opex.support",
        Worded("Support"),
        CostGroup.Operating,
        CostCategory.Operations,
        DeploymentSet.Bought
    )
{
    /// <inheritdoc/>
    public override Expr Monthly(FleetRows fleet) =>
        fleet.InstalledHardware * fleet.In(InputKeys.SupportShare) * fleet.Sheet.MonthsInPeriod;
}
