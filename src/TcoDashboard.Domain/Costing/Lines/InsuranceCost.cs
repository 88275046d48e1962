using System.Collections.Immutable;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>Insurance of hardware and building.</summary>
public sealed class InsuranceCost()
    : CostLine(
        "opex.insurance",
        Worded("Insurance"),
        CostGroup.Operating,
        CostCategory.Operations,
        DeploymentSet.Bought
    )
{
    /// <inheritdoc/>
    public override string Note => Worded("On purchase prices, not on values after wear.");

    /// <inheritdoc/>
    public override ImmutableArray<string> Switches => [InputKeys.Insurance];

    /// <inheritdoc/>
    public override Expr Monthly(FleetRows fleet)
    {
        ArgumentNullException.ThrowIfNull(fleet);
        return (fleet.InstalledHardware + fleet.FacilityBuilt)
            * fleet.In(InputKeys.Insurance)
            * fleet.Sheet.MonthsInPeriod;
    }
}
