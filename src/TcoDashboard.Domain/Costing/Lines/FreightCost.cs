using System.Collections.Immutable;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>Transport of the hardware to the site.</summary>
public sealed class FreightCost()
    : CapitalLine(
        "capex.freight",
        Worded("Freight"),
        CostCategory.OtherHardware,
        DeploymentSet.Bought,
        CapitalKind.Attached
    )
{
    /// <inheritdoc/>
    public override ImmutableArray<string> Switches => [InputKeys.FreightShare];

    /// <inheritdoc/>
    public override Expr PerSystem(FleetRows fleet)
    {
        ArgumentNullException.ThrowIfNull(fleet);
        return fleet.EquipmentUnitCost * fleet.In(InputKeys.FreightShare);
    }
}
