using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Web.Workspace;

/// <summary>A state a document was in.</summary>
/// <param name="Document">The document.</param>
/// <param name="What">What the edit that led here changed, for example <c>PUE</c>; empty for the state that was opened.</param>
/// <param name="At">When.</param>
/// <param name="IsOthers">Whether somebody else's edit led here, which an undo of one's own leaves alone.</param>
public sealed record EditStep(
    ScenarioDocument Document,
    string What,
    DateTimeOffset At,
    bool IsOthers = false
);
