using System.Collections.Immutable;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>Sales or use tax on the hardware that is not refunded.</summary>
public sealed class SalesTaxCost()
    : CapitalLine(
        "capex.sales_tax",
        Worded("Sales tax"),
        CostCategory.OtherHardware,
        DeploymentSet.Bought,
        CapitalKind.Attached
    )
{
    /// <inheritdoc/>
    public override string Note =>
        Worded("Charged on hardware and duty, not on freight, installation or building.");

    /// <inheritdoc/>
    public override ImmutableArray<string> Switches => [InputKeys.SalesTaxShare];

    /// <inheritdoc/>
    public override Expr PerSystem(FleetRows fleet)
    {
        ArgumentNullException.ThrowIfNull(fleet);
        return fleet.EquipmentUnitCost
            * (1 + fleet.In(InputKeys.DutyShare))
            * fleet.In(InputKeys.SalesTaxShare);
    }
}
