using TcoDashboard.Data.Catalog;

namespace TcoDashboard.Data.Tests.StoreTests;

public sealed class CatalogStoreTests(DatabaseFixture database)
{
    private static readonly CatalogItem[] s_items =
    [
        new("system", "b", "B", """{"racks":1}"""),
        new("accelerator", "z", "Z", """{"tflops_dense":1e3}"""),
        new("accelerator", "B", "Upper case", "{}"),
        new("accelerator", "a", "A", "{}"),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Load_StoredRevision_IsTheSameItemsInOneOrder()
    {
        await using var stores = await database.StoresAsync();

        Assert.True(
            await stores.Catalog.SaveRevisionIfNewAsync("h2", "data/", s_items, Cancellation)
        );

        var stored = await stores.Catalog.LoadAsync("h2", Cancellation);
        Assert.NotNull(stored);
        Assert.Equal([s_items[2], s_items[3], s_items[1], s_items[0]], stored.Items);
        Assert.Equal(("h2", "data/"), (stored.Revision.Hash, stored.Revision.Source));
        Assert.Null(await stores.Catalog.LoadAsync("h3", Cancellation));
    }

    [Fact]
    public async Task SaveRevisionIfNew_SameHashAgain_StoresNothing()
    {
        await using var stores = await database.StoresAsync();
        await stores.Catalog.SaveRevisionIfNewAsync("h2", "data/", s_items, Cancellation);

        Assert.False(await stores.Catalog.SaveRevisionIfNewAsync("h2", "other", [], Cancellation));

        Assert.Equal(4, (await stores.Catalog.LoadAsync("h2", Cancellation))?.Items.Count);
    }

    [Fact]
    public async Task SaveRevisionIfNew_ReplicasStartTogether_OneStoresAndAllSeeTheItems()
    {
        await using var stores = await database.StoresAsync();

        var outcomes = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(async _ =>
                {
                    var stored = await stores.Catalog.SaveRevisionIfNewAsync(
                        "h2",
                        "data/",
                        s_items,
                        Cancellation
                    );
                    var seen = await stores.Catalog.LoadAsync("h2", Cancellation);
                    return (stored, seen!.Items.Count);
                })
        );

        Assert.Single(outcomes, o => o.stored);
        Assert.All(outcomes, o => Assert.Equal(4, o.Count));
    }

    [Fact]
    public async Task Latest_BackToAnEarlierContent_IsTheEarlierRevisionAgain()
    {
        await using var stores = await database.StoresAsync();
        Assert.Equal(Stores.CatalogHash, (await stores.Catalog.LatestAsync(Cancellation))?.Hash);

        await stores.Catalog.SaveRevisionIfNewAsync("h2", "data/", s_items, Cancellation);
        Assert.Equal("h2", (await stores.Catalog.LatestAsync(Cancellation))?.Hash);

        await stores.Catalog.SaveRevisionIfNewAsync(Stores.CatalogHash, "data/", [], Cancellation);
        Assert.Equal(Stores.CatalogHash, (await stores.Catalog.LatestAsync(Cancellation))?.Hash);
    }

    [Fact]
    public async Task SaveRevisionIfNew_ItemTwice_StoresNothingOfTheRevision()
    {
        await using var stores = await database.StoresAsync();

        await Assert.ThrowsAnyAsync<Exception>(() =>
            stores.Catalog.SaveRevisionIfNewAsync(
                "h2",
                "data/",
                [s_items[0], s_items[0]],
                Cancellation
            )
        );

        Assert.Null(await stores.Catalog.LoadAsync("h2", Cancellation));
    }
}
