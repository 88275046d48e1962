using TcoDashboard.Data.EmbeddedPostgres;
using TcoDashboard.Tests.Shared.Postgres;

namespace TcoDashboard.Data.Tests.StartTests;

public sealed class DataFoldersTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/srv/tco", "/srv/tco")]
    [InlineData(" /srv/tco/../data ", "/srv/data")]
    [InlineData("~/tco", "/home/me/tco")]
    public async Task Choose_ConfiguredFolder_WinsOverEverything(string configured, string chosen)
    {
        Assert.Equal(
            chosen,
            await DataFolders.ChooseAsync(configured, "/xdg", "/home/me", Cancellation)
        );
    }

    [Fact]
    public async Task Choose_SessionFolderWithinReach_IsUsed()
    {
        using var folder = new TestFolder();

        var chosen = await DataFolders.ChooseAsync(
            null,
            folder.Below("not/there/yet"),
            "/root",
            Cancellation
        );

        Assert.Equal(folder.Below("not/there/yet/tco-dashboard"), chosen);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("relative/is/to/be/ignored")]
    public async Task Choose_NoSessionFolder_IsBelowHome(string? session)
    {
        using var home = new TestFolder();

        var chosen = await DataFolders.ChooseAsync(null, session, home.Path, Cancellation);

        Assert.Equal(home.Below(".local/share/tco-dashboard"), chosen);
    }

    [Fact]
    public async Task Choose_SessionFolderClosedToOthers_RootGoesElsewhereUnlessDataLiesThere()
    {
        using var folder = new TestFolder();
        var closed = Directory
            .CreateDirectory(folder.Below("closed"), ServerFolders.Private)
            .FullName;
        var usual = Path.Combine(closed, "tco-dashboard");

        var empty = await DataFolders.ChooseAsync(null, closed, "/root", Cancellation);
        Directory.CreateDirectory(new ServerFolders(usual).Cluster);
        var filled = await DataFolders.ChooseAsync(null, closed, "/root", Cancellation);

        Assert.Equal(Environment.IsPrivilegedProcess ? DataFolders.ForRoot : usual, empty);
        Assert.Equal(usual, filled);
    }
}
