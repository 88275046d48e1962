using TcoDashboard.Data.EmbeddedPostgres;
using TcoDashboard.Tests.Shared.Postgres;

namespace TcoDashboard.Data.Tests.StartTests;

public sealed class ServerProgramsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Find_SeveralVersions_TakesTheFirstForNewDataAndTheFittingOneForOld()
    {
        using var folder = new TestFolder();
        var newer = FakePrograms.Make(folder.Below("18"), "echo 'postgres (PostgreSQL) 18.4'");
        var older = FakePrograms.Make(
            folder.Below("16"),
            "echo 'postgres (PostgreSQL) 16.13 (Debian 16.13-1)'"
        );
        var options = new PostgresServerOptions(folder.Path)
        {
            ServerFolders = [folder.Below("missing"), newer, older],
            UseSystemServer = false,
        };

        var fresh = await FindAsync(options, null);
        var fitting = await FindAsync(options, 16);

        Assert.Equal((newer, "18.4", 18), (fresh.Bin, fresh.Version, fresh.Major));
        Assert.Equal((older, "16.13", 16), (fitting.Bin, fitting.Version, fitting.Major));
    }

    [Fact]
    public async Task Find_PackageThatTheServersUserCannotReach_IsCopiedWithinReachOnce()
    {
        using var folder = new TestFolder();
        var native = folder.Below("native");
        FakePrograms.Make(Path.Combine(native, "bin"), "echo 'postgres (PostgreSQL) 18.4'");
        Directory.CreateDirectory(Path.Combine(native, "lib"));
        await File.WriteAllTextAsync(Path.Combine(native, "lib", "libx.so.1.2"), "x", Cancellation);
        await File.WriteAllTextAsync(
            Path.Combine(native, "pg-symlinks.json"),
            """[{"source":"native/lib/libx.so.1.2","target":"native/lib/libx.so.1"}]""",
            Cancellation
        );
        File.SetUnixFileMode(native, ServerFolders.Private);
        var options = new PostgresServerOptions(folder.Below("data"))
        {
            ServerFolders = [native],
            UseSystemServer = false,
        };
        new ServerFolders(options.DataFolder).Prepare();
        var account = await ServerAccount.ChooseAsync(folder.Below("none"), Cancellation);
        await new ServerFolders(options.DataFolder).OpenToAsync(account, Cancellation);

        var first = await FindAsync(options, null);
        var second = await FindAsync(options, null);

        Assert.Equal(first, second);
        Assert.True(File.Exists(Path.Combine(first.Bin, "..", "lib", "libx.so.1")));
        Assert.Equal(
            account.IsOther,
            first.Bin.StartsWith(
                new ServerFolders(options.DataFolder).Programs,
                StringComparison.Ordinal
            )
        );
    }

    [Fact]
    public async Task MakeLinks_Twice_LinksEachLibraryOnce()
    {
        using var folder = new TestFolder();
        Directory.CreateDirectory(folder.Below("lib"));
        await File.WriteAllTextAsync(folder.Below("lib/libx.so.1.2"), "x", Cancellation);
        await File.WriteAllTextAsync(
            folder.Below("pg-symlinks.json"),
            """[{"source":"native/lib/libx.so.1.2","target":"native/lib/libx.so"},{"source":"native/lib/absent","target":"native/lib/b"}]""",
            Cancellation
        );

        ServerPackage.MakeLinks(folder.Path);
        ServerPackage.MakeLinks(folder.Path);

        Assert.Equal("libx.so.1.2", new FileInfo(folder.Below("lib/libx.so")).LinkTarget);
        Assert.Equal(2, Directory.GetFileSystemEntries(folder.Below("lib")).Length);
    }

    [Fact]
    public async Task MakeLinks_PathThatLeadsOut_IsRefused()
    {
        using var folder = new TestFolder();
        await File.WriteAllTextAsync(
            folder.Below("pg-symlinks.json"),
            """[{"source":"native/lib/a","target":"native/../../elsewhere"}]""",
            Cancellation
        );

        Assert.Throws<InvalidDataException>(() => ServerPackage.MakeLinks(folder.Path));
    }

    private static Task<ServerPrograms> FindAsync(PostgresServerOptions options, int? major) =>
        FindAsync(options, major, new ServerFolders(options.DataFolder));

    private static async Task<ServerPrograms> FindAsync(
        PostgresServerOptions options,
        int? major,
        ServerFolders folders
    ) =>
        await ServerPrograms.FindAsync(
            options,
            folders,
            await ServerAccount.ChooseAsync(folders.Cluster, Cancellation),
            major,
            Cancellation
        );
}
