namespace TcoDashboard.Data.Scenarios;

/// <summary>What became of an attempt to save a revision.</summary>
public abstract record ScenarioSave
{
    private ScenarioSave() { }

    /// <summary>It is stored for good.</summary>
    public sealed record Saved(ScenarioSummary Summary) : ScenarioSave;

    /// <summary>Somebody else saved first; nothing was stored.</summary>
    /// <param name="Current">What is stored now.</param>
    public sealed record Conflict(ScenarioSummary Current) : ScenarioSave;

    /// <summary>There is no such scenario, or it was deleted; nothing was stored.</summary>
    public sealed record Missing : ScenarioSave;
}
