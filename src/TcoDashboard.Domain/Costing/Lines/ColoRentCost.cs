using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>Rent of data-centre space by provisioned power.</summary>
public sealed class ColoRentCost()
    : CostLine(
        "opex.colo_rent",
        Worded("Colocation rent"),
        CostGroup.Operating,
        CostCategory.Facility,
        DeploymentSet.Colo
    )
{
    /// <inheritdoc/>
    public override string Note =>
        Worded("Asking rates exclude electricity, which is metered and charged on top.");

    /// <inheritdoc/>
    public override string PriceChange => InputKeys.ColoRentGrowth;

    /// <inheritdoc/>
    public override Expr Monthly(FleetRows fleet) =>
        fleet.ITPowerProvisioned * fleet.In(InputKeys.ColoRent) * fleet.Sheet.MonthsInPeriod;
}
