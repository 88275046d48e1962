using TcoDashboard.Data.Drafts;

namespace TcoDashboard.Data.Tests.StoreTests;

public sealed class DraftStoreTests(DatabaseFixture database)
{
    private static readonly DraftKey s_key = DraftKey.OfBrowser("a-browser");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Save_FirstAndNext_IsReadBackWithItsTime()
    {
        await using var stores = await database.StoresAsync();

        var first = await SavedAsync(stores, "{\"racks\":", null, DraftStore.NoVersion);
        stores.Clock.Advance(TimeSpan.FromSeconds(3));
        var second = await SavedAsync(stores, "{\"racks\":12}", 4, first.Version);

        Assert.True(second.Version > first.Version);
        Assert.Equal(TimeSpan.FromSeconds(3), second.UpdatedAt - first.UpdatedAt);
        Assert.Equal(second, await stores.Drafts.GetAsync(s_key, Cancellation));
    }

    [Fact]
    public async Task Put_Again_KeepsTheLatestOfItsKeyAlone()
    {
        await using var stores = await database.StoresAsync();
        var scenario = Guid.NewGuid();
        var draft = await SavedAsync(stores, "the draft", null, DraftStore.NoVersion);

        await stores.Drafts.PutAsync(DraftKey.OfQuote(scenario), "first", Cancellation);
        await stores.Drafts.PutAsync(DraftKey.OfQuote(scenario), "second", Cancellation);

        var quote = await stores.Drafts.GetAsync(DraftKey.OfQuote(scenario), Cancellation);
        Assert.Equal("second", quote!.Text);
        Assert.Null(await stores.Drafts.GetAsync(DraftKey.OfScenario(scenario), Cancellation));
        Assert.Equal(draft, await stores.Drafts.GetAsync(s_key, Cancellation));
    }

    [Fact]
    public async Task Save_OtherTabSavedMeanwhile_ShowsTheirsAndKeepsIt()
    {
        await using var stores = await database.StoresAsync();
        var seen = await SavedAsync(stores, "seen by both", null, DraftStore.NoVersion);
        var theirs = await SavedAsync(stores, "theirs", null, seen.Version);

        Assert.Equal(theirs, await MetAsync(stores, "mine", seen.Version));
        Assert.Equal(theirs, await stores.Drafts.GetAsync(s_key, Cancellation));
    }

    [Fact]
    public async Task Save_TwoTabsBeginAtOnce_OnlyOneBecomesTheDraft()
    {
        await using var stores = await database.StoresAsync();

        var outcomes = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(i =>
                    stores.Drafts.SaveAsync(
                        s_key,
                        $"tab {i}",
                        null,
                        DraftStore.NoVersion,
                        null,
                        Cancellation
                    )
                )
        );

        var winner = Assert.Single(outcomes.OfType<DraftSave.Saved>()).Draft;
        Assert.All(
            outcomes.OfType<DraftSave.Conflict>(),
            conflict => Assert.Equal(winner, conflict.Current)
        );
    }

    [Fact]
    public async Task Save_OtherTabDiscardedAndBeganAnew_IsAConflict()
    {
        await using var stores = await database.StoresAsync();
        var seen = await SavedAsync(stores, "old", null, DraftStore.NoVersion);
        stores.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.True(await stores.Drafts.DiscardAsync(s_key, Cancellation));
        Assert.Null(await MetAsync(stores, "late", seen.Version));
        var anew = await SavedAsync(stores, "anew", null, DraftStore.NoVersion);

        Assert.Equal(anew, await MetAsync(stores, "late", seen.Version));
    }

    [Fact]
    public async Task Save_SameTextAgainAfterTheAnswerWasLost_IsSaved()
    {
        await using var stores = await database.StoresAsync();
        var first = await SavedAsync(stores, "text", null, DraftStore.NoVersion);

        Assert.Equal(first, await SavedAsync(stores, "text", null, DraftStore.NoVersion));
    }

    [Fact]
    public async Task Steps_LieBesideTheDraftAndGoWithIt()
    {
        await using var stores = await database.StoresAsync();
        byte[] one = [1, 0, 255];
        byte[] two = [2];
        var first = await SavedAsync(stores, "first", null, DraftStore.NoVersion, one);
        Assert.Equal(one, await stores.Drafts.GetStepsAsync(s_key, Cancellation));

        // Whoever is late changes neither.
        await stores.Drafts.SaveAsync(s_key, "late", null, first.Version - 1, two, Cancellation);
        Assert.Equal(one, await stores.Drafts.GetStepsAsync(s_key, Cancellation));

        await SavedAsync(stores, "second", null, first.Version, two);
        Assert.Equal(two, await stores.Drafts.GetStepsAsync(s_key, Cancellation));

        await stores.Drafts.DiscardAsync(s_key, Cancellation);
        Assert.Null(await stores.Drafts.GetStepsAsync(s_key, Cancellation));
    }

    [Fact]
    public async Task Discard_NothingThere_SaysSo()
    {
        await using var stores = await database.StoresAsync();

        Assert.False(await stores.Drafts.DiscardAsync(s_key, Cancellation));
    }

    [Fact]
    public async Task Keys_ScenarioAndBrowser_NeverMeet()
    {
        await using var stores = await database.StoresAsync();
        var id = Guid.NewGuid();
        await stores.Drafts.SaveAsync(
            DraftKey.OfScenario(id),
            "scenario's",
            1,
            DraftStore.NoVersion,
            null,
            Cancellation
        );

        Assert.Null(
            await stores.Drafts.GetAsync(DraftKey.OfBrowser(id.ToString("D")), Cancellation)
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => DraftKey.OfBrowser(new string('x', 129)));
        Assert.Throws<ArgumentException>(() => DraftKey.OfBrowser("a\0b"));
    }

    // A page that undid an edit of another has its text again, and a list of its own that must not be taken for stored.
    [Fact]
    public async Task Save_OfTheStoredTextWithOtherSteps_AtAnOldVersion_IsNotTakenForStored()
    {
        await using var stores = await database.StoresAsync();
        byte[] theirs = [1];
        byte[] mine = [2];
        var seen = await SavedAsync(stores, "same", null, DraftStore.NoVersion, null);
        var stored = await SavedAsync(stores, "same", null, seen.Version, theirs);

        Assert.Equal(stored, await MetAsync(stores, "same", seen.Version, mine));

        await SavedAsync(stores, "same", null, stored.Version, mine);
        Assert.Equal(mine, await stores.Drafts.GetStepsAsync(s_key, Cancellation));
    }

    private static async Task<Draft?> MetAsync(
        Stores stores,
        string text,
        long version,
        byte[]? steps = null
    ) =>
        Assert
            .IsType<DraftSave.Conflict>(
                await stores.Drafts.SaveAsync(s_key, text, null, version, steps, Cancellation)
            )
            .Current;

    private static async Task<Draft> SavedAsync(
        Stores stores,
        string text,
        int? baseRevision,
        long version,
        byte[]? steps = null
    ) =>
        Assert
            .IsType<DraftSave.Saved>(
                await stores.Drafts.SaveAsync(
                    s_key,
                    text,
                    baseRevision,
                    version,
                    steps,
                    Cancellation
                )
            )
            .Draft;
}
