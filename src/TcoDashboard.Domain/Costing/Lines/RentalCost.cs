using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>Rent of accelerators by the hour, paid whether used or not.</summary>
public sealed class RentalCost()
    : CostLine(
        "opex.rental",
        "Rented accelerators",
        CostGroup.Operating,
        CostCategory.Rental,
        DeploymentSet.Cloud
    )
{
    /// <inheritdoc/>
    public override string Note => "Reserved capacity: every hour of the month is paid.";

    /// <inheritdoc/>
    public override string PriceChange => InputKeys.RentalGrowth;

    /// <inheritdoc/>
    public override Expr Monthly(FleetRows fleet) =>
        fleet.Active
        * fleet.Basis.AcceleratorsPerSystem
        * fleet.In(InputKeys.RentalPrice)
        * (1 - fleet.In(InputKeys.RentalDiscount))
        * fleet.Sheet.HoursInPeriod;
}
