using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Tests.Workspace;

/// <summary>What the list of edits calls them: by their own names, in whichever window it is looked at, and after a reload.</summary>
public sealed class SessionNamesTests(DatabaseFixture database)
{
    [Fact]
    public Task Reload_AnotherWindowFollowedMyEdits_TheListKeepsTheirNames() =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                var created = await desk.CreateAsync();
                await using var other = await desk.OpenAsync(created.Id);
                await using (var mine = await desk.OpenAsync(created.Id))
                {
                    mine.Apply(d => d.WithTitle("Mine"), "title");
                    await Desk.UntilAsync(other, s => s.Document.Title == "Mine");
                    mine.Apply(d => d.WithRegion("de"), "region");
                    await Desk.UntilAsync(other, s => s.Document.Region == "de");
                    Assert.Equal(["", "title", "region"], Names(mine));
                    Assert.Equal(["", "title", "region"], Names(other));
                    Assert.Equal([false, true, true], other.Steps.Select(step => step.IsOthers));
                }

                await using var again = await desk.OpenAsync(created.Id);

                Assert.Equal(["", "title", "region"], Names(again));
                Assert.Equal("region", again.UndoWhat);
            }
        );

    [Fact]
    public Task Undo_WhileAnotherWindowFollows_TheListStaysMineAndTheirsNamesIt() =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                var created = await desk.CreateAsync();
                await using var other = await desk.OpenAsync(created.Id);
                await using (var mine = await desk.OpenAsync(created.Id))
                {
                    var title = mine.Document.Title;
                    mine.Apply(d => d.WithTitle("Mine"), "title");
                    await Desk.UntilAsync(other, s => s.Document.Title == "Mine");
                    mine.Undo();
                    await Desk.UntilAsync(other, s => s.Document.Title == title);
                    Assert.Equal(["", "title", "title taken back"], Names(other));
                }

                await using var again = await desk.OpenAsync(created.Id);

                Assert.Equal(["", "title"], Names(again));
                Assert.Equal((0, "title"), (again.StepPlace, again.RedoWhat));
            }
        );

    [Fact]
    public Task BothWindowsEdited_AfterAReload_EveryEditHasItsName() =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                var created = await desk.CreateAsync();
                await using var left = await desk.OpenAsync(created.Id);
                await using (var right = await desk.OpenAsync(created.Id))
                {
                    left.Apply(d => d.WithTitle("Left"), "title");
                    await Desk.UntilAsync(right, s => s.Document.Title == "Left");
                    right.Apply(d => d.WithRegion("de"), "region");
                    await Desk.UntilAsync(left, s => s.Document.Region == "de");
                }

                await using var again = await desk.OpenAsync(created.Id);

                Assert.Equal(["", "title", "region"], Names(again));
            }
        );

    [Fact]
    public Task Reload_FasterThanTheLastEditIsStored_TheListGoesOnWithIt() =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                var created = await desk.CreateAsync();
                var before = await desk.OpenAsync(created.Id);
                before.Apply(d => d.WithRegion("de"), "region");
                await Desk.UntilAsync(before, s => s.Saving.Kind == SaveStateKind.Draft);
                before.Apply(d => d.WithTitle("Mine"), "title");
                await using var again = await desk.OpenAsync(created.Id);

                await before.DisposeAsync();
                await Desk.UntilAsync(again, s => s.Document.Title == "Mine");

                Assert.Equal(["", "region", "title"], Names(again));
                Assert.Equal("title", again.UndoWhat);
            }
        );

    private static IEnumerable<string> Names(ScenarioSession session) =>
        session.Steps.Select(step => step.What);
}
