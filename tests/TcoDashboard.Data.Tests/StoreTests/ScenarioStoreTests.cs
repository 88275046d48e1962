using Npgsql;
using TcoDashboard.Data.Scenarios;

namespace TcoDashboard.Data.Tests.StoreTests;

public sealed class ScenarioStoreTests(DatabaseFixture database)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Create_NewScenario_IsReadBackAsItWasGiven()
    {
        await using var stores = await database.StoresAsync();
        const string Text = """{"title":"750 MW — GPU oder Wafer? 😀","pue":1.1000000000000001}""";

        var created = await stores.Scenarios.CreateAsync(
            Stores.Content("750 MW", Text),
            Cancellation
        );
        var read = await stores.Scenarios.GetAsync(created.Id, Cancellation);

        Assert.NotNull(read);
        Assert.Equal(Text, read.Text);
        Assert.Equivalent(created, read.Summary, strict: true);
        Assert.Equal((1L, 1, 1L), (created.Number, created.CurrentRevision, created.Version));
        Assert.Equal(["air-gapped"], read.Summary.Tags);
    }

    [Fact]
    public async Task Create_KnownText_HasItsPublishedSha256()
    {
        await using var stores = await database.StoresAsync();

        // FIPS 180-2, appendix B.1: the hash of "abc".
        var created = await stores.Scenarios.CreateAsync(
            Stores.Content("abc", "abc"),
            Cancellation
        );

        var revision = Assert.Single(await stores.Scenarios.HistoryAsync(created.Id, Cancellation));
        Assert.Equal(
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
            revision.Hash
        );
    }

    [Fact]
    public async Task SaveRevision_SeenVersion_AppendsAndKeepsTheEarlierText()
    {
        await using var stores = await database.StoresAsync();
        var created = await stores.Scenarios.CreateAsync(
            Stores.Content("One", "first"),
            Cancellation
        );
        stores.Clock.Advance(TimeSpan.FromMinutes(1));

        var outcome = await stores.Scenarios.SaveRevisionAsync(
            created.Id,
            created.Version,
            Stores.Content("Two", "second") with
            {
                Note = "more racks",
            },
            Cancellation
        );

        var saved = Assert.IsType<ScenarioSave.Saved>(outcome).Summary;
        Assert.Equal((2, 2L, "Two"), (saved.CurrentRevision, saved.Version, saved.Title));
        Assert.True(saved.UpdatedAt > created.UpdatedAt);
        var first = await stores.Scenarios.GetAsync(created.Id, 1, Cancellation);
        var current = await stores.Scenarios.GetByNumberAsync(created.Number, Cancellation);
        Assert.Equal(("first", "second"), (first?.Text, current?.Text));
        Assert.Equal(
            [2, 1],
            (await stores.Scenarios.HistoryAsync(created.Id, Cancellation)).Select(r => r.Number)
        );
    }

    [Fact]
    public async Task SaveRevision_VersionSeenBeforeSomebodyElseSaved_IsAConflictAndStoresNothing()
    {
        await using var stores = await database.StoresAsync();
        var created = await stores.Scenarios.CreateAsync(Stores.Content("One"), Cancellation);
        await stores.Scenarios.SaveRevisionAsync(
            created.Id,
            created.Version,
            Stores.Content("Theirs"),
            Cancellation
        );

        var outcome = await stores.Scenarios.SaveRevisionAsync(
            created.Id,
            created.Version,
            Stores.Content("Mine"),
            Cancellation
        );

        var conflict = Assert.IsType<ScenarioSave.Conflict>(outcome);
        Assert.Equal("Theirs", conflict.Current.Title);
        Assert.Equal(2, (await stores.Scenarios.HistoryAsync(created.Id, Cancellation)).Count);
    }

    [Fact]
    public async Task SaveRevision_ManyAtOnceFromOneVersion_ExactlyOneWins()
    {
        await using var stores = await database.StoresAsync();
        var created = await stores.Scenarios.CreateAsync(Stores.Content("One"), Cancellation);

        var outcomes = await Task.WhenAll(
            Enumerable
                .Range(0, 12)
                .Select(i =>
                    stores.Scenarios.SaveRevisionAsync(
                        created.Id,
                        created.Version,
                        Stores.Content($"Writer {i}"),
                        Cancellation
                    )
                )
        );

        var winner = Assert.Single(outcomes.OfType<ScenarioSave.Saved>());
        Assert.Equal(11, outcomes.OfType<ScenarioSave.Conflict>().Count());
        var stored = await stores.Scenarios.GetAsync(created.Id, Cancellation);
        Assert.Equal(winner.Summary.Title, stored?.Summary.Title);
        Assert.Equal(2, (await stores.Scenarios.HistoryAsync(created.Id, Cancellation)).Count);
    }

    [Fact]
    public async Task SaveRevision_SameContentAgainAfterTheAnswerWasLost_IsSavedOnce()
    {
        await using var stores = await database.StoresAsync();
        var created = await stores.Scenarios.CreateAsync(Stores.Content("One"), Cancellation);
        var next = Stores.Content("Two", "second");

        var first = await stores.Scenarios.SaveRevisionAsync(created.Id, 1, next, Cancellation);
        var again = await stores.Scenarios.SaveRevisionAsync(created.Id, 1, next, Cancellation);

        Assert.Equivalent(
            Assert.IsType<ScenarioSave.Saved>(first),
            Assert.IsType<ScenarioSave.Saved>(again),
            strict: true
        );
        Assert.Equal(2, (await stores.Scenarios.HistoryAsync(created.Id, Cancellation)).Count);
    }

    [Fact]
    public async Task Delete_ThenRestore_LeavesAndReturnsToTheListWithAllRevisions()
    {
        await using var stores = await database.StoresAsync();
        var created = await stores.Scenarios.CreateAsync(Stores.Content("Gone"), Cancellation);

        Assert.True(await stores.Scenarios.DeleteAsync(created.Id, Cancellation));
        Assert.False(await stores.Scenarios.DeleteAsync(created.Id, Cancellation));

        Assert.Equal(
            0,
            (await stores.Scenarios.ListAsync(new ScenarioFilter(), Cancellation)).Total
        );
        var deleted = await stores.Scenarios.ListAsync(
            new ScenarioFilter { Deleted = true },
            Cancellation
        );
        Assert.NotNull(Assert.Single(deleted.Items).DeletedAt);
        Assert.IsType<ScenarioSave.Missing>(
            await stores.Scenarios.SaveRevisionAsync(
                created.Id,
                created.Version,
                Stores.Content("Late"),
                Cancellation
            )
        );

        Assert.True(await stores.Scenarios.RestoreAsync(created.Id, Cancellation));
        var back = Assert.Single(
            (await stores.Scenarios.ListAsync(new ScenarioFilter(), Cancellation)).Items
        );
        Assert.Null(back.DeletedAt);
        Assert.Equal("{}", (await stores.Scenarios.GetAsync(created.Id, Cancellation))?.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ÄRGER")]
    [InlineData("rack  gpu")]
    [InlineData("air-gapped")]
    [InlineData("#1")]
    [InlineData("100%_\\")]
    public async Task List_Search_FindsByWordsTagsAndNumber(string search)
    {
        await using var stores = await database.StoresAsync();
        await stores.Scenarios.CreateAsync(
            Stores.Content("""ärger mit 72 GPU im Rack, 100%_\ """),
            Cancellation
        );
        await stores.Scenarios.CreateAsync(
            Stores.Content("Something else") with
            {
                Tags = [],
            },
            Cancellation
        );

        var page = await stores.Scenarios.ListAsync(
            new ScenarioFilter { Search = search },
            Cancellation
        );

        Assert.Equal(search.Length == 0 ? 2 : 1, page.Total);
        Assert.Contains(page.Items, s => s.Number == 1);
    }

    [Theory]
    [InlineData("wafer")]
    [InlineData("%")]
    [InlineData("a\0b")]
    [InlineData("99")]
    public async Task List_SearchForWhatIsNotThere_IsEmpty(string search)
    {
        await using var stores = await database.StoresAsync();
        await stores.Scenarios.CreateAsync(Stores.Content("Plain title"), Cancellation);

        var page = await stores.Scenarios.ListAsync(
            new ScenarioFilter { Search = search },
            Cancellation
        );

        Assert.Equal(0, page.Total);
        Assert.Empty(page.Items);
    }

    [Fact]
    public async Task List_Pages_NewestFirstAndEveryScenarioOnce()
    {
        await using var stores = await database.StoresAsync();
        for (var i = 1; i <= 7; i++)
        {
            await stores.Scenarios.CreateAsync(Stores.Content($"S{i}"), Cancellation);
            stores.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        var titles = new List<string>();
        for (var skip = 0; skip < 9; skip += 3)
        {
            var page = await stores.Scenarios.ListAsync(
                new ScenarioFilter { Skip = skip, Take = 3 },
                Cancellation
            );
            Assert.Equal(7, page.Total);
            titles.AddRange(page.Items.Select(s => s.Title));
        }

        Assert.Equal(["S7", "S6", "S5", "S4", "S3", "S2", "S1"], titles);
    }

    [Theory]
    [InlineData("update scenario_revision set text = 'other'")]
    [InlineData("delete from scenario_revision")]
    [InlineData("truncate scenario_revision")]
    [InlineData("delete from catalog_item")]
    [InlineData("update catalog_revision set source = 'other'")]
    public async Task SavedRows_ChangedPastTheStores_AreRefusedByTheDatabase(string sql)
    {
        await using var stores = await database.StoresAsync();
        var created = await stores.Scenarios.CreateAsync(
            Stores.Content("Kept", "kept"),
            Cancellation
        );

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => stores.ExecuteAsync(sql));

        Assert.Equal(PostgresErrorCodes.RestrictViolation, refusal.SqlState);
        Assert.Equal("kept", (await stores.Scenarios.GetAsync(created.Id, Cancellation))?.Text);
    }

    [Theory]
    [InlineData('\0')]
    [InlineData('\ud83d')]
    public async Task Create_TextThatCannotBeStored_IsRefusedBeforeTheDatabase(char bad)
    {
        var text = "text with " + bad;
        await using var stores = await database.StoresAsync();

        await Assert.ThrowsAsync<ArgumentException>(() =>
            stores.Scenarios.CreateAsync(Stores.Content("Bad", text), Cancellation)
        );
    }

    [Fact]
    public async Task Get_UnknownIdOrRevision_IsNull()
    {
        await using var stores = await database.StoresAsync();
        var created = await stores.Scenarios.CreateAsync(Stores.Content("One"), Cancellation);

        Assert.Null(await stores.Scenarios.GetAsync(Guid.NewGuid(), Cancellation));
        Assert.Null(await stores.Scenarios.GetAsync(created.Id, 2, Cancellation));
        Assert.Null(await stores.Scenarios.GetByNumberAsync(99, Cancellation));
    }
}
