using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>Building, power train and cooling for the provisioned IT power.</summary>
public sealed class FacilityCost()
    : CapitalLine(
        "capex.facility",
        Worded("Facility"),
        CostCategory.Facility,
        DeploymentSet.Own,
        CapitalKind.Facility
    )
{
    /// <inheritdoc/>
    public override string Note =>
        Worded(
            "Built once for the power provisioned to the systems as they arrive; replacements of systems reuse it."
        );

    /// <inheritdoc/>
    public override Expr PerSystem(FleetRows fleet) =>
        fleet.PowerPerSystem
        * fleet.In(InputKeys.FacilityPrice)
        * fleet.In(InputKeys.FacilityRedundancy);
}
