using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>Running an own building, electricity excluded.</summary>
public sealed class FacilityOperationsCost()
    : CostLine(
        "opex.facility_operations",
        Worded("Facility operations"),
        CostGroup.Operating,
        CostCategory.Facility,
        DeploymentSet.Own
    )
{
    /// <inheritdoc/>
    public override string PriceChange => InputKeys.ServicesGrowth;

    /// <inheritdoc/>
    public override Expr Monthly(FleetRows fleet) =>
        fleet.ITPowerProvisioned
        * fleet.In(InputKeys.FacilityOperations)
        * fleet.Sheet.MonthsInPeriod;
}
