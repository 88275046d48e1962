namespace TcoDashboard.Web.Workspace;

/// <summary>Somebody else (another tab, another person) changed a scenario that has edits here.</summary>
/// <param name="Kind">What they did.</param>
/// <param name="At">When, UTC; <c>null</c> when it is not known.</param>
public sealed record EditConflict(EditConflictKind Kind, DateTimeOffset? At);
