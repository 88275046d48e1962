using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using TcoDashboard.Data.EmbeddedPostgres;
using TcoDashboard.Tests.Shared.Postgres;

namespace TcoDashboard.Data.Tests.StartTests;

public sealed class PostgresServerTests(PreparedFolder prepared)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_TwiceInOneFolder_KeepsWhatWasCommitted()
    {
        using var folder = new TestFolder();
        await using (var first = await StartAsync(folder.Path))
        {
            await ScalarAsync(first, "create table t (x int); insert into t values (42)");
        }

        await using var second = await StartAsync(folder.Path);

        Assert.Equal(42, await ScalarAsync(second, "select x from t"));
    }

    [Fact]
    public async Task Start_NewCluster_IsUtf8WithPasswordsAndKeptPrivate()
    {
        using var folder = new TestFolder();
        await using var server = await StartAsync(folder.Path);
        var wrong = new NpgsqlConnectionStringBuilder(server.ConnectionString)
        {
            Password = "guess",
            Pooling = false,
        };

        Assert.Equal("UTF8", await ScalarAsync(server, "show server_encoding"));
        Assert.Equal("UTC", await ScalarAsync(server, "show timezone"));
        await using var intruder = new NpgsqlConnection(wrong.ConnectionString);
        var refusal = await Assert.ThrowsAsync<PostgresException>(() =>
            intruder.OpenAsync(Cancellation)
        );
        Assert.Equal(PostgresErrorCodes.InvalidPassword, refusal.SqlState);
        var folders = new ServerFolders(folder.Path);
        Assert.Equal(ServerFolders.PrivateFile, File.GetUnixFileMode(folders.Password));
        Assert.Equal(ServerFolders.Private, File.GetUnixFileMode(folders.Cluster));
        Assert.False(File.Exists(folders.InitialPassword));
    }

    [Fact]
    public async Task Start_Durable_WaitsForTheDisk()
    {
        using var folder = await prepared.CopyAsync();
        await using var server = await PostgresServer.StartAsync(
            TestPostgres.Options(folder.Path) with
            {
                Profile = PostgresProfile.Durable,
            },
            NullLogger.Instance,
            Cancellation
        );

        foreach (var setting in new[] { "fsync", "synchronous_commit", "full_page_writes" })
        {
            Assert.Equal("on", await ScalarAsync(server, $"show {setting}"));
        }
    }

    [Fact]
    public async Task Start_ServerProcess_BelongsToAnOrdinaryUser()
    {
        using var folder = await prepared.CopyAsync();
        await using var server = await StartAsync(folder.Path);

        var status = await File.ReadAllLinesAsync(
            string.Create(CultureInfo.InvariantCulture, $"/proc/{server.ProcessId}/status"),
            Cancellation
        );

        // Real, effective, saved and file system user.
        var users = status.Single(l => l.StartsWith("Uid:", StringComparison.Ordinal)).Split('\t')[
            1..
        ];
        Assert.DoesNotContain("0", users);
    }

    [Theory]
    [InlineData("plain", true)]
    [InlineData("it's \"quoted\", $HOME", false)]
    [InlineData("with space, ünï", false)]
    [InlineData("$HOME `id` \"q\" 'r' ü", true)]
    [InlineData(
        "a-folder-so-deep-that-its-socket-would-have-a-path-that-is-longer-than-the-address-of-a-socket-can-hold",
        false
    )]
    public async Task Start_AnyFolderName_IsServedThroughASocketWhereOneIsPossible(
        string name,
        bool socket
    )
    {
        using var folder = new TestFolder();
        await prepared.CopyToAsync(folder.Below(name));

        await using var server = await StartAsync(folder.Below(name));

        Assert.Equal(1, await ScalarAsync(server, "select 1"));
        var host = new NpgsqlConnectionStringBuilder(server.ConnectionString).Host;
        Assert.Equal(socket ? folder.Below(name) + "/postgres-run" : "127.0.0.1", host);
    }

    [Fact]
    public async Task Start_MakingOfTheClusterWasInterrupted_BeginsAgain()
    {
        using var folder = new TestFolder();
        var folders = new ServerFolders(folder.Path);
        Directory.CreateDirectory(folders.UnfinishedCluster);
        await File.WriteAllTextAsync(
            Path.Combine(folders.UnfinishedCluster, "PG_VERSION"),
            "18",
            Cancellation
        );

        await using var server = await StartAsync(folder.Path);

        Assert.Equal(1, await ScalarAsync(server, "select 1"));
        Assert.False(Directory.Exists(folders.UnfinishedCluster));
    }

    [Fact]
    public async Task Start_PasswordFileLost_MakesANewOneAndKeepsTheData()
    {
        using var folder = await prepared.CopyAsync();
        await using (var first = await StartAsync(folder.Path))
        {
            await ScalarAsync(first, "create table t (x int); insert into t values (42)");
        }

        File.Delete(new ServerFolders(folder.Path).Password);
        await using var second = await StartAsync(folder.Path);

        Assert.Equal(42, await ScalarAsync(second, "select x from t"));
    }

    [Fact]
    public async Task Start_PidFileNamesAnUnrelatedProcess_StartsAndLeavesThatProcessAlone()
    {
        using var folder = await prepared.CopyAsync();
        string[] pidFile;
        await using (var first = await StartAsync(folder.Path))
        {
            pidFile = await File.ReadAllLinesAsync(
                new ServerFolders(folder.Path).PidFile,
                Cancellation
            );
        }

        using var unrelated = Process.Start("sleep", "600");
        pidFile[0] = unrelated.Id.ToString(CultureInfo.InvariantCulture);
        await File.WriteAllLinesAsync(
            new ServerFolders(folder.Path).PidFile,
            pidFile,
            Cancellation
        );
        await using var second = await StartAsync(folder.Path);

        Assert.Equal(1, await ScalarAsync(second, "select 1"));
        Assert.False(unrelated.HasExited);
        unrelated.Kill();
    }

    [Fact]
    public async Task Start_CopyOfAFolderWhoseServerRuns_StartsItsOwnAndLeavesTheOtherAlone()
    {
        using var folder = new TestFolder();
        await prepared.CopyToAsync(folder.Below("original"));
        await using var original = await StartAsync(folder.Below("original"));
        await ScalarAsync(original, "create table t (x int); insert into t values (42)");
        await PreparedFolder.CopyAsync(folder.Below("original"), folder.Below("copy"));

        await using var copy = await StartAsync(folder.Below("copy"));

        Assert.Equal(42, await ScalarAsync(original, "select x from t"));
        Assert.NotEqual(original.ProcessId, copy.ProcessId);
        Assert.True(Postmaster.IsAlive(original.ProcessId));
    }

    [Fact]
    public async Task Server_Killed_IsStartedAgainAtTheSameAddress()
    {
        using var folder = await prepared.CopyAsync();
        await using var server = await StartAsync(folder.Path);
        var before = server.ProcessId;

        Posix.Signal(before, Posix.Kill);

        var waited = Stopwatch.StartNew();
        object? answer = null;
        while (answer is null && waited.Elapsed < TimeSpan.FromSeconds(30))
        {
            try
            {
                answer = await ScalarAsync(server, "select 1");
            }
            catch (NpgsqlException)
            {
                await Task.Delay(50, Cancellation);
            }
        }

        Assert.Equal(1, answer);
        Assert.False(Postmaster.IsAlive(before));
    }

    [Fact]
    public async Task Dispose_ClientsStillConnected_StopsCleanlyAndFreesTheFolder()
    {
        using var folder = await prepared.CopyAsync();
        var server = await StartAsync(folder.Path);
        await using var client = new NpgsqlConnection(server.ConnectionString);
        await client.OpenAsync(Cancellation);

        await server.DisposeAsync();

        var folders = new ServerFolders(folder.Path);
        Assert.False(File.Exists(folders.PidFile));
        Assert.EndsWith(
            "database system is shut down",
            (await File.ReadAllTextAsync(folders.Log, Cancellation)).Trim(),
            StringComparison.Ordinal
        );
        FolderLock.Take(folders).Dispose();
    }

    [Theory]
    [InlineData(false, 150)]
    [InlineData(true, 50)]
    [InlineData(true, 150)]
    [InlineData(true, 300)]
    public async Task Start_Cancelled_LeavesNoServerBehind(bool existing, int milliseconds)
    {
        using var folder = existing ? await prepared.CopyAsync() : new TestFolder();
        using var impatient = new CancellationTokenSource(TimeSpan.FromMilliseconds(milliseconds));
        try
        {
            await using var server = await PostgresServer.StartAsync(
                TestPostgres.Options(folder.Path),
                NullLogger.Instance,
                impatient.Token
            );
        }
        catch (OperationCanceledException)
        {
            // Usually; a fast machine may be ready by then.
        }

        Assert.Empty(ProcessesIn(folder.Path));
        await using var next = await StartAsync(folder.Path);
        Assert.Equal(1, await ScalarAsync(next, "select 1"));
    }

    private static IEnumerable<string> ProcessesIn(string folder) =>
        Process
            .GetProcessesByName("postgres")
            .Select(p =>
                new FileInfo(
                    string.Create(CultureInfo.InvariantCulture, $"/proc/{p.Id}/cwd")
                ).LinkTarget
            )
            .OfType<string>()
            .Where(cwd => cwd.StartsWith(folder, StringComparison.Ordinal));

    private static Task<PostgresServer> StartAsync(string folder) =>
        PostgresServer.StartAsync(TestPostgres.Options(folder), NullLogger.Instance, Cancellation);

    private static async Task<object?> ScalarAsync(PostgresServer server, string sql)
    {
        await using var source = NpgsqlDataSource.Create(server.ConnectionString);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(Cancellation);
    }
}
