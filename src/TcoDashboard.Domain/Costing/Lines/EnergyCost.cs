using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>Electricity of the facility, at the prices of a tariff and of a contract, both with their path.</summary>
public sealed class EnergyCost()
    : CostLine(
        "opex.energy",
        Worded("Energy"),
        CostGroup.Operating,
        CostCategory.Energy,
        DeploymentSet.Bought
    )
{
    /// <inheritdoc/>
    public override string Note =>
        Worded("Rented accelerators include electricity in their price.");

    /// <inheritdoc/>
    public override Expr Monthly(FleetRows fleet)
    {
        ArgumentNullException.ThrowIfNull(fleet);
        var tariff = Tariff(fleet) * Fx.Growth(fleet.In(InputKeys.ElectricityGrowth));
        if (fleet.Basis.Input(InputKeys.PpaShare).Value == 0)
        {
            return fleet.FacilityEnergy * tariff;
        }

        var share = fleet.In(InputKeys.PpaShare);
        var contract = fleet.Grown(
            InputKeys.PpaGrowth,
            fleet.In(InputKeys.PpaPrice)
                + 0 * fleet.Sheet.PeriodIndex * fleet.Sheet.Constant(1, Unit.UsdPerKilowattHour)
        );
        return fleet.FacilityEnergy * (share * contract + (1 - share) * tariff);
    }

    private static Expr Tariff(FleetRows fleet)
    {
        var price = OwnRows.InForce(
            fleet.Sheet,
            fleet.In(InputKeys.ElectricityPrice),
            fleet.Basis.ElectricityYears,
            year => OwnCells.Electricity(fleet.Basis.Id, year)
        );
        if (fleet.Basis.Input(InputKeys.PeakElectricityPrice).Value == 0)
        {
            return price;
        }

        var peak = fleet.In(InputKeys.PeakEnergyShare);
        return peak * fleet.In(InputKeys.PeakElectricityPrice) + (1 - peak) * price;
    }
}
