using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>Spare parts as a share of the hardware.</summary>
public sealed class SparesCost()
    : CapitalLine(
        "capex.spares",
        Worded("Spares"),
        CostCategory.OtherHardware,
        DeploymentSet.Bought,
        CapitalKind.Hardware
    )
{
    /// <inheritdoc/>
    public override Expr PerSystem(FleetRows fleet) =>
        fleet.EquipmentUnitCost * fleet.In(InputKeys.SparesShare);
}
