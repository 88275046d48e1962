using System.Collections.Immutable;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>The old system while both run.</summary>
public sealed class DualRunningCost()
    : CostLine(
        "opex.dual_running",
        Worded("Running both systems"),
        CostGroup.Operating,
        CostCategory.Operations,
        DeploymentSet.All
    )
{
    /// <inheritdoc/>
    public override ImmutableArray<string> Switches => [InputKeys.DualRunning];

    /// <inheritdoc/>
    public override Expr Monthly(FleetRows fleet)
    {
        ArgumentNullException.ThrowIfNull(fleet);
        return Fx.Max(0, Fx.Min(1, fleet.In(InputKeys.DualRunningMonths) - fleet.Sheet.PeriodIndex))
            * fleet.In(InputKeys.DualRunning)
            * fleet.Sheet.MonthsInPeriod;
    }
}
