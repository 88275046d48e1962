namespace TcoDashboard.Cli;

/// <summary>What the caller of a command learns from its end.</summary>
internal enum ExitCode
{
    /// <summary>Done.</summary>
    Done = 0,

    /// <summary>The file has problems, or no option is feasible.</summary>
    Problems = 1,

    /// <summary>The command was not understood.</summary>
    Usage = 2,

    /// <summary>A file was not found or cannot be read.</summary>
    Unreadable = 3,
}
