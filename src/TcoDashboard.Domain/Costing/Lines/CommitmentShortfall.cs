using System.Collections.Immutable;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>What was promised to a provider and not used.</summary>
public sealed class CommitmentShortfall()
    : CostLine(
        "opex.commitment_shortfall",
        Worded("Commitment not used"),
        CostGroup.Operating,
        CostCategory.Rental,
        DeploymentSet.Hosted
    )
{
    /// <inheritdoc/>
    public override string Note =>
        Worded("Take or pay: with the use of the month it is never less than the commitment.");

    /// <inheritdoc/>
    public override ImmutableArray<string> Switches => [InputKeys.Commitment];

    /// <inheritdoc/>
    public override Expr Monthly(FleetRows fleet)
    {
        ArgumentNullException.ThrowIfNull(fleet);
        return Fx.Max(
            0,
            fleet.In(InputKeys.Commitment) * fleet.Sheet.MonthsInPeriod
                - fleet.Grown(InputKeys.RentalGrowth, ProviderSpend.Use(fleet))
        );
    }
}
