using TcoDashboard.Data.EmbeddedPostgres;

namespace TcoDashboard.Data;

/// <summary>A database that is ready: it answers and has this version's tables. Disposing of it stops the private server, if it is one.</summary>
public sealed class TcoDatabase : IAsyncDisposable
{
    private readonly PostgresServer? _server;

    internal TcoDatabase(string connectionString, string? dataFolder, PostgresServer? server)
    {
        ConnectionString = connectionString;
        DataFolder = dataFolder;
        _server = server;
    }

    /// <summary>How to reach it, password included.</summary>
    public string ConnectionString { get; }

    /// <summary>Where the private server keeps its data; null for a configured database.</summary>
    public string? DataFolder { get; }

    /// <summary>The private server; null for a configured database.</summary>
    internal PostgresServer? Server => _server;

    /// <summary>Stops the private server cleanly.</summary>
    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
