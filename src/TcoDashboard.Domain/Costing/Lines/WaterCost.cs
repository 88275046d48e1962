using System.Collections.Immutable;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>Water for cooling.</summary>
public sealed class WaterCost()
    : CostLine(
        "opex.water",
        Worded("Water"),
        CostGroup.Operating,
        CostCategory.Facility,
        DeploymentSet.Bought
    )
{
    /// <inheritdoc/>
    public override ImmutableArray<string> Switches => [InputKeys.WaterPrice];

    /// <inheritdoc/>
    public override string PriceChange => InputKeys.ServicesGrowth;

    /// <inheritdoc/>
    public override Expr Monthly(FleetRows fleet)
    {
        ArgumentNullException.ThrowIfNull(fleet);
        return fleet.ITEnergy * fleet.In(InputKeys.WaterUse) * fleet.In(InputKeys.WaterPrice);
    }
}
