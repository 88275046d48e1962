namespace TcoDashboard.Web.Workspace;

/// <summary>What somebody else did to a scenario that has edits here.</summary>
public enum EditConflictKind
{
    /// <summary>They edited the draft.</summary>
    OtherDraft,

    /// <summary>They saved a revision.</summary>
    OtherRevision,

    /// <summary>They deleted the scenario.</summary>
    Deleted,
}
