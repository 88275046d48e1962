using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Costing;

/// <summary>One assumption a user can turn: what it means, where it may lie and where its default comes from.</summary>
/// <param name="Key">Stable key with the unit as suffix, for example <c>electricity_price_usd_per_kwh</c>.</param>
/// <param name="Label">Short name in sentence case.</param>
/// <param name="Unit">Unit of the value.</param>
/// <param name="Topic">Part of the editor.</param>
/// <param name="Minimum">Smallest allowed value.</param>
/// <param name="Maximum">Largest allowed value.</param>
/// <param name="AppliesTo">The deployments it matters for.</param>
/// <param name="Help">One or two sentences: what it is and when to change it.</param>
/// <param name="Default">The sourced default; <c>null</c> when none can be had and the user must give one.</param>
public sealed record InputDefinition(
    string Key,
    string Label,
    Unit Unit,
    InputTopic Topic,
    double Minimum,
    double Maximum,
    DeploymentSet AppliesTo,
    string Help,
    Func<InputContext, InputValue?> Default
)
{
    /// <summary>Whether a change rebuilds the sheet (a count of months) rather than only its numbers.</summary>
    public bool IsStructural { get; init; }

    /// <summary>Whether only whole numbers make sense.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Whether a number of years has to be whole months.</summary>
    public bool IsWholeMonths { get; init; }

    /// <summary>The kind of load it matters for.</summary>
    public LoadUse OnlyFor { get; init; }

    /// <summary>Whether one value holds for a whole option, so that single fleets cannot set it.</summary>
    public bool IsOptionWide { get; init; }
}
