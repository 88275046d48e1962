using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>Resale of hardware when it is replaced and at the end of the horizon.</summary>
public sealed class HardwareResale()
    : CostLine(
        "credit.resale",
        Worded("Resale of hardware"),
        CostGroup.Credit,
        CostCategory.Resale,
        DeploymentSet.Bought
    )
{
    /// <inheritdoc/>
    public override string Note =>
        Worded(
            "Straight lines between the resale shares after whole years; flat after the fifth year."
        );

    /// <inheritdoc/>
    public override Expr Monthly(FleetRows fleet) => -fleet.ResaleProceeds;
}
