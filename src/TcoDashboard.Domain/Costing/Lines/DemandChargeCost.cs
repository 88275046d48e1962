using System.Collections.Immutable;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>Charge of the grid for the highest power of the month.</summary>
public sealed class DemandChargeCost()
    : CostLine(
        "opex.demand_charge",
        Worded("Demand charge"),
        CostGroup.Operating,
        CostCategory.Energy,
        DeploymentSet.Bought
    )
{
    /// <inheritdoc/>
    public override string Note =>
        Worded(
            "On the larger of the power provisioned in the month and the least share of the power contracted for the whole fleet."
        );

    /// <inheritdoc/>
    public override ImmutableArray<string> Switches => [InputKeys.DemandCharge];

    /// <inheritdoc/>
    public override string PriceChange => InputKeys.ElectricityGrowth;

    /// <inheritdoc/>
    public override Expr Monthly(FleetRows fleet)
    {
        ArgumentNullException.ThrowIfNull(fleet);
        return Fx.Max(
                fleet.ITPowerProvisioned,
                fleet.In(InputKeys.DemandMinimum) * fleet.Systems * fleet.PowerPerSystem
            )
            * fleet.In(InputKeys.Pue)
            * fleet.In(InputKeys.DemandCharge)
            * fleet.Sheet.MonthsInPeriod;
    }
}
