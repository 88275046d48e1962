namespace TcoDashboard.Web.Workspace;

/// <summary>Tells the other open editors of a scenario that its draft or revision changed, so that a second tab shows the same.</summary>
public sealed class DraftNews
{
    /// <summary>The scenario that changed and the editor that changed it. Raised on the thread of that editor.</summary>
    public event Action<Guid, object>? Changed;

    /// <summary>Says that a scenario changed.</summary>
    public void Tell(Guid scenario, object sender) => Changed?.Invoke(scenario, sender);
}
