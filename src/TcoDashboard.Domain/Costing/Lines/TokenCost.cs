using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>Tokens bought from a managed service.</summary>
public sealed class TokenCost()
    : CostLine(
        "opex.tokens",
        Worded("Bought tokens"),
        CostGroup.Operating,
        CostCategory.Rental,
        DeploymentSet.Api
    )
{
    /// <inheritdoc/>
    public override string Note =>
        Worded("Power, space, machines and their operation are in the price.");

    /// <inheritdoc/>
    public override string PriceChange => InputKeys.RentalGrowth;

    /// <inheritdoc/>
    public override Expr Monthly(FleetRows fleet)
    {
        ArgumentNullException.ThrowIfNull(fleet);
        var input =
            fleet.Basis.CachedInput == 0
                ? fleet.InputTokens
                : fleet.InputTokens
                    * (1 - fleet.Basis.CachedInput * (1 - fleet.In(InputKeys.CachedTokenShare)));
        return ProviderSpend.AfterTiers(
            fleet,
            input * fleet.In(InputKeys.InputTokenPrice)
                + fleet.OutputTokens * fleet.In(InputKeys.OutputTokenPrice)
        );
    }
}
