using System.Collections.Immutable;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>Whatever else is paid with each system.</summary>
public sealed class OtherCapitalPerSystemCost()
    : CapitalLine(
        "capex.other_per_system",
        Worded("Other price with each system"),
        CostCategory.OtherHardware,
        DeploymentSet.Bought,
        CapitalKind.Attached
    )
{
    /// <inheritdoc/>
    public override bool IsFree => true;

    /// <inheritdoc/>
    public override ImmutableArray<string> Switches => [InputKeys.OtherCapitalPerSystem];

    /// <inheritdoc/>
    public override Expr PerSystem(FleetRows fleet)
    {
        ArgumentNullException.ThrowIfNull(fleet);
        return fleet.In(InputKeys.OtherCapitalPerSystem);
    }
}
