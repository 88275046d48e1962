using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing;

/// <summary>A capital cost that is paid per system, so that a capital budget can be turned into systems.</summary>
/// <param name="id">Stable id of the option's row.</param>
/// <param name="label">Name in sentence case.</param>
/// <param name="category">The category a reader sees.</param>
/// <param name="appliesTo">The deployments that pay it.</param>
/// <param name="isHardware">Replaced at the end of its life, supported, repaired and resold; a building is not.</param>
public abstract class CapitalLine(
    string id,
    string label,
    CostCategory category,
    DeploymentSet appliesTo,
    bool isHardware
) : CostLine(id, label, CostGroup.Capital, category, appliesTo)
{
    /// <summary>Whether it is replaced, supported, repaired and resold with the systems.</summary>
    public bool IsHardware { get; } = isHardware;

    /// <summary>US dollars for one system.</summary>
    public abstract Expr PerSystem(FleetRows fleet);

    /// <inheritdoc/>
    public override Expr Monthly(FleetRows fleet) =>
        fleet.UnitCost(this) * (IsHardware ? fleet.Purchased : fleet.Added);
}
