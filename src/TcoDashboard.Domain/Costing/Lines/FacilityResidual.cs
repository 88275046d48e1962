using System.Collections.Immutable;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>What is left of the building at the end of the horizon, by straight line.</summary>
public sealed class FacilityResidual()
    : CostLine(
        "credit.facility",
        Worded("Facility value left"),
        CostGroup.Credit,
        CostCategory.Resale,
        DeploymentSet.Bought
    )
{
    /// <inheritdoc/>
    public override string Note =>
        Worded("Book value: the building is assumed to be used on or sold at that value.");

    /// <inheritdoc/>
    public override ImmutableArray<string> Switches =>
        [
            InputKeys.FacilityPrice,
            InputKeys.FitOutPrice,
            InputKeys.CoolingPlantPrice,
            InputKeys.GridConnectionPrice,
        ];

    /// <inheritdoc/>
    public override Expr Monthly(FleetRows fleet) => -fleet.FacilityValueLeft;
}
