using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using TcoDashboard.Data.EmbeddedPostgres;

namespace TcoDashboard.Tests.Shared.Postgres;

/// <summary>
/// A real PostgreSQL for tests: the product's own private server without waiting for the disk, or the one that
/// <c>TCO_TEST_POSTGRES</c> names. One per run, with a database per test or test class.
/// </summary>
public sealed class TestPostgres : IAsyncDisposable
{
    private readonly PostgresServer? _server;
    private readonly TestFolder? _folder;
    private readonly string _connectionString;

    private TestPostgres(string connectionString, PostgresServer? server, TestFolder? folder)
    {
        _connectionString = connectionString;
        _server = server;
        _folder = folder;
    }

    /// <summary>Starts the server, or takes the named one.</summary>
    public static async Task<TestPostgres> StartAsync(CancellationToken cancellation)
    {
        if (Environment.GetEnvironmentVariable("TCO_TEST_POSTGRES") is { Length: > 0 } given)
        {
            return new TestPostgres(given, null, null);
        }

        var folder = new TestFolder();
        var server = await PostgresServer.StartAsync(
            Options(folder.Path),
            NullLogger.Instance,
            cancellation
        );
        return new TestPostgres(server.ConnectionString, server, folder);
    }

    /// <summary>Options for a private server in a folder, with the programs that a build leaves in the web project.</summary>
    public static PostgresServerOptions Options(string dataFolder) =>
        new(dataFolder) { ServerFolders = ServerFolders(), Profile = PostgresProfile.Throwaway };

    /// <summary>Where a build of the web project leaves the server's programs.</summary>
    public static IReadOnlyList<string> ServerFolders()
    {
        for (
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            folder is not null;
            folder = folder.Parent
        )
        {
            if (File.Exists(Path.Combine(folder.FullName, "TcoDashboard.sln")))
            {
                return
                [
                    ServerPackage.FolderBelow(
                        Path.Combine(folder.FullName, "src", "TcoDashboard.Web", "node_modules")
                    ),
                ];
            }
        }

        return [];
    }

    /// <summary>Creates an empty database and says how to reach it.</summary>
    public Task<string> CreateDatabaseAsync(CancellationToken cancellation) =>
        CreateDatabaseAsync("template1", cancellation);

    /// <summary>Creates a copy of a database that nobody is connected to, and says how to reach it.</summary>
    public Task<string> CopyDatabaseAsync(
        string connectionString,
        CancellationToken cancellation
    ) =>
        CreateDatabaseAsync(
            new NpgsqlConnectionStringBuilder(connectionString).Database!,
            cancellation
        );

    private async Task<string> CreateDatabaseAsync(string template, CancellationToken cancellation)
    {
        var name = "t_" + Guid.NewGuid().ToString("N");
        var unpooled = new NpgsqlConnectionStringBuilder(_connectionString) { Pooling = false };
        await using var connection = new NpgsqlConnection(unpooled.ConnectionString);
        await connection.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand(
            $"create database {name} template {template}",
            connection
        );
        await command.ExecuteNonQueryAsync(cancellation);
        return new NpgsqlConnectionStringBuilder(_connectionString)
        {
            Database = name,
        }.ConnectionString;
    }

    /// <summary>Stops the server and removes its folder.</summary>
    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _folder?.Dispose();
    }
}
