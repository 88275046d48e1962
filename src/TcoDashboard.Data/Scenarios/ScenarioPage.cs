namespace TcoDashboard.Data.Scenarios;

/// <summary>A part of a list and how many there are in all.</summary>
public sealed record ScenarioPage(IReadOnlyList<ScenarioSummary> Items, int Total);
