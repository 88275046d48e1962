using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>Software licences by accelerator.</summary>
public sealed class SoftwareCost()
    : CostLine(
        "opex.software",
        Worded("Software"),
        CostGroup.Operating,
        CostCategory.Operations,
        DeploymentSet.All
    )
{
    /// <inheritdoc/>
    public override string PriceChange => InputKeys.ServicesGrowth;

    /// <inheritdoc/>
    public override Expr Monthly(FleetRows fleet) =>
        fleet.Active
        * fleet.Basis.AcceleratorsPerSystem
        * fleet.In(InputKeys.Software)
        * fleet.Sheet.MonthsInPeriod;
}
