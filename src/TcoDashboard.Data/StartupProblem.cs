namespace TcoDashboard.Data;

/// <summary>Why the database could not be made ready, so that callers and tests need not read sentences.</summary>
public enum StartupProblem
{
    /// <summary>No PostgreSQL server program was found or none of those found runs here.</summary>
    NoServerFound,

    /// <summary>The data folder belongs to another major version of PostgreSQL.</summary>
    OtherMajorVersion,

    /// <summary>The data folder cannot be created or written.</summary>
    FolderNotWritable,

    /// <summary>The user that runs the server cannot reach the data folder.</summary>
    FolderNotReachable,

    /// <summary>Another running TcoDashboard holds the data folder.</summary>
    FolderInUse,

    /// <summary>The disk that holds the data folder is full.</summary>
    DiskFull,

    /// <summary>The server did not start for another reason, which the message quotes.</summary>
    ServerFailed,

    /// <summary>The configured database does not answer.</summary>
    Unreachable,

    /// <summary>The configured database refuses the user, the password or the database name.</summary>
    Refused,

    /// <summary>The configured server is older than the oldest supported version.</summary>
    ServerTooOld,

    /// <summary>The database was migrated by a newer TcoDashboard.</summary>
    SchemaTooNew,

    /// <summary>A configured value cannot be understood.</summary>
    BadConfiguration,
}
