using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>What the lines of one's own add to operating expenditure.</summary>
public sealed class OwnCost()
    : CostLine(
        "opex.own",
        Worded("Own lines, operating"),
        CostGroup.Operating,
        CostCategory.Operations,
        DeploymentSet.All
    )
{
    /// <inheritdoc/>
    public override bool IsFree => true;

    /// <inheritdoc/>
    public override string Note =>
        Worded(
            "Costs and incomes that the document adds, each with its months; an income is negative."
        );

    /// <inheritdoc/>
    public override bool IsPaidBy(FleetBasis fleet)
    {
        ArgumentNullException.ThrowIfNull(fleet);
        return fleet.OwnLines.Any(line => line.Group == Group);
    }

    /// <inheritdoc/>
    public override Expr Monthly(FleetRows fleet) => OwnRows.Of(fleet, Group);

    // Why: each line stands in the money of its month already, so that the lines add up to this one.
    /// <inheritdoc/>
    public override Expr Charged(FleetRows fleet) => Monthly(fleet);
}
