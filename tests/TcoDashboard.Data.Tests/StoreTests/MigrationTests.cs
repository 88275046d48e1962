using Microsoft.EntityFrameworkCore;
using TcoDashboard.Data.Shares;
using TcoDashboard.Data.Storage;
using TcoDashboard.Data.Tests.StartTests;

namespace TcoDashboard.Data.Tests.StoreTests;

public sealed class MigrationTests(DatabaseFixture database)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Model_AgainstTheMigrations_HasNoPendingChanges()
    {
        await using var context = Context(await database.EmptyDatabaseAsync());

        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Warmup_WithoutAnyDatabase_Succeeds() => ContextWarmup.Run();

    [Fact]
    public async Task Migrate_EmptyDatabaseByReplicasThatStartTogether_EndsAtTheLatest()
    {
        var connectionString = await database.EmptyDatabaseAsync();

        await Task.WhenAll(
            Enumerable
                .Range(0, 5)
                .Select(_ => DatabaseMigration.RunAsync(connectionString, Cancellation))
        );

        await using var context = Context(connectionString);
        Assert.Empty(await context.Database.GetPendingMigrationsAsync(Cancellation));
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task Migrate_DatabaseOfAnEarlierRelease_KeepsItsData(string release)
    {
        await using var stores = new Stores(await database.EmptyDatabaseAsync());
        await stores.ExecuteAsync(await File.ReadAllTextAsync(release, Cancellation));

        await DatabaseMigration.RunAsync(stores.ConnectionString, Cancellation);

        await using var context = Context(stores.ConnectionString);
        Assert.Empty(await context.Database.GetPendingMigrationsAsync(Cancellation));
        var scenario = await stores.Scenarios.GetByNumberAsync(1, Cancellation);
        Assert.Equal("""{"title":"Ten racks","racks":10}""", scenario?.Text);
        Assert.Equal(2, scenario?.Revision.Number);
        Assert.Equal(
            "Rack",
            Assert.Single((await stores.Catalog.LoadAsync("hash-1", Cancellation))!.Items).Name
        );
        var opened = Assert.IsType<ShareOpening.Opened>(
            await stores.Shares.OpenAsync("AAECAwQFBgcICQoLDA0ODw", Cancellation)
        );
        Assert.Equal("""{"npv_usd":-1000}""", opened.Content.Result);
        Assert.Equal(
            "half a doc",
            (await stores.Drafts.GetAsync(Data.Drafts.DraftKey.OfBrowser("b1"), Cancellation))?.Text
        );
        Assert.Single(stores.Keys.GetAllElements());
        // New numbers go on after the old ones.
        Assert.Equal(
            2,
            (
                await stores.Scenarios.CreateAsync(
                    Stores.Content("Next") with
                    {
                        CatalogHash = "hash-1",
                    },
                    Cancellation
                )
            ).Number
        );
    }

    [Fact]
    public async Task Migrate_DatabaseOfANewerRelease_IsRefusedUntouched()
    {
        await using var stores = await database.StoresAsync();
        await stores.ExecuteAsync(
            """insert into "__EFMigrationsHistory" values ('29991231000000_Later', '99.0.0')"""
        );

        var sentence = await Sentence.OfAsync(
            StartupProblem.SchemaTooNew,
            () => DatabaseMigration.RunAsync(stores.ConnectionString, Cancellation)
        );

        Assert.Contains("29991231000000_Later", sentence, StringComparison.Ordinal);
    }

    public static TheoryData<string> Releases() =>
        new(Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Releases"), "*.sql"));

    private static TcoContext Context(string connectionString) =>
        new(new DbContextOptionsBuilder<TcoContext>().UseNpgsql(connectionString).Options);
}
