using System.Collections.Immutable;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>Keeping the ported software current.</summary>
public sealed class PortingUpkeepCost()
    : CostLine(
        "opex.porting_upkeep",
        Worded("Upkeep of the port"),
        CostGroup.Operating,
        CostCategory.Operations,
        DeploymentSet.All
    )
{
    /// <inheritdoc/>
    public override ImmutableArray<string> Switches => [InputKeys.PortingUpkeep];

    /// <inheritdoc/>
    public override string PriceChange => InputKeys.StaffCostGrowth;

    /// <inheritdoc/>
    public override Expr Monthly(FleetRows fleet)
    {
        ArgumentNullException.ThrowIfNull(fleet);
        return fleet.In(InputKeys.PortingHours)
            * fleet.In(InputKeys.PortingRate)
            * fleet.In(InputKeys.PortingUpkeep)
            * fleet.Sheet.MonthsInPeriod;
    }
}
