namespace TcoDashboard.Web.Workspace;

/// <summary>What is true of the latest edits of a scenario.</summary>
public enum SaveStateKind
{
    /// <summary>They are a saved revision.</summary>
    Revision,

    /// <summary>They are stored as a draft.</summary>
    Draft,

    /// <summary>They will be stored in a moment.</summary>
    Pending,

    /// <summary>The database did not take them; they are kept on the page and tried again.</summary>
    Failed,

    /// <summary>Somebody else changed the scenario; a decision is needed.</summary>
    Conflict,
}
