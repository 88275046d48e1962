namespace TcoDashboard.Domain;

/// <summary>How serious a problem is.</summary>
public enum Severity
{
    /// <summary>Worth knowing; the result stands.</summary>
    Note,

    /// <summary>The result stands but rests on something doubtful.</summary>
    Warning,

    /// <summary>There is no result until this is mended.</summary>
    Error,
}
