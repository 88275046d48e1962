using Microsoft.Extensions.Logging;
using TcoDashboard.Data.EmbeddedPostgres;
using TcoDashboard.Data.Storage;

namespace TcoDashboard.Data;

/// <summary>Makes the database ready at start-up.</summary>
public static class DatabaseBootstrap
{
    /// <summary>The oldest major version of PostgreSQL that is supported.</summary>
    public const int OldestServer = 15;

    /// <summary>Starts the private server or reaches the configured one, and brings the tables up to date.</summary>
    /// <exception cref="StartupProblemException">There is no usable database; the message is one sentence that says what to do.</exception>
    public static async Task<TcoDatabase> StartAsync(
        DatabaseOptions options,
        ILogger logger,
        CancellationToken cancellation
    )
    {
        // Why: the first query compiles for a second; starting the server is mostly waiting, so both at once.
        _ = Task.Run(ContextWarmup.Run, cancellation);
        if (!string.IsNullOrWhiteSpace(options.ConnectionString))
        {
            await ConfiguredDatabase
                .CheckAsync(options.ConnectionString, options.AnswerDeadline, cancellation)
                .ConfigureAwait(false);
            await DatabaseMigration
                .RunAsync(options.ConnectionString, cancellation)
                .ConfigureAwait(false);
            return new TcoDatabase(options.ConnectionString, dataFolder: null, server: null);
        }

        var folder = await DataFolders
            .ChooseAsync(options.DataFolder, cancellation)
            .ConfigureAwait(false);
        var server = await PostgresServer
            .StartAsync(
                new PostgresServerOptions(folder)
                {
                    ServerFolder = string.IsNullOrWhiteSpace(options.PostgresFolder)
                        ? null
                        : Path.GetFullPath(options.PostgresFolder),
                    ServerFolders = options.ServerFolders,
                    Profile = options.Profile,
                },
                logger,
                cancellation
            )
            .ConfigureAwait(false);
        try
        {
            await DatabaseMigration
                .RunAsync(server.ConnectionString, cancellation)
                .ConfigureAwait(false);
            return new TcoDatabase(server.ConnectionString, folder, server);
        }
        catch
        {
            await server.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
