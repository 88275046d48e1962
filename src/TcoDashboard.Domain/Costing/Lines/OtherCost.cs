using System.Collections.Immutable;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>Whatever else the fleet costs a month.</summary>
public sealed class OtherCost()
    : CostLine(
        "opex.other",
        Worded("Other cost"),
        CostGroup.Operating,
        CostCategory.Operations,
        DeploymentSet.All
    )
{
    /// <inheritdoc/>
    public override bool IsFree => true;

    /// <inheritdoc/>
    public override ImmutableArray<string> Switches => [InputKeys.OtherCost];

    /// <inheritdoc/>
    public override string PriceChange => InputKeys.ServicesGrowth;

    /// <inheritdoc/>
    public override Expr Monthly(FleetRows fleet)
    {
        ArgumentNullException.ThrowIfNull(fleet);
        return Fx.Greater(fleet.Present, 0)
            * fleet.In(InputKeys.OtherCost)
            * fleet.Sheet.MonthsInPeriod;
    }
}
