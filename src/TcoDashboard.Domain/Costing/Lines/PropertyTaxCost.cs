using System.Collections.Immutable;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>Tax on the possession of hardware, building and land.</summary>
public sealed class PropertyTaxCost()
    : CostLine(
        "opex.property_tax",
        Worded("Property tax"),
        CostGroup.Operating,
        CostCategory.Operations,
        DeploymentSet.Bought
    )
{
    /// <inheritdoc/>
    public override ImmutableArray<string> Switches =>
        [InputKeys.HardwareTax, InputKeys.BuildingTax];

    /// <inheritdoc/>
    public override Expr Monthly(FleetRows fleet)
    {
        ArgumentNullException.ThrowIfNull(fleet);
        var land = fleet.Basis.Input(InputKeys.BuildingTax).Value == 0 ? null : fleet.LandHeld();
        return (
                fleet.InstalledHardware
                    * fleet.In(InputKeys.HardwareTaxBase)
                    * fleet.In(InputKeys.HardwareTax)
                + (land is null ? fleet.FacilityBuilt : fleet.FacilityBuilt + land)
                    * fleet.In(InputKeys.BuildingTax)
            ) * fleet.Sheet.MonthsInPeriod;
    }
}
