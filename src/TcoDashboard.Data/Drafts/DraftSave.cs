namespace TcoDashboard.Data.Drafts;

/// <summary>What became of an attempt to save a draft.</summary>
public abstract record DraftSave
{
    private DraftSave() { }

    /// <summary>It is stored.</summary>
    public sealed record Saved(Draft Draft) : DraftSave;

    /// <summary>Somebody else (another tab) saved or discarded it since; nothing was stored.</summary>
    /// <param name="Current">What is stored, or null when it was discarded.</param>
    public sealed record Conflict(Draft? Current) : DraftSave;
}
