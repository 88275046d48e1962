namespace TcoDashboard.Web.Workspace;

/// <summary>Where the latest edits of a scenario are.</summary>
/// <param name="Kind">What is true of them.</param>
/// <param name="Revision">The revision that holds them, or on which the draft rests.</param>
/// <param name="At">When they were stored, UTC; <c>null</c> when they are not.</param>
public sealed record SaveState(SaveStateKind Kind, int Revision, DateTimeOffset? At);
