using System.Collections.Immutable;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>Coolant distribution and manifolds beyond the build cost.</summary>
public sealed class CoolingPlantCost()
    : CapitalLine(
        "capex.cooling",
        Worded("Cooling plant"),
        CostCategory.Facility,
        DeploymentSet.Bought,
        CapitalKind.Facility
    )
{
    /// <inheritdoc/>
    public override ImmutableArray<string> Switches => [InputKeys.CoolingPlantPrice];

    /// <inheritdoc/>
    public override Expr PerSystem(FleetRows fleet)
    {
        ArgumentNullException.ThrowIfNull(fleet);
        return fleet.PowerPerSystem * fleet.In(InputKeys.CoolingPlantPrice);
    }
}
