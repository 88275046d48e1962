using System.Collections.Immutable;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>What running a sovereign or air-gapped site costs on top.</summary>
public sealed class IsolationCost()
    : CostLine(
        "opex.isolation",
        Worded("Isolated operation"),
        CostGroup.Operating,
        CostCategory.Operations,
        DeploymentSet.Bought
    )
{
    /// <inheritdoc/>
    public override ImmutableArray<string> Switches =>
        [InputKeys.IsolationStaff, InputKeys.IsolationCost];

    /// <inheritdoc/>
    public override string PriceChange => InputKeys.StaffCostGrowth;

    /// <inheritdoc/>
    public override Expr Monthly(FleetRows fleet)
    {
        ArgumentNullException.ThrowIfNull(fleet);
        return Fx.Greater(fleet.Present, 0)
            * (
                fleet.In(InputKeys.IsolationStaff) * fleet.In(InputKeys.StaffCost)
                + fleet.In(InputKeys.IsolationCost)
            )
            * fleet.Sheet.MonthsInPeriod;
    }
}
