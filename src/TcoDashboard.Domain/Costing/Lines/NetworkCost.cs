using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>Scale-out network as a share of the systems.</summary>
public sealed class NetworkCost()
    : CapitalLine(
        "capex.network",
        Worded("Network"),
        CostCategory.Network,
        DeploymentSet.Bought,
        CapitalKind.Hardware
    )
{
    /// <inheritdoc/>
    public override string Note =>
        Worded(
            "From parts when ports per accelerator are given, else a share of the system price."
        );

    /// <inheritdoc/>
    public override Expr PerSystem(FleetRows fleet)
    {
        ArgumentNullException.ThrowIfNull(fleet);
        var scaleOut = NetworkParts.AreUsed(fleet.Basis)
            ? NetworkParts.PerSystem(fleet)
            : fleet.SystemsUnitCost * fleet.In(InputKeys.NetworkShare);
        return fleet.Basis.Input(InputKeys.ScaleUpNetwork).Value == 0
            ? scaleOut
            : scaleOut + fleet.In(InputKeys.ScaleUpNetwork);
    }
}
