using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing;

/// <summary>A capital cost that is paid per system, so that a capital budget can be turned into systems.</summary>
/// <param name="id">Stable id of the option's row.</param>
/// <param name="label">Name in sentence case.</param>
/// <param name="category">The category a reader sees.</param>
/// <param name="appliesTo">The deployments that pay it.</param>
/// <param name="kind">How long it lasts and whether it can be sold.</param>
public abstract class CapitalLine(
    string id,
    string label,
    CostCategory category,
    DeploymentSet appliesTo,
    CapitalKind kind
) : CostLine(id, label, CostGroup.Capital, category, appliesTo)
{
    /// <summary>How long it lasts and whether it can be sold.</summary>
    public CapitalKind Kind { get; } = kind;

    /// <summary>Whether it is replaced, supported, repaired and resold with the systems.</summary>
    public bool IsHardware => Kind == CapitalKind.Hardware;

    /// <inheritdoc/>
    public override string? PriceChange =>
        Kind switch
        {
            CapitalKind.Facility => InputKeys.ConstructionPriceGrowth,
            CapitalKind.Land => InputKeys.LandGrowth,
            _ => InputKeys.HardwarePriceGrowth,
        };

    /// <summary>US dollars for one system.</summary>
    public abstract Expr PerSystem(FleetRows fleet);

    /// <inheritdoc/>
    public override Expr Monthly(FleetRows fleet) =>
        fleet.UnitCost(this)
        * (Kind is CapitalKind.Facility or CapitalKind.Land ? fleet.Added : fleet.Purchased);
}
