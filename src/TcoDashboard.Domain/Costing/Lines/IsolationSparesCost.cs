using System.Collections.Immutable;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>Spare parts that an isolated site keeps because nothing comes in from outside.</summary>
public sealed class IsolationSparesCost()
    : CapitalLine(
        "capex.isolation_spares",
        Worded("Spares for isolated operation"),
        CostCategory.OtherHardware,
        DeploymentSet.Bought,
        CapitalKind.Hardware
    )
{
    /// <inheritdoc/>
    public override ImmutableArray<string> Switches => [InputKeys.IsolationSpares];

    /// <inheritdoc/>
    public override Expr PerSystem(FleetRows fleet)
    {
        ArgumentNullException.ThrowIfNull(fleet);
        return fleet.EquipmentUnitCost * fleet.In(InputKeys.IsolationSpares);
    }
}
