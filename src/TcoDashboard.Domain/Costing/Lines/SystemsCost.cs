using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>Accelerator systems at list price less discount.</summary>
public sealed class SystemsCost()
    : CapitalLine(
        "capex.systems",
        Worded("Systems"),
        CostCategory.Systems,
        DeploymentSet.Bought,
        CapitalKind.Hardware
    )
{
    /// <inheritdoc/>
    public override Expr PerSystem(FleetRows fleet) =>
        fleet.In(InputKeys.SystemPrice) * (1 - fleet.In(InputKeys.PriceDiscount));

    /// <inheritdoc/>
    public override Expr Monthly(FleetRows fleet)
    {
        ArgumentNullException.ThrowIfNull(fleet);
        return fleet.WithPremium(base.Monthly(fleet));
    }
}
