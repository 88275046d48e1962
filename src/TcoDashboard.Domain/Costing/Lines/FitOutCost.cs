using System.Collections.Immutable;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>Fitting out a shell or a rented hall.</summary>
public sealed class FitOutCost()
    : CapitalLine(
        "capex.fit_out",
        Worded("Fit-out"),
        CostCategory.Facility,
        DeploymentSet.Bought,
        CapitalKind.Facility
    )
{
    /// <inheritdoc/>
    public override string Note =>
        Worded(
            "With the facility price as the price of the shell this is the rest of the building; in rented space it is the tenant's part."
        );

    /// <inheritdoc/>
    public override ImmutableArray<string> Switches => [InputKeys.FitOutPrice];

    /// <inheritdoc/>
    public override Expr PerSystem(FleetRows fleet)
    {
        ArgumentNullException.ThrowIfNull(fleet);
        return fleet.PowerPerSystem * fleet.In(InputKeys.FitOutPrice);
    }
}
