using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>Electricity for IT, cooling and losses.</summary>
public sealed class EnergyCost()
    : CostLine(
        "opex.energy",
        "Energy",
        CostGroup.Operating,
        CostCategory.Energy,
        DeploymentSet.Bought
    )
{
    /// <inheritdoc/>
    public override string Note => "Rented accelerators include electricity in their price.";

    /// <inheritdoc/>
    public override Expr Monthly(FleetRows fleet) =>
        fleet.FacilityEnergy
        * fleet.In(InputKeys.ElectricityPrice)
        * Fx.Growth(fleet.In(InputKeys.ElectricityGrowth));
}
