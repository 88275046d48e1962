using System.Collections.Immutable;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>What the site is worth at the end of the horizon.</summary>
public sealed class LandResidual()
    : CostLine(
        "credit.land",
        Worded("Value of the land left"),
        CostGroup.Credit,
        CostCategory.Resale,
        DeploymentSet.Own
    )
{
    /// <inheritdoc/>
    public override string Note =>
        Worded(
            "At the price of land of the last month: the site is assumed to be used on or sold."
        );

    /// <inheritdoc/>
    public override ImmutableArray<string> Switches => [InputKeys.LandPrice];

    /// <inheritdoc/>
    public override string PriceChange => InputKeys.LandGrowth;

    /// <inheritdoc/>
    public override Expr Monthly(FleetRows fleet)
    {
        ArgumentNullException.ThrowIfNull(fleet);
        return -fleet.LandLeft;
    }
}
