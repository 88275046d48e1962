using Microsoft.Extensions.Logging.Abstractions;
using TcoDashboard.Data.EmbeddedPostgres;
using TcoDashboard.Tests.Shared.Postgres;

namespace TcoDashboard.Data.Tests.StartTests;

/// <summary>Everything that keeps the private server from starting is told in one sentence that says what to do.</summary>
public sealed class ServerProblemTests(PreparedFolder prepared)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_DataOfAnotherMajorVersion_NamesBothVersionsAndTouchesNothing()
    {
        using var folder = new TestFolder();
        var cluster = Directory.CreateDirectory(folder.Below("postgres"));
        var version = Path.Combine(cluster.FullName, "PG_VERSION");
        await File.WriteAllTextAsync(version, "11\n", Cancellation);

        var sentence = await Sentence.OfAsync(
            StartupProblem.OtherMajorVersion,
            TestPostgres.Options(folder.Path)
        );

        Assert.Contains("PostgreSQL 11 ", sentence, StringComparison.Ordinal);
        Assert.Contains("Tco__PostgresFolder", sentence, StringComparison.Ordinal);
        Assert.Equal(
            [version],
            Directory.GetFiles(cluster.FullName, "*", SearchOption.AllDirectories)
        );
    }

    [Fact]
    public async Task Start_NoProgramsAnywhere_NamesTheWaysToGetThem()
    {
        using var folder = new TestFolder();

        var sentence = await Sentence.OfAsync(
            StartupProblem.NoServerFound,
            new PostgresServerOptions(folder.Path) { UseSystemServer = false }
        );

        Assert.Contains("npm ci", sentence, StringComparison.Ordinal);
        Assert.Contains("ConnectionStrings__Tco", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_ConfiguredProgramsMissing_NamesTheKeyAndLooksNowhereElse()
    {
        using var folder = new TestFolder();

        var sentence = await Sentence.OfAsync(
            StartupProblem.NoServerFound,
            TestPostgres.Options(folder.Path) with
            {
                ServerFolder = folder.Below("nothing-here"),
            }
        );

        Assert.StartsWith("Tco__PostgresFolder", sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("echo 'postgres (PostgreSQL) 14.9'", "14.9")]
    [InlineData("echo 'GLIBC_2.99 not found' >&2; exit 1", "GLIBC_2.99 not found")]
    public async Task Start_ProgramsOfNoUse_SaysWhy(string script, string why)
    {
        using var folder = new TestFolder();
        var programs = FakePrograms.Make(folder.Below("bin"), script);

        var sentence = await Sentence.OfAsync(
            StartupProblem.NoServerFound,
            TestPostgres.Options(folder.Path) with
            {
                ServerFolder = programs,
            }
        );

        Assert.Contains(why, sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_DataFolderIsAFile_SaysThatItCannotBeUsed()
    {
        using var folder = new TestFolder();
        var file = folder.Below("file");
        await File.WriteAllTextAsync(file, "", Cancellation);

        await Sentence.OfAsync(StartupProblem.FolderNotWritable, TestPostgres.Options(file));
    }

    [Fact]
    public async Task Start_DataFolderOnAReadOnlyPlace_SaysThatItCannotBeUsed()
    {
        // Nobody, not even root, can make a folder there.
        var sentence = await Sentence.OfAsync(
            StartupProblem.FolderNotWritable,
            TestPostgres.Options("/proc/tco-dashboard")
        );

        Assert.Contains("Tco__DataFolder", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_DataFolderWithoutWritePermission_IsRefusedUnlessRootMayWriteAnyway()
    {
        using var folder = new TestFolder();
        File.SetUnixFileMode(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        if (Environment.IsPrivilegedProcess)
        {
            new ServerFolders(folder.Path).Prepare();
            return;
        }

        await Sentence.OfAsync(StartupProblem.FolderNotWritable, TestPostgres.Options(folder.Path));
        File.SetUnixFileMode(folder.Path, ServerFolders.Private);
    }

    [Theory]
    [InlineData(149L << 20, false)]
    [InlineData(150L << 20, true)]
    [InlineData(null, true)]
    public void NewCluster_FreeSpace_IsRequired(long? freeBytes, bool passes)
    {
        var folders = new ServerFolders("/somewhere");
        if (passes)
        {
            folders.RequireSpace(freeBytes);
            return;
        }

        var refusal = Assert.Throws<StartupProblemException>(() => folders.RequireSpace(freeBytes));
        Assert.Equal(StartupProblem.DiskFull, refusal.Problem);
        Assert.Contains("has 149 MB free", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("needs 150 MB", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_FolderAboveIsClosed_RootIsToldAndOthersAreNotConcerned()
    {
        using var folder = new TestFolder();
        var closed = Directory.CreateDirectory(folder.Below("closed"), ServerFolders.Private);
        var options = TestPostgres.Options(Path.Combine(closed.FullName, "data"));
        if (!Environment.IsPrivilegedProcess)
        {
            await using var server = await PostgresServer.StartAsync(
                options,
                NullLogger.Instance,
                Cancellation
            );
            return;
        }

        var sentence = await Sentence.OfAsync(StartupProblem.FolderNotReachable, options);

        Assert.Contains(DataFolders.ForRoot, sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_SettingsThatTheServerRefuses_QuotesTheServer()
    {
        using var folder = await prepared.CopyAsync();
        await File.AppendAllTextAsync(
            Path.Combine(folder.Path, "postgres", "postgresql.conf"),
            "max_worker_processes = 'plenty'\n",
            Cancellation
        );
        var sentence = await Sentence.OfAsync(
            StartupProblem.ServerFailed,
            TestPostgres.Options(folder.Path)
        );

        Assert.Contains("postgresql.conf", sentence, StringComparison.Ordinal);
    }
}
