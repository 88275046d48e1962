using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>Hosts and chassis where the quoted price covers accelerators only.</summary>
public sealed class HostsCost()
    : CapitalLine(
        "capex.hosts",
        Worded("Hosts"),
        CostCategory.Systems,
        DeploymentSet.Bought,
        CapitalKind.Hardware
    )
{
    /// <inheritdoc/>
    public override string Note => Worded("Zero when the price is for a complete system.");

    /// <inheritdoc/>
    public override Expr PerSystem(FleetRows fleet) =>
        fleet.SystemsUnitCost * fleet.In(InputKeys.HostShare);
}
