using System.Collections.Immutable;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>Reserve on hardware and what is paid with it.</summary>
public sealed class ContingencyCost()
    : CapitalLine(
        "capex.contingency",
        Worded("Contingency on hardware"),
        CostCategory.OtherHardware,
        DeploymentSet.Bought,
        CapitalKind.Attached
    )
{
    /// <inheritdoc/>
    public override ImmutableArray<string> Switches => [InputKeys.Contingency];

    /// <inheritdoc/>
    public override Expr PerSystem(FleetRows fleet)
    {
        ArgumentNullException.ThrowIfNull(fleet);
        return FleetRows.SumOf(
                fleet
                    .CapitalLines.Where(line => Bill.IsWithHardware(line) && line != this)
                    .Select(fleet.UnitCost)
            ) * fleet.In(InputKeys.Contingency);
    }
}
