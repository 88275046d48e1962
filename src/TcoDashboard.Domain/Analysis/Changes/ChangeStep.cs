using System.Collections.Immutable;

namespace TcoDashboard.Domain.Analysis.Changes;

/// <summary>One step on the way from one result to another: settings that change together, and what that adds to a metric.</summary>
/// <param name="Settings">What changes; several where no scenario between them can be evaluated, or where all are numbers of one sheet.</param>
/// <param name="IsNumbers">Whether all are numbers of a sheet that keeps its form, so that <paramref name="Inside"/> explains the whole effect.</param>
/// <param name="Effect">What the step adds to the metric, in the metric's unit; the effects of all steps add up.</param>
/// <param name="Alone">What it would add if nothing else changed; <c>null</c> when that cannot be evaluated.</param>
/// <param name="Inside">The step seen from the sheet: which inputs it moves, and what no shared input explains.</param>
public sealed record ChangeStep(
    ImmutableArray<ChangedSetting> Settings,
    bool IsNumbers,
    double Effect,
    double? Alone,
    ResultChange Inside
)
{
    /// <summary>What the settings are about, where they were put together for that; <c>null</c> where each stands for itself.</summary>
    public ChangeTopic? Topic { get; init; }

    /// <summary>The fleet that they are about; <c>null</c> for the whole option.</summary>
    public string? Fleet { get; init; }

    /// <summary>What it adds because other settings change as well; <c>null</c> when that is not known.</summary>
    public double? Interaction => Effect - Alone;

    /// <summary>Whether it adds something, or moves an input of the sheet.</summary>
    public bool HasEffect => !Inside.Inputs.IsEmpty || Math.Abs(Effect) > Inside.Tolerance;
}
