using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>Racks and power distribution as a share of the systems.</summary>
public sealed class RacksCost()
    : CapitalLine(
        "capex.racks",
        Worded("Racks"),
        CostCategory.OtherHardware,
        DeploymentSet.Bought,
        CapitalKind.Hardware
    )
{
    /// <inheritdoc/>
    public override Expr PerSystem(FleetRows fleet) =>
        fleet.SystemsUnitCost * fleet.In(InputKeys.RackShare);
}
