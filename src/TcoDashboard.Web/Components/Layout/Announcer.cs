namespace TcoDashboard.Web.Components.Layout;

/// <summary>Carries short messages from a page to the frame, which shows them and lets screen readers read them out. One a circuit.</summary>
public sealed class Announcer
{
    /// <summary>Raised for each message.</summary>
    public event Action<Announcement>? Said;

    /// <summary>Says what happened.</summary>
    public void Say(string text) => Said?.Invoke(new Announcement(text));

    /// <summary>Says what happened and offers one thing to do about it.</summary>
    public void Say(string text, string actionName, Func<Task> action) =>
        Said?.Invoke(new Announcement(text, actionName, action));
}
