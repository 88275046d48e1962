using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>Answers leaving the site.</summary>
public sealed class EgressCost()
    : CostLine(
        "opex.egress",
        Worded("Egress"),
        CostGroup.Operating,
        CostCategory.Operations,
        DeploymentSet.All
    )
{
    /// <inheritdoc/>
    public override ImmutableArray<string> Switches => [InputKeys.EgressPrice];

    /// <inheritdoc/>
    public override string PriceChange => InputKeys.ServicesGrowth;

    /// <inheritdoc/>
    public override Expr Monthly(FleetRows fleet)
    {
        ArgumentNullException.ThrowIfNull(fleet);
        return fleet.OutputTokens
            / fleet.Sheet.Constant(1, Unit.Token)
            * fleet.In(InputKeys.BytesPerToken)
            * fleet.Sheet.Constant(1e-9, Unit.Gigabyte)
            * fleet.In(InputKeys.EgressPrice);
    }
}
