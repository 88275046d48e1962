using System.Collections.Immutable;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>Support plan of a provider.</summary>
public sealed class ProviderSupportCost()
    : CostLine(
        "opex.provider_support",
        Worded("Support of the provider"),
        CostGroup.Operating,
        CostCategory.Rental,
        DeploymentSet.Hosted
    )
{
    /// <inheritdoc/>
    public override string Note => Worded("On what is paid for machines or tokens used.");

    /// <inheritdoc/>
    public override ImmutableArray<string> Switches => [InputKeys.ProviderSupport];

    /// <inheritdoc/>
    public override string PriceChange => InputKeys.RentalGrowth;

    /// <inheritdoc/>
    public override Expr Monthly(FleetRows fleet)
    {
        ArgumentNullException.ThrowIfNull(fleet);
        return ProviderSpend.Use(fleet) * fleet.In(InputKeys.ProviderSupport);
    }
}
