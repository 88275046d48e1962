namespace TcoDashboard.Data.Scenarios;

/// <summary>A scenario with one of its revisions.</summary>
/// <param name="Summary">What lists show, always of the current revision.</param>
/// <param name="Revision">The revision that was asked for.</param>
/// <param name="Text">That revision's canonical document.</param>
public sealed record StoredScenario(ScenarioSummary Summary, RevisionSummary Revision, string Text);
