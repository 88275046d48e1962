using System.Collections.Immutable;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>The site, for the provisioned IT power.</summary>
public sealed class LandCost()
    : CapitalLine(
        "capex.land",
        Worded("Land"),
        CostCategory.Facility,
        DeploymentSet.Own,
        CapitalKind.Land
    )
{
    /// <inheritdoc/>
    public override string Note =>
        Worded(
            "Bought for the power provisioned to the systems as they arrive. Never written off; see the value left."
        );

    /// <inheritdoc/>
    public override ImmutableArray<string> Switches => [InputKeys.LandPrice];

    /// <inheritdoc/>
    public override Expr PerSystem(FleetRows fleet)
    {
        ArgumentNullException.ThrowIfNull(fleet);
        return fleet.PowerPerSystem * fleet.In(InputKeys.LandPrice);
    }
}
