namespace TcoDashboard.Reports.Changes;

/// <summary>One changed input as it is shown.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Before">Its value before, with unit.</param>
/// <param name="After">Its value after, with unit.</param>
/// <param name="Effect">What it adds to the metric; the shown effects add up to the shown change.</param>
/// <param name="Alone">What it would add if nothing else changed.</param>
/// <param name="Interaction">What it adds because others change as well.</param>
/// <param name="Source">Where the later value comes from.</param>
public sealed record ChangeRow(
    string Label,
    string Before,
    string After,
    string Effect,
    string Alone,
    string Interaction,
    string Source
);
