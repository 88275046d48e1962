using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>Storage as a share of the systems.</summary>
public sealed class StorageCost()
    : CapitalLine(
        "capex.storage",
        Worded("Storage"),
        CostCategory.OtherHardware,
        DeploymentSet.Bought,
        CapitalKind.Hardware
    )
{
    /// <inheritdoc/>
    public override Expr PerSystem(FleetRows fleet) =>
        fleet.SystemsUnitCost * fleet.In(InputKeys.StorageShare);
}
