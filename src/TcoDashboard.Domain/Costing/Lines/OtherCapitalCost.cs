using System.Collections.Immutable;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>Whatever else is paid once.</summary>
public sealed class OtherCapitalCost()
    : CostLine(
        "capex.other",
        Worded("Other cost paid once"),
        CostGroup.Capital,
        CostCategory.Operations,
        DeploymentSet.All
    )
{
    /// <inheritdoc/>
    public override bool IsFree => true;

    /// <inheritdoc/>
    public override string Note =>
        Worded(
            "Spent in the first month of the scenario; not part of the capital per system that a capital budget sizes."
        );

    /// <inheritdoc/>
    public override ImmutableArray<string> Switches => [InputKeys.OtherCapital];

    /// <inheritdoc/>
    public override Expr Monthly(FleetRows fleet)
    {
        ArgumentNullException.ThrowIfNull(fleet);
        return Fx.Equal(fleet.Sheet.PeriodIndex, 0) * fleet.In(InputKeys.OtherCapital);
    }
}
