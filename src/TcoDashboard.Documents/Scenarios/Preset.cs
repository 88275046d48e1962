using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Documents.Scenarios;

/// <summary>A worked scenario that ships with the product.</summary>
/// <param name="Id">Stable id: the name of its file without the ending.</param>
/// <param name="Document">The scenario; its story is what the tile tells.</param>
public sealed record Preset(string Id, ScenarioDocument Document);
