using System.Collections.Immutable;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>Moving the software to the hardware, once.</summary>
public sealed class MigrationCost()
    : CostLine(
        "capex.migration",
        Worded("Moving the software"),
        CostGroup.Capital,
        CostCategory.Operations,
        DeploymentSet.All
    )
{
    /// <inheritdoc/>
    public override string Note =>
        Worded(
            "Spent in the first month of the scenario, where books and tax deduct it; not part of the capital per system that a capital budget sizes."
        );

    /// <inheritdoc/>
    public override ImmutableArray<string> Switches => [InputKeys.PortingHours];

    /// <inheritdoc/>
    public override string PriceChange => InputKeys.StaffCostGrowth;

    /// <inheritdoc/>
    public override Expr Monthly(FleetRows fleet)
    {
        ArgumentNullException.ThrowIfNull(fleet);
        return Fx.Equal(fleet.Sheet.PeriodIndex, 0)
            * fleet.In(InputKeys.PortingHours)
            * fleet.In(InputKeys.PortingRate);
    }
}
