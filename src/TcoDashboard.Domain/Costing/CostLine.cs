using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing;

/// <summary>One line of the bill: adding a cost is one subclass and one entry in <see cref="CostLines.All"/>.</summary>
/// <param name="id">Stable id of the option's row, for example <c>opex.energy</c>.</param>
/// <param name="label">Name in sentence case.</param>
/// <param name="group">How it enters the accounts.</param>
/// <param name="category">The category a reader sees.</param>
/// <param name="appliesTo">The deployments that pay it.</param>
public abstract class CostLine(
    string id,
    string label,
    CostGroup group,
    CostCategory category,
    DeploymentSet appliesTo
)
{
    /// <summary>Stable id of the option's row.</summary>
    public string Id { get; } = id;

    /// <summary>Name in sentence case.</summary>
    public string Label { get; } = label;

    /// <summary>How it enters the accounts.</summary>
    public CostGroup Group { get; } = group;

    /// <summary>The category a reader sees.</summary>
    public CostCategory Category { get; } = category;

    /// <summary>The deployments that pay it.</summary>
    public DeploymentSet AppliesTo { get; } = appliesTo;

    /// <summary>What the formula leaves out or takes for granted, for the explanation.</summary>
    public virtual string? Note => null;

    /// <summary>US dollars a month, one value a period.</summary>
    public abstract Expr Monthly(FleetRows fleet);
}
