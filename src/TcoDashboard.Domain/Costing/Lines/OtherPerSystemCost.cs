using System.Collections.Immutable;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>Whatever else each system costs a month.</summary>
public sealed class OtherPerSystemCost()
    : CostLine(
        "opex.other_per_system",
        Worded("Other cost of systems"),
        CostGroup.Operating,
        CostCategory.Operations,
        DeploymentSet.All
    )
{
    /// <inheritdoc/>
    public override bool IsFree => true;

    /// <inheritdoc/>
    public override ImmutableArray<string> Switches => [InputKeys.OtherCostPerSystem];

    /// <inheritdoc/>
    public override string PriceChange => InputKeys.ServicesGrowth;

    /// <inheritdoc/>
    public override Expr Monthly(FleetRows fleet)
    {
        ArgumentNullException.ThrowIfNull(fleet);
        return fleet.Present * fleet.In(InputKeys.OtherCostPerSystem) * fleet.Sheet.MonthsInPeriod;
    }
}
