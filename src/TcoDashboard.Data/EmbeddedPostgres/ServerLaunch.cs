using System.Diagnostics;
using Npgsql;

namespace TcoDashboard.Data.EmbeddedPostgres;

/// <summary>One start of the server: tries again where waiting or another way of listening helps, else says what the log says.</summary>
internal static class ServerLaunch
{
    private const string Database = "tco";

    // A killed server's children hold its shared memory until they notice.
    private const string HeldMemory = "shared memory block";

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(50);

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(15);

    /// <summary>Starts the server where it may listen best.</summary>
    public static Task<(Listening Listening, int Pid)> StartAsync(
        ServerHome home,
        CancellationToken cancellation
    ) =>
        StartAsync(
            home,
            Listening.Choose(home.Folders.Run, home.Options.ForceLoopback),
            mayMove: true,
            cancellation
        );

    /// <summary>Starts the server where its clients know it.</summary>
    public static Task<(Listening Listening, int Pid)> StartAgainAsync(
        ServerHome home,
        Listening listening,
        CancellationToken cancellation
    )
    {
        Postmaster.ForgetReusedPids(home.Folders, home.Account);
        return StartAsync(home, listening, mayMove: false, cancellation);
    }

    /// <summary>How to reach the app's database, which is created when it is not there.</summary>
    public static async Task<string> OpenDatabaseAsync(
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
            // Why: below the server's own limit, so that a busy app waits for a connection and is not refused one.
            MaxPoolSize = 50,
        };
        try
        {
            await RunAsync(builder, Database, "select 1", cancellation).ConfigureAwait(false);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            await RunAsync(builder, "postgres", $"create database {Database}", cancellation)
                .ConfigureAwait(false);
        }

        return builder.ConnectionString;
    }

    private static async Task<(Listening Listening, int Pid)> StartAsync(
        ServerHome home,
        Listening listening,
        bool mayMove,
        CancellationToken cancellation
    )
    {
        var folders = home.Folders;
        var waited = Stopwatch.StartNew();
        RotateLog(folders);
        while (true)
        {
            var logged = File.Exists(folders.Log) ? new FileInfo(folders.Log).Length : 0;
            Cluster.WriteSettings(folders, home.Options.Profile, listening);
            var outcome = await TryAsync(home, cancellation).ConfigureAwait(false);
            if (outcome.Succeeded && Postmaster.RunningPid(folders) is { } pid)
            {
                return (listening, pid);
            }

            var said = LogSince(folders, logged);
            var held = said.Contains(HeldMemory, StringComparison.Ordinal);
            var taken =
                said.Contains("could not bind", StringComparison.Ordinal)
                || said.Contains("Unix-domain socket", StringComparison.Ordinal)
                || said.Contains("could not create any TCP/IP", StringComparison.Ordinal);
            if (said.Contains("No space left", StringComparison.Ordinal))
            {
                throw folders.DiskFull(new IOException(said));
            }

            if (!(held || (taken && mayMove)) || waited.Elapsed > s_patience)
            {
                throw Failed(folders, Fatal(said) ?? outcome.LastWords);
            }

            if (taken)
            {
                // The file system has no sockets, or somebody took the port.
                listening = Listening.Loopback();
            }

            await Task.Delay(s_pause, cancellation).ConfigureAwait(false);
        }
    }

    private static async Task<CommandOutcome> TryAsync(
        ServerHome home,
        CancellationToken cancellation
    )
    {
        try
        {
            return await Postmaster
                .StartAsync(
                    home.Folders,
                    home.Programs,
                    home.Account,
                    home.Options.StartDeadline,
                    cancellation
                )
                .ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            if (Postmaster.RunningPid(home.Folders) is { } begun)
            {
                await home.StopAsync(begun).ConfigureAwait(false);
            }

            throw;
        }
    }

    private static async Task RunAsync(
        NpgsqlConnectionStringBuilder server,
        string database,
        string sql,
        CancellationToken cancellation
    )
    {
        var builder = new NpgsqlConnectionStringBuilder(server.ConnectionString)
        {
            Database = database,
            Pooling = false,
        };
        await using var connection = new NpgsqlConnection(builder.ConnectionString);
        await connection.OpenAsync(cancellation).ConfigureAwait(false);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
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
            Worded(
                $"PostgreSQL did not start in {folders.Cluster} ({why.TrimEnd('.')}): see {folders.Log}, or set Tco__DataFolder to a new folder to start empty."
            )
        );
}
