using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace TcoDashboard.Data.EmbeddedPostgres;

/// <summary>A running private PostgreSQL with one database, <c>tco</c>; disposing of it stops the server.</summary>
public sealed partial class PostgresServer : IAsyncDisposable
{
    private const string Database = "tco";

    private readonly ServerFolders _folders;
    private readonly ServerPrograms _programs;
    private readonly ServerAccount _account;
    private readonly FolderLock _lock;
    private readonly ServerGuard? _guard;
    private readonly int _pid;
    private bool _stopped;

    private PostgresServer(
        ServerFolders folders,
        ServerPrograms programs,
        ServerAccount account,
        FolderLock @lock,
        string connectionString,
        int pid
    )
    {
        _folders = folders;
        _programs = programs;
        _account = account;
        _lock = @lock;
        _pid = pid;
        _guard = ServerGuard.Start(folders, account, pid);
        ConnectionString = connectionString;
    }

    /// <summary>How to reach the database, the generated password included.</summary>
    public string ConnectionString { get; }

    /// <summary>The server's version, for example <c>18.4</c>.</summary>
    public string Version => _programs.Version;

    /// <summary>The id of the server's main process.</summary>
    public int ProcessId => _pid;

    /// <summary>Starts the server in its data folder, making everything that is not there yet.</summary>
    /// <exception cref="StartupProblemException">It cannot be started; the message says what to do.</exception>
    public static async Task<PostgresServer> StartAsync(
        PostgresServerOptions options,
        ILogger logger,
        CancellationToken cancellation
    )
    {
        var waited = Stopwatch.StartNew();
        var folders = new ServerFolders(
            Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.DataFolder))
        );
        folders.Prepare();
        var taken = FolderLock.Take(folders);
        try
        {
            var server = await StartLockedAsync(options, folders, taken, cancellation)
                .ConfigureAwait(false);
            LogStarted(logger, server.Version, folders.Root, waited.ElapsedMilliseconds);
            return server;
        }
        catch (Exception e)
        {
            taken.Dispose();
            if (e is IOException or UnauthorizedAccessException)
            {
                throw new StartupProblemException(
                    e.HResult == Posix.NoSpace
                        ? StartupProblem.DiskFull
                        : StartupProblem.FolderNotWritable,
                    $"The data folder {folders.Root} cannot be used ({e.Message.TrimEnd('.')}): mend that or set Tco__DataFolder to another folder.",
                    e
                );
            }

            throw;
        }
    }

    /// <summary>Stops the server cleanly and lets go of the data folder.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_stopped)
        {
            return;
        }

        _stopped = true;
        // Why: the stop must not be cut short by the token that asked the app to end.
        if (Postmaster.RunningPid(_folders) == _pid)
        {
            await Postmaster
                .StopAsync(_folders, _programs, _account, _pid, CancellationToken.None)
                .ConfigureAwait(false);
        }

        _guard?.Dispose();
        _lock.Dispose();
    }

    private static async Task<PostgresServer> StartLockedAsync(
        PostgresServerOptions options,
        ServerFolders folders,
        FolderLock taken,
        CancellationToken cancellation
    )
    {
        var account = await ServerAccount
            .ChooseAsync(folders.Cluster, cancellation)
            .ConfigureAwait(false);
        await folders.OpenToAsync(account, cancellation).ConfigureAwait(false);
        var programs = await ServerPrograms
            .FindAsync(options, folders, account, folders.ClusterMajor, cancellation)
            .ConfigureAwait(false);
        Cluster.GivePrivateFolder(folders.Run, account);
        if (folders.ClusterMajor is null)
        {
            await Cluster
                .CreateAsync(folders, programs, account, options.Profile, cancellation)
                .ConfigureAwait(false);
        }
        else if (Postmaster.RunningPid(folders) is { } leftover)
        {
            await Postmaster
                .StopAsync(folders, programs, account, leftover, cancellation)
                .ConfigureAwait(false);
        }

        Postmaster.ForgetReusedPids(folders);
        RotateLog(folders);
        var password = await Cluster
            .PasswordAsync(folders, programs, account, cancellation)
            .ConfigureAwait(false);
        var listening = await StartListeningAsync(options, folders, programs, account, cancellation)
            .ConfigureAwait(false);
        var pid = Postmaster.RunningPid(folders) ?? throw Failed(folders, "it ended at once");
        try
        {
            var connectionString = await OpenDatabaseAsync(listening, password, cancellation)
                .ConfigureAwait(false);
            return new PostgresServer(folders, programs, account, taken, connectionString, pid);
        }
        catch
        {
            await Postmaster
                .StopAsync(folders, programs, account, pid, CancellationToken.None)
                .ConfigureAwait(false);
            throw;
        }
    }

    private static async Task<Listening> StartListeningAsync(
        PostgresServerOptions options,
        ServerFolders folders,
        ServerPrograms programs,
        ServerAccount account,
        CancellationToken cancellation
    )
    {
        var listening = Listening.Choose(folders.Run, options.ForceLoopback);
        var waited = Stopwatch.StartNew();
        while (true)
        {
            var logged = File.Exists(folders.Log) ? new FileInfo(folders.Log).Length : 0;
            Cluster.WriteSettings(folders, account, options.Profile, listening);
            CommandOutcome outcome;
            try
            {
                outcome = await Postmaster
                    .StartAsync(folders, programs, account, options.StartDeadline, cancellation)
                    .ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                if (Postmaster.RunningPid(folders) is { } begun)
                {
                    await Postmaster
                        .StopAsync(folders, programs, account, begun, CancellationToken.None)
                        .ConfigureAwait(false);
                }

                throw;
            }

            if (outcome.Succeeded)
            {
                return listening;
            }

            var said = LogSince(folders, logged);
            if (said.Contains("No space left", StringComparison.Ordinal))
            {
                throw folders.DiskFull(new IOException(said));
            }

            // Late children of a killed server hold its shared memory for a moment.
            var mayPass =
                said.Contains("shared memory block", StringComparison.Ordinal)
                || said.Contains("could not bind", StringComparison.Ordinal)
                || said.Contains("Unix-domain socket", StringComparison.Ordinal);
            if (!mayPass || waited.Elapsed > TimeSpan.FromSeconds(10))
            {
                throw Failed(folders, Fatal(said) ?? outcome.LastWords);
            }

            if (!said.Contains("shared memory block", StringComparison.Ordinal))
            {
                // The file system has no sockets, or somebody took the port.
                listening = Listening.Loopback();
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellation).ConfigureAwait(false);
        }
    }

    private static async Task<string> OpenDatabaseAsync(
        Listening listening,
        string password,
        CancellationToken cancellation
    )
    {
        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = listening.Host,
            Port = listening.Port,
            Username = Cluster.User,
            Password = password,
            Database = Database,
            SslMode = SslMode.Disable,
            GssEncryptionMode = GssEncryptionMode.Disable,
        };
        try
        {
            await ProbeAsync(builder.ConnectionString, cancellation).ConfigureAwait(false);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            var admin = new NpgsqlConnectionStringBuilder(builder.ConnectionString)
            {
                Database = "postgres",
                Pooling = false,
            };
            await using var connection = new NpgsqlConnection(admin.ConnectionString);
            await connection.OpenAsync(cancellation).ConfigureAwait(false);
            await using var create = new NpgsqlCommand($"create database {Database}", connection);
            await create.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
        }

        return builder.ConnectionString;
    }

    private static async Task ProbeAsync(string connectionString, CancellationToken cancellation)
    {
        var unpooled = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        await using var connection = new NpgsqlConnection(unpooled.ConnectionString);
        await connection.OpenAsync(cancellation).ConfigureAwait(false);
    }

    private static void RotateLog(ServerFolders folders)
    {
        const long Large = 4 << 20;
        if (File.Exists(folders.Log) && new FileInfo(folders.Log).Length > Large)
        {
            File.Move(folders.Log, folders.Log + ".1", overwrite: true);
        }
    }

    private static string LogSince(ServerFolders folders, long position)
    {
        if (!File.Exists(folders.Log))
        {
            return "";
        }

        using var stream = File.OpenRead(folders.Log);
        stream.Seek(Math.Min(position, stream.Length), SeekOrigin.Begin);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string? Fatal(string log)
    {
        string[] marks = ["FATAL: ", "PANIC: "];
        return log.Split('\n')
            .Where(line => marks.Any(m => line.Contains(m, StringComparison.Ordinal)))
            .Select(line => line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..].Trim())
            .LastOrDefault();
    }

    private static StartupProblemException Failed(ServerFolders folders, string why) =>
        new(
            StartupProblem.ServerFailed,
            $"PostgreSQL did not start in {folders.Cluster} ({why}): see {folders.Log}, or set Tco__DataFolder to a new folder to start empty."
        );

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "PostgreSQL {Version} serves {Folder}, ready after {Milliseconds} ms"
    )]
    private static partial void LogStarted(
        ILogger logger,
        string version,
        string folder,
        long milliseconds
    );
}
