using System.Collections.Immutable;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>Study, substation and line to the grid.</summary>
public sealed class GridConnectionCost()
    : CapitalLine(
        "capex.grid",
        Worded("Grid connection"),
        CostCategory.Facility,
        DeploymentSet.Own,
        CapitalKind.Facility
    )
{
    /// <inheritdoc/>
    public override ImmutableArray<string> Switches => [InputKeys.GridConnectionPrice];

    /// <inheritdoc/>
    public override Expr PerSystem(FleetRows fleet)
    {
        ArgumentNullException.ThrowIfNull(fleet);
        return fleet.PowerPerSystem
            * fleet.In(InputKeys.Pue)
            * fleet.In(InputKeys.GridConnectionPrice);
    }
}
