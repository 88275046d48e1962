namespace TcoDashboard.Data.EmbeddedPostgres;

/// <summary>Where a private PostgreSQL server keeps its data and where its programs may lie.</summary>
/// <param name="DataFolder">Absolute path of the folder that holds the cluster, its password and its socket.</param>
public sealed record PostgresServerOptions(string DataFolder)
{
    /// <summary>The folder with the server's programs that was asked for by name; no other is tried when set.</summary>
    public string? ServerFolder { get; init; }

    /// <summary>Folders to try before the system's own, best first, each with the programs or with a <c>bin</c> that holds them.</summary>
    public IReadOnlyList<string> ServerFolders { get; init; } = [];

    /// <summary>Whether PostgreSQL installed on the system may be used when no listed folder works.</summary>
    public bool UseSystemServer { get; init; } = true;

    /// <summary>How much the server does to keep what was committed.</summary>
    public PostgresProfile Profile { get; init; } = PostgresProfile.Durable;

    /// <summary>Listens on 127.0.0.1 even where a Unix socket would do.</summary>
    public bool ForceLoopback { get; init; }

    /// <summary>How long the server may take to start, crash recovery included.</summary>
    public TimeSpan StartDeadline { get; init; } = TimeSpan.FromMinutes(2);
}
