using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>Scale-out network as a share of the systems.</summary>
public sealed class NetworkCost()
    : CapitalLine(
        "capex.network",
        "Network",
        CostCategory.Network,
        DeploymentSet.Bought,
        CapitalKind.Hardware
    )
{
    /// <inheritdoc/>
    public override Expr PerSystem(FleetRows fleet) =>
        fleet.SystemsUnitCost * fleet.In(InputKeys.NetworkShare);
}
