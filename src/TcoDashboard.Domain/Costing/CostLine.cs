using System.Collections.Immutable;
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

    /// <summary>Inputs that switch the line on: it is paid when any of them is not zero. Empty for a line that always counts.</summary>
    public virtual ImmutableArray<string> Switches => [];

    /// <summary>Whether it takes what a document adds of its own, so that its absence leaves nothing out.</summary>
    public virtual bool IsFree => false;

    /// <summary>Key of the input that changes its price from year to year on top of general inflation, if any.</summary>
    public virtual string? PriceChange => null;

    /// <summary>Whether a fleet pays it. A line that is switched off has no rows, so that it costs no time and reads as left out, not as zero.</summary>
    public virtual bool IsPaidBy(FleetBasis fleet)
    {
        ArgumentNullException.ThrowIfNull(fleet);
        return AppliesTo.Includes(fleet.Deployment)
            && (Switches.IsEmpty || Switches.Any(key => fleet.Input(key).Value != 0));
    }

    /// <summary>US dollars a month at the prices of the first month, one value a period.</summary>
    public abstract Expr Monthly(FleetRows fleet);

    /// <summary>US dollars a month as paid: with the price change of the line and, in nominal terms, the price level of the date.</summary>
    public virtual Expr Charged(FleetRows fleet)
    {
        ArgumentNullException.ThrowIfNull(fleet);
        var monthly = Monthly(fleet);
        return fleet.Levels.At(Group, PriceChange is { } key ? fleet.Grown(key, monthly) : monthly);
    }
}
