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

    [Fact]
    public async Task ReplaceCurrent_OwnItemsOverARevision_AreThatRevisionWithThemInPlace()
    {
        await using var stores = await database.StoresAsync();
        await stores.Catalog.SaveRevisionIfNewAsync("h2", "data/", s_items, Cancellation);
        CatalogItem[] own =
        [
            new("system", "b", "Our B", """{"racks":2}"""),
            new("system", "ours", "Ours", "{}"),
        ];
        var revision = new NewRevision("h3", "a file", own) { BaseHash = "h2" };

        Assert.True(await stores.Catalog.ReplaceCurrentAsync("h2", revision, Cancellation));

        Assert.Equal(
            ("h3", "h2"),
            (await stores.Catalog.LatestAsync(Cancellation)) is { } latest
                ? (latest.Hash, latest.BaseHash)
                : default
        );
        var stored = (await stores.Catalog.LoadAsync("h3", Cancellation))!.Items;
        Assert.Equal(["B", "a", "z", "b", "ours"], stored.Select(item => item.Id));
        Assert.Equal(own.Select(item => item with { IsOwn = true }), stored.Skip(3));
        Assert.Equal(
            own.Select(item => item with { IsOwn = true }),
            (await stores.Catalog.OwnItemsAsync("h3", Cancellation)).OrderBy(item => item.Id)
        );
        // What was there before is as it was, and whoever saw only that does not undo what came after.
        Assert.Equal("B", (await stores.Catalog.LoadAsync("h2", Cancellation))!.Items[^1].Name);
        Assert.Empty(await stores.Catalog.OwnItemsAsync("h2", Cancellation));
        Assert.False(
            await stores.Catalog.ReplaceCurrentAsync(
                "h2",
                new("h4", "another file", []) { BaseHash = "h2" },
                Cancellation
            )
        );
        Assert.Null(await stores.Catalog.LoadAsync("h4", Cancellation));
    }

    [Fact]
    public async Task ReplaceCurrent_ManyAtOnce_OneIsTaken()
    {
        await using var stores = await database.StoresAsync();

        var taken = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(index =>
                    stores.Catalog.ReplaceCurrentAsync(
                        Stores.CatalogHash,
                        new(FormattableString.Invariant($"own-{index}"), "a file", [s_items[0]])
                        {
                            BaseHash = Stores.CatalogHash,
                        },
                        Cancellation
                    )
                )
        );

        Assert.Single(taken, answer => answer);
    }
}
