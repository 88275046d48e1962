using System.Collections.Immutable;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>Customs duty on the hardware.</summary>
public sealed class DutyCost()
    : CapitalLine(
        "capex.duty",
        Worded("Import duty"),
        CostCategory.OtherHardware,
        DeploymentSet.Bought,
        CapitalKind.Attached
    )
{
    /// <inheritdoc/>
    public override ImmutableArray<string> Switches => [InputKeys.DutyShare];

    /// <inheritdoc/>
    public override Expr PerSystem(FleetRows fleet)
    {
        ArgumentNullException.ThrowIfNull(fleet);
        return fleet.EquipmentUnitCost * fleet.In(InputKeys.DutyShare);
    }
}
