using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>Rent of accelerators by the hour, paid whether used or not.</summary>
public sealed class RentalCost()
    : CostLine(
        "opex.rental",
        Worded("Rented accelerators"),
        CostGroup.Operating,
        CostCategory.Rental,
        DeploymentSet.Cloud
    )
{
    /// <inheritdoc/>
    public override string Note =>
        Worded(
            "Reserved capacity pays every hour of the month; the elastic part pays the hours of the load."
        );

    /// <inheritdoc/>
    public override string PriceChange => InputKeys.RentalGrowth;

    /// <inheritdoc/>
    public override Expr Monthly(FleetRows fleet)
    {
        ArgumentNullException.ThrowIfNull(fleet);
        var used =
            fleet.Basis.Input(InputKeys.Elastic).Value == 0
                ? fleet.Active
                : fleet.Active * (1 - fleet.In(InputKeys.Elastic) * (1 - fleet.Utilisation));
        return ProviderSpend.AfterTiers(
            fleet,
            used
                * fleet.Basis.AcceleratorsPerSystem
                * fleet.In(InputKeys.RentalPrice)
                * (1 - fleet.In(InputKeys.RentalDiscount))
                * fleet.Sheet.HoursInPeriod
        );
    }
}
