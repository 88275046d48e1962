using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace TcoDashboard.Data.EmbeddedPostgres;

/// <summary>
/// A running private PostgreSQL with one database, <c>tco</c>. While it is held, a server that dies is started again at the same
/// address; disposing of it stops the server.
/// </summary>
public sealed partial class PostgresServer : IAsyncDisposable
{
    private static readonly TimeSpan s_watchInterval = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan s_retryInterval = TimeSpan.FromSeconds(10);

    private readonly ServerHome _home;
    private readonly Listening _listening;
    private readonly FolderLock _lock;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _ending = new();
    private readonly Task _watch;
    private ServerGuard? _guard;
    private int _pid;
    private bool _disposed;

    private PostgresServer(
        ServerHome home,
        Listening listening,
        FolderLock @lock,
        string connectionString,
        int pid,
        ILogger logger
    )
    {
        _home = home;
        _listening = listening;
        _lock = @lock;
        _logger = logger;
        _pid = pid;
        _guard = ServerGuard.Start(home.Folders, home.Account, pid);
        ConnectionString = connectionString;
        _watch = Task.Run(WatchAsync);
    }

    /// <summary>How to reach the database, the generated password included.</summary>
    public string ConnectionString { get; }

    /// <summary>The server's version, for example <c>18.4</c>.</summary>
    public string Version => _home.Programs.Version;

    /// <summary>The id of the server's main process.</summary>
    public int ProcessId => Volatile.Read(ref _pid);

    /// <summary>The id of the shell that stops the server when the app is killed, if there is one.</summary>
    public int? GuardProcessId => Volatile.Read(ref _guard)?.ProcessId;

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
            var home = await ServerHome
                .PrepareAsync(options, folders, cancellation)
                .ConfigureAwait(false);
            var server = await StartAsync(home, taken, logger, cancellation).ConfigureAwait(false);
            LogStarted(logger, server.Version, folders.Root, waited.ElapsedMilliseconds);
            return server;
        }
        catch (Exception e)
        {
            taken.Dispose();
            if (e is IOException or UnauthorizedAccessException)
            {
                throw folders.Unusable(e);
            }

            throw;
        }
    }

    /// <summary>Stops the server cleanly and lets go of the data folder.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        await _ending.CancelAsync().ConfigureAwait(false);
        await _watch.ConfigureAwait(false);
        if (Postmaster.RunningPid(_home.Folders) is { } pid)
        {
            await _home.StopAsync(pid).ConfigureAwait(false);
        }

        _guard?.Dispose();
        _lock.Dispose();
        _ending.Dispose();
    }

    private static async Task<PostgresServer> StartAsync(
        ServerHome home,
        FolderLock taken,
        ILogger logger,
        CancellationToken cancellation
    )
    {
        var (listening, pid) = await ServerLaunch
            .StartAsync(home, cancellation)
            .ConfigureAwait(false);
        try
        {
            var connectionString = await ServerLaunch
                .OpenDatabaseAsync(listening, home.Password, cancellation)
                .ConfigureAwait(false);
            return new PostgresServer(home, listening, taken, connectionString, pid, logger);
        }
        catch
        {
            await home.StopAsync(pid).ConfigureAwait(false);
            throw;
        }
    }

    private async Task WatchAsync()
    {
        try
        {
            using var timer = new PeriodicTimer(s_watchInterval);
            while (await timer.WaitForNextTickAsync(_ending.Token).ConfigureAwait(false))
            {
                if (Postmaster.IsAlive(_pid))
                {
                    continue;
                }

                LogDied(_logger, _home.Folders.Log);
                await StartAgainAsync().ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The app is ending.
        }
    }

    private async Task StartAgainAsync()
    {
        try
        {
            var (_, pid) = await ServerLaunch
                .StartAgainAsync(_home, _listening, _ending.Token)
                .ConfigureAwait(false);
            _guard?.Dispose();
            Volatile.Write(ref _guard, ServerGuard.Start(_home.Folders, _home.Account, pid));
            Volatile.Write(ref _pid, pid);
            LogStartedAgain(_logger, Version);
        }
        catch (Exception e)
            when (e is StartupProblemException or IOException or UnauthorizedAccessException)
        {
            // Tried again after a while: a full disk may have been cleared by then.
            LogStillDown(_logger, e.Message);
            await Task.Delay(s_retryInterval, _ending.Token).ConfigureAwait(false);
        }
    }

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

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "PostgreSQL ended unexpectedly and is started again; its log is {Log}"
    )]
    private static partial void LogDied(ILogger logger, string log);

    [LoggerMessage(Level = LogLevel.Warning, Message = "PostgreSQL {Version} serves again")]
    private static partial void LogStartedAgain(ILogger logger, string version);

    [LoggerMessage(Level = LogLevel.Error, Message = "PostgreSQL is still down: {Reason}")]
    private static partial void LogStillDown(ILogger logger, string reason);
}
