using TcoDashboard.Documents.Json;

namespace TcoDashboard.Documents.Scenarios;

/// <summary>The chain of upgrades of scenario documents; every version ever released stays readable.</summary>
public static class ScenarioUpgrader
{
    /// <summary>Version 1 is the first; a version 2 adds a step from 1 here and a test document of version 1.</summary>
    public static SchemaUpgrader Chain { get; } = new("tco-scenario", 1);
}
