namespace TcoDashboard.Web.Components.Layout;

/// <summary>A short message to the person at the page.</summary>
/// <param name="Text">What happened, one sentence.</param>
/// <param name="ActionName">What can be done about it, for example "Undo".</param>
/// <param name="Action">Does it.</param>
public sealed record Announcement(
    string Text,
    string? ActionName = null,
    Func<Task>? Action = null
);
