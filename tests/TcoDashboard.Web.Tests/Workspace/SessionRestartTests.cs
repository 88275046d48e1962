using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Procurement.Quotes;
using TcoDashboard.Tests.Shared.Scenarios;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Tests.Workspace;

/// <summary>The server ends and starts again on its database: the edits can still be taken back one by one, and brought back.</summary>
public sealed class SessionRestartTests(DatabaseFixture database)
{
    [Fact]
    public Task Undo_AfterARestart_LeadsThroughAllTwoHundredStatesAndBack() =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                var created = await desk.CreateAsync();
                var states = new List<string>();
                await using (var before = await desk.OpenAsync(created.Id))
                {
                    states.Add(Text(before));
                    for (var i = 1; i <= EditHistory.Deepest; i++)
                    {
                        before.Apply(d => d.WithTitle($"Title {i}"), $"title {i}");
                        states.Add(Text(before));
                    }
                }

                await desk.RestartAsync();
                await using var after = await desk.OpenAsync(created.Id);

                foreach (var state in states.AsEnumerable().Reverse().Skip(1))
                {
                    after.Undo();
                    Assert.Equal(state, Text(after));
                }

                Assert.False(after.CanUndo);
                foreach (var state in states.Skip(1))
                {
                    after.Redo();
                    Assert.Equal(state, Text(after));
                }
            }
        );

    /// <summary>A vendor's quote is no edit until it is used, and is kept all the same.</summary>
    [Fact]
    public Task Quote_HalfTyped_SurvivesARestartAndEndsWhenItIsUsed() =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                var created = await desk.CreateAsync();
                var quote = new VendorQuote
                {
                    System = "some-system",
                    Quantity = 10,
                    Total = 0,
                    Currency = "EUR",
                    UsdPerUnit = 1.085,
                    Vendor = "Aurora \"Lt",
                    Day = new(2026, 11, 3),
                };
                await using (var before = await desk.OpenAsync(created.Id))
                {
                    before.KeepQuote(quote with { Quantity = 1 });
                    before.KeepQuote(quote);
                }

                await desk.RestartAsync();
                await using (var after = await desk.OpenAsync(created.Id))
                {
                    Assert.Equal(quote, after.TypedQuote);
                    Assert.False(after.HasUnsavedEdits);
                    after.KeepQuote(null);
                }

                await using var last = await desk.OpenAsync(created.Id);
                Assert.Null(last.TypedQuote);
            }
        );

    [Fact]
    public Task Redo_OfAnEditUndoneAtOnce_SurvivesARestart() =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                var created = await desk.CreateAsync();
                await using (var before = await desk.OpenAsync(created.Id))
                {
                    before.Apply(d => d.WithTitle("Undone at once"), "title");
                    before.Undo();
                }

                await desk.RestartAsync();
                await using var after = await desk.OpenAsync(created.Id);

                Assert.False(after.HasUnsavedEdits);
                Assert.Equal("title", after.RedoWhat);
                after.Redo();
                Assert.Equal("Undone at once", after.Document.Title);
            }
        );

    [Fact]
    public Task Undo_AfterARestartSinceASave_ReachesBehindTheSave() =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                var created = await desk.CreateAsync();
                await using (var before = await desk.OpenAsync(created.Id))
                {
                    before.Apply(d => d.WithTitle("Saved"), "title");
                    await before.SaveAsync("");
                }

                await desk.RestartAsync();
                await using var after = await desk.OpenAsync(created.Id);
                Assert.Equal("Saved", after.Document.Title);
                after.Undo();

                Assert.Equal(created.Title, after.Document.Title);
                Assert.True(after.HasUnsavedEdits);
            }
        );

    [Fact]
    public Task Undo_AfterARestart_StepsOverNothingThatAnotherPageStoredLast() =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                var created = await desk.CreateAsync();
                await using (var mine = await desk.OpenAsync(created.Id))
                await using (var theirs = await desk.OpenAsync(created.Id))
                {
                    mine.Apply(d => d.WithTitle("Mine"), "title");
                    await Desk.UntilAsync(theirs, page => page.Document.Title == "Mine");
                    theirs.Apply(d => d.WithRegion("de"), "region");
                    await Desk.UntilAsync(mine, page => page.Document.Region == "de");
                }

                await desk.RestartAsync();
                await using var after = await desk.OpenAsync(created.Id);

                Assert.Equal("region", after.UndoWhat);
                after.Undo();
                Assert.Equal("Mine", after.Document.Title);
                after.Undo();
                Assert.Equal(created.Title, after.Document.Title);
            }
        );

    // A list that was read back shares nothing between its states: two hundred of the longest example's are three megabytes.
    [Fact]
    public Task Undo_AfterManyOthersEdited_IsReadAgainFromBesideTheDraft() =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                var created = await desk.CreateAsync();
                await using (var before = await desk.OpenAsync(created.Id))
                {
                    before.Apply(d => d.WithTitle("Edited"), "title");
                }

                for (var other = 0; other < 50; other++)
                {
                    desk.Histories.Keep(
                        Guid.NewGuid(),
                        EditHistory.Of(SampleScenarios.Deal750Megawatt(), DateTimeOffset.UnixEpoch)
                    );
                }

                Assert.False(desk.Histories.Knows(created.Id));
                await using var after = await desk.OpenAsync(created.Id);
                after.Undo();

                Assert.Equal(created.Title, after.Document.Title);
            }
        );

    private static string Text(ScenarioSession session) =>
        ScenarioWriter.Canonical(session.Document);
}
