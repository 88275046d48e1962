using System.Collections.Immutable;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>Reserve on building, power and cooling.</summary>
public sealed class FacilityContingencyCost()
    : CapitalLine(
        "capex.facility_contingency",
        Worded("Contingency on facility"),
        CostCategory.Facility,
        DeploymentSet.Own,
        CapitalKind.Facility
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
                    .CapitalLines.Where(line => line.Kind == CapitalKind.Facility && line != this)
                    .Select(fleet.UnitCost)
            ) * fleet.In(InputKeys.Contingency);
    }
}
