namespace TcoDashboard.Reports.Changes;

/// <summary>One change as it is shown: a changed setting or input, or a part of the change above it.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Before">Its value before, with unit.</param>
/// <param name="After">Its value after, with unit.</param>
/// <param name="Effect">What it adds to the metric; the shown effects of the rows that are no parts add up to the shown change.</param>
/// <param name="Alone">What it would add if nothing else changed; empty when that is not known.</param>
/// <param name="Interaction">What it adds because others change as well; empty when that is not known.</param>
/// <param name="Source">Where the later value comes from.</param>
public sealed record ChangeRow(
    string Label,
    string Before,
    string After,
    string Effect,
    string Alone,
    string Interaction,
    string Source
)
{
    /// <summary>What it adds, unrounded, in the metric's unit; <c>null</c> where the row adds nothing of its own.</summary>
    public double? Size { get; init; }

    /// <summary>Whether it is a part of the nearest row above that is none.</summary>
    public bool IsPart { get; init; }
}
