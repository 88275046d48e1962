namespace TcoDashboard.Web.Components.Layout;

/// <summary>A short message to the person at the page.</summary>
/// <param name="text">What happened, one sentence.</param>
/// <param name="actionName">What can be done about it, for example "Undo".</param>
/// <param name="action">Does it.</param>
/// <remarks>No record: the same words said twice are two messages, each with a life of its own on the screen.</remarks>
public sealed class Announcement(string text, string? actionName = null, Func<Task>? action = null)
{
    /// <summary>What happened, one sentence.</summary>
    public string Text { get; } = text;

    /// <summary>What can be done about it.</summary>
    public string? ActionName { get; } = actionName;

    /// <summary>Does it.</summary>
    public Func<Task>? Action { get; } = action;
}
