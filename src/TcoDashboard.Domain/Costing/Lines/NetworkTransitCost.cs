using System.Collections.Immutable;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>Lines to the outside.</summary>
public sealed class NetworkTransitCost()
    : CostLine(
        "opex.transit",
        Worded("Network transit"),
        CostGroup.Operating,
        CostCategory.Operations,
        DeploymentSet.All
    )
{
    /// <inheritdoc/>
    public override ImmutableArray<string> Switches => [InputKeys.NetworkTransit];

    /// <inheritdoc/>
    public override string PriceChange => InputKeys.ServicesGrowth;

    /// <inheritdoc/>
    public override Expr Monthly(FleetRows fleet)
    {
        ArgumentNullException.ThrowIfNull(fleet);
        return Fx.Greater(fleet.Active, 0)
            * fleet.In(InputKeys.NetworkTransit)
            * fleet.Sheet.MonthsInPeriod;
    }
}
