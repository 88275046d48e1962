using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>Installation and burn-in as a share of the hardware.</summary>
public sealed class InstallationCost()
    : CapitalLine(
        "capex.installation",
        Worded("Installation"),
        CostCategory.OtherHardware,
        DeploymentSet.Bought,
        CapitalKind.Hardware
    )
{
    /// <inheritdoc/>
    public override Expr PerSystem(FleetRows fleet) =>
        fleet.EquipmentUnitCost * fleet.In(InputKeys.InstallationShare);
}
