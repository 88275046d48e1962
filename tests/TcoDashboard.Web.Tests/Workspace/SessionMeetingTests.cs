using TcoDashboard.Data.Scenarios;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Tests.Workspace;

/// <summary>Two editors of one scenario: what one stores, the other follows, takes in, or leaves to a person.</summary>
public sealed class SessionMeetingTests(DatabaseFixture database)
{
    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public Task TwoTabs_OneEdits_TheOtherFollows() =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                var created = await desk.CreateAsync();
                await using var left = await desk.OpenAsync(created.Id);
                await using var right = await desk.OpenAsync(created.Id);

                left.Apply(d => d.WithTitle("From the left"), "title");
                await Desk.UntilAsync(right, s => s.Document.Title == "From the left");

                Assert.Null(right.Conflict);
                right.Apply(d => d.WithRegion("de"), "region");
                await Desk.UntilAsync(left, s => s.Document.Region == "de");
                Assert.Equal("From the left", left.Document.Title);
            }
        );

    [Fact]
    public Task TwoTabs_BothEditAtOnce_TheSlowerMayKeepItsOwnAsACopy() =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                var created = await desk.CreateAsync();
                await using var left = await desk.OpenAsync(created.Id);
                await using var right = await desk.OpenAsync(created.Id);
                left.Apply(d => d.WithTitle("Left"), "title");
                right.Apply(d => d.WithTitle("Right"), "title");
                await Desk.UntilAsync(left, s => s.Saving.Kind != SaveStateKind.Pending);
                await Desk.UntilAsync(right, s => s.Saving.Kind != SaveStateKind.Pending);
                var slower = left.Conflict is null ? right : left;
                var faster = ReferenceEquals(slower, left) ? right : left;
                Assert.NotNull(slower.Conflict);
                Assert.Null(faster.Conflict);
                var mine = slower.Document.Title;

                var copy = await slower.KeepMineAsCopyAsync();

                Assert.Equal(faster.Document.Title, slower.Document.Title);
                Assert.Null(slower.Conflict);
                Assert.Equal(
                    mine + " (copy)",
                    (await desk.Library.FindAsync(copy, Test))!.Document.Title
                );
            }
        );

    [Fact]
    public Task TwoTabs_BothEditDifferentValuesAtOnce_BothAreKeptInBoth() =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                var created = await desk.CreateAsync();
                await using var left = await desk.OpenAsync(created.Id);
                await using var right = await desk.OpenAsync(created.Id);

                left.Apply(d => d.WithTitle("Left"), "title");
                right.Apply(d => d.WithRegion("de"), "region");

                foreach (var tab in new[] { left, right })
                {
                    await Desk.UntilAsync(
                        tab,
                        s =>
                            s.Saving.Kind == SaveStateKind.Draft
                            && s.Document is { Title: "Left", Region: "de" }
                    );
                    Assert.Null(tab.Conflict);
                }
            }
        );

    [Fact]
    public Task TwoTabs_OneUndoesAfterTheOtherEdited_OnlyItsOwnEditGoes() =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                var created = await desk.CreateAsync();
                await using var left = await desk.OpenAsync(created.Id);
                await using var right = await desk.OpenAsync(created.Id);
                var title = left.Document.Title;
                left.Apply(d => d.WithTitle("Left"), "title");
                await Desk.UntilAsync(right, s => s.Document.Title == "Left");
                Assert.False(right.CanUndo);
                right.Apply(d => d.WithRegion("de"), "region");
                await Desk.UntilAsync(left, s => s.Document.Region == "de");

                left.Undo();

                Assert.Equal((title, "de"), (left.Document.Title, left.Document.Region));
                await Desk.UntilAsync(right, s => s.Document.Title == title);
                Assert.Equal("de", right.Document.Region);
                Assert.Equal("region", right.UndoWhat);
            }
        );

    [Fact]
    public Task Save_SomebodySavedAnotherValueMeanwhile_SavesBoth() =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                var created = await desk.CreateAsync();
                await using var session = await desk.OpenAsync(created.Id);
                var theirs = session.Document.WithRegion("de");
                Assert.IsType<ScenarioSave.Saved>(
                    await desk.Library.SaveAsync(created.Id, created.Version, theirs, "", Test)
                );

                session.Apply(d => d.WithTitle("Mine"), "title");
                await session.SaveAsync("Both");

                Assert.Null(session.Conflict);
                var stored = (await desk.Library.FindAsync(created.Id, Test))!;
                Assert.Equal(("Mine", "de"), (stored.Document.Title, stored.Document.Region));
                Assert.Equal(3, stored.Summary.CurrentRevision);
                Assert.False(session.HasUnsavedEdits);
            }
        );

    [Fact]
    public Task TwoTabs_BothMakeTheSameEdit_BothEndStored() =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                var created = await desk.CreateAsync();
                await using var left = await desk.OpenAsync(created.Id);
                await using var right = await desk.OpenAsync(created.Id);

                left.Apply(d => d.WithTitle("Same"), "title");
                right.Apply(d => d.WithTitle("Same"), "title");

                foreach (var tab in new[] { left, right })
                {
                    await Desk.UntilAsync(tab, s => s.Saving.Kind == SaveStateKind.Draft);
                    Assert.Null(tab.Conflict);
                }
            }
        );

    [Fact]
    public Task Revision_SavedWithoutADraft_KeepsWhatAnotherTabStoredBefore() =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                var created = await desk.CreateAsync();
                await using var left = await desk.OpenAsync(created.Id);
                await using var right = await desk.OpenAsync(created.Id);
                left.Apply(d => d.WithTitle("Stored as a draft"), "title");
                await Desk.UntilAsync(right, s => s.Document.Title == "Stored as a draft");
                Assert.IsType<ScenarioSave.Saved>(
                    await desk.Library.SaveAsync(
                        created.Id,
                        created.Version,
                        left.Document.WithTitle(created.Title).WithRegion("de"),
                        "An edited workbook",
                        Test
                    )
                );

                right.Apply(d => d.WithQuestion("Which one?"), "question");
                await Desk.UntilAsync(
                    left,
                    s => s.Document is { Question: "Which one?", Region: "de" }
                );

                Assert.Equal("Stored as a draft", left.Document.Title);
                await right.SaveAsync("");
                var stored = (await desk.Library.FindAsync(created.Id, Test))!;
                Assert.Equal(
                    ("Stored as a draft", "Which one?", "de"),
                    (stored.Document.Title, stored.Document.Question, stored.Document.Region)
                );
            }
        );

    [Fact]
    public Task Reload_RightAfterAnEdit_ShowsItAndGoesOnFromIt() =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                var created = await desk.CreateAsync();
                var before = await desk.OpenAsync(created.Id);
                before.Apply(d => d.WithTitle("Typed, then reloaded"), "title");
                await using var after = await desk.OpenAsync(created.Id);

                await before.DisposeAsync();
                await Desk.UntilAsync(after, s => s.Document.Title == "Typed, then reloaded");
                after.Apply(d => d.WithRegion("de"), "region");
                await Desk.UntilAsync(after, s => s.Saving.Kind == SaveStateKind.Draft);

                Assert.Null(after.Conflict);
                Assert.Equal("Typed, then reloaded", after.Document.Title);
            }
        );

    [Fact]
    public Task Save_SomebodySavedMeanwhile_IsAConflictAndNothingIsOverwritten() =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                var created = await desk.CreateAsync();
                await using var session = await desk.OpenAsync(created.Id);
                var theirs = session.Document.WithTitle("Theirs");
                Assert.IsType<ScenarioSave.Saved>(
                    await desk.Library.SaveAsync(created.Id, created.Version, theirs, "", Test)
                );

                session.Apply(d => d.WithTitle("Mine"), "title");
                await session.SaveAsync("");

                Assert.Equal(EditConflictKind.OtherRevision, session.Conflict!.Kind);
                Assert.Equal(["title"], session.Conflict.Both);
                Assert.Equal(
                    "Theirs",
                    (await desk.Library.FindAsync(created.Id, Test))!.Document.Title
                );
            }
        );
}
