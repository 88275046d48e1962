namespace TcoDashboard.Domain.Analysis.Crossings;

/// <summary>The best option at one place of a map.</summary>
/// <param name="Option">Index of the option; <c>null</c> when none can be computed.</param>
/// <param name="Value">Its metric.</param>
/// <param name="Margin">How far the runner-up is behind, in the metric's unit; <c>null</c> without a runner-up.</param>
public sealed record WinnerCell(int? Option, double? Value, double? Margin);
