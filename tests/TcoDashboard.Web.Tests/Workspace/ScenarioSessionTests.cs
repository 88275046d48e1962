using TcoDashboard.Data.Drafts;
using TcoDashboard.Data.Scenarios;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Tests.Workspace;

public sealed class ScenarioSessionTests(DatabaseFixture database)
{
    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public Task Open_SavedScenario_ShowsItsResultAndRevision() =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                var created = await desk.CreateAsync();

                await using var session = await desk.OpenAsync(created.Id);

                Assert.Equal(2, session.Shown!.Options.Length);
                Assert.Equal(
                    (SaveStateKind.Revision, 1),
                    (session.Saving.Kind, session.Saving.Revision)
                );
                Assert.False(session.HasUnsavedEdits);
                Assert.Equal(Desk.Catalog().Hash, session.Document.CatalogRevision);
            }
        );

    [Fact]
    public Task Open_UnknownOrDeleted_IsNothing() =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                var created = await desk.CreateAsync();
                await desk.Library.DeleteAsync(created.Id, Test);

                Assert.Null(await desk.Sessions.OpenAsync(created.Id, Test));
                Assert.Null(await desk.Sessions.OpenAsync(Guid.NewGuid(), Test));
            }
        );

    [Fact]
    public Task Edit_ThatNoScenarioCanHold_IsRefusedInTheWordsOfThePage() =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                var created = await desk.CreateAsync();
                await using var session = await desk.OpenAsync(created.Id);

                session.Apply(d => d with { Years = 1000 }, "horizon");

                var problem = Assert.Single(
                    session.Problems,
                    problem => problem.Severity == Severity.Error
                );
                Assert.Contains(
                    "“horizon” is 1,000 years",
                    problem.Message,
                    StringComparison.Ordinal
                );
                Assert.DoesNotMatch("[a-z]_[a-z]", problem.Message + problem.Remedy);
            }
        );

    [Fact]
    public Task Edit_ThatIsRefused_IsToldWithWhatWasTypedAsItWasTyped() =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                var created = await desk.CreateAsync();
                await using var session = await desk.OpenAsync(created.Id);

                session.Apply(
                    d => d with { Workloads = [d.Workloads[0] with { Id = "Middle One" }] },
                    "short name"
                );

                Assert.Contains(
                    session.Problems,
                    problem =>
                        problem.Message.StartsWith(
                            "“short name” is \"Middle One\"",
                            StringComparison.Ordinal
                        )
                );
            }
        );

    [Fact]
    public Task Edit_ThenOpenAgain_IsThereAsADraftWithUndo() =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                var created = await desk.CreateAsync();
                var session = await desk.OpenAsync(created.Id);
                session.Apply(d => d.WithTitle("Edited"), "title");
                await Desk.UntilAsync(session, s => s.Saving.Kind == SaveStateKind.Draft);
                await session.DisposeAsync();

                await using var again = await desk.OpenAsync(created.Id);

                Assert.Equal("Edited", again.Document.Title);
                Assert.Equal(SaveStateKind.Draft, again.Saving.Kind);
                Assert.True(again.CanUndo);
                again.Undo();
                Assert.Equal("750 MW inference fleet", again.Document.Title);
            }
        );

    [Fact]
    public Task Edit_PageClosedAtOnce_IsKept() =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                var created = await desk.CreateAsync();
                var session = await desk.OpenAsync(created.Id);
                session.Apply(d => d.WithTitle("Typed and gone"), "title");
                await session.DisposeAsync();

                await using var again = await desk.OpenAsync(created.Id);

                Assert.Equal("Typed and gone", again.Document.Title);
            }
        );

    [Fact]
    public Task Edit_WithinASecond_IsStoredAsDraft() =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                var created = await desk.CreateAsync();
                await using var session = await desk.OpenAsync(created.Id);
                await desk.Drafts.GetAsync(DraftKey.OfScenario(created.Id), Test);
                var begun = TimeProvider.System.GetTimestamp();

                session.Apply(d => d.WithTitle("Fast"), "title");
                await Desk.UntilAsync(session, s => s.Saving.Kind == SaveStateKind.Draft);

                // Why 5 and not 1: the machine that runs tests may be busy; the delay itself is a constant below a second.
                Assert.True(ScenarioSession.DraftDelay < TimeSpan.FromSeconds(1));
                Assert.True(TimeProvider.System.GetElapsedTime(begun) < TimeSpan.FromSeconds(5));
            }
        );

    [Fact]
    public Task Edits_InQuickSuccession_AreEvaluatedOnceWithTheLast() =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                var created = await desk.CreateAsync();
                await using var session = await desk.OpenAsync(created.Id);
                var titles = new List<string>();
                desk.Evaluate = (document, catalog, _) =>
                {
                    titles.Add(document.Title);
                    return Desk.Answer(document, catalog);
                };

                foreach (var title in new[] { "A", "AB", "ABC" })
                {
                    session.Apply(d => d.WithTitle(title), "title");
                }

                await Desk.UntilAsync(session, s => s.Latest!.Document.Title == "ABC");
                Assert.Equal(["ABC"], titles);
            }
        );

    [Fact]
    public Task Edit_DocumentRefused_KeepsShowingTheLastResultAndSaysSo() =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                var created = await desk.CreateAsync();
                await using var session = await desk.OpenAsync(created.Id);
                var before = session.Shown;
                desk.Evaluate = (document, catalog, _) => Desk.Refusal(document, catalog);

                session.Apply(d => d.WithRegion("atlantis"), "region");
                await Desk.UntilAsync(session, s => s.Problems.Length > 0);

                Assert.Same(before, session.Shown);
                Assert.True(session.IsShownOutdated);
                Assert.Equal("S-102", session.Problems[0].Code);
            }
        );

    [Fact]
    public Task Edit_EvaluationFaults_IsReportedAndTheNextEditWorks() =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                var created = await desk.CreateAsync();
                await using var session = await desk.OpenAsync(created.Id);
                desk.Evaluate = (_, _, _) => throw new InvalidOperationException("bug");
                session.Apply(d => d.WithTitle("Bad"), "title");
                await Desk.UntilAsync(session, s => s.Problems.Length > 0);
                Assert.Equal("W-102", session.Problems[0].Code);

                desk.Evaluate = (document, catalog, _) => Desk.Answer(document, catalog);
                session.Apply(d => d.WithTitle("Good"), "other");
                await Desk.UntilAsync(session, s => s.Shown!.Document.Title == "Good");

                Assert.Empty(session.Problems);
            }
        );

    [Fact]
    public Task Refuse_TypedText_IsAProblemUntilTheFieldIsRight() =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                var created = await desk.CreateAsync();
                await using var session = await desk.OpenAsync(created.Id);

                session.Refuse("inputs.pue", Problem.Error("inputs.pue", "W-110", "No.", "Do."));
                Assert.True(session.IsShownOutdated);
                Assert.Single(session.Problems);

                session.Accept("inputs.pue");
                Assert.False(session.IsShownOutdated);
                Assert.Empty(session.Problems);
            }
        );

    /// <summary>Whoever sees a refusal and takes it back means that entry, not an edit made before on another tab.</summary>
    [Fact]
    public Task Undo_AfterAnEntryThatWasNotTaken_TakesBackTheEntryAndKeepsTheEditBefore() =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                var created = await desk.CreateAsync();
                await using var session = await desk.OpenAsync(created.Id);
                session.Apply(d => d.WithTitle("Kept"), "title");
                session.Refuse("inputs.pue", Problem.Error("inputs.pue", "W-110", "No.", "Do."));
                Assert.Contains("not taken", session.UndoWhat, StringComparison.Ordinal);

                session.Undo();

                Assert.False(session.IsRefused("inputs.pue"));
                Assert.Equal("Kept", session.Document.Title);
                session.Undo();
                Assert.NotEqual("Kept", session.Document.Title);
                Assert.False(session.CanUndo);
            }
        );

    [Fact]
    public Task Undo_OfAnEntryTypedAgainAfterAnother_TakesBackTheOneTypedLast() =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                var created = await desk.CreateAsync();
                await using var session = await desk.OpenAsync(created.Id);
                foreach (var field in (string[])["inputs.pue", "years", "inputs.pue"])
                {
                    session.Refuse(field, Problem.Error(field, "W-110", "No.", "Do."));
                }

                session.Undo();

                Assert.False(session.IsRefused("inputs.pue"));
                Assert.True(session.IsRefused("years"));
            }
        );

    [Fact]
    public Task Save_Edited_MakesOneRevisionHoweverOftenItIsPressed() =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                var created = await desk.CreateAsync();
                await using var session = await desk.OpenAsync(created.Id);
                session.Apply(d => d.WithInput(InputPlace.Scenario, InputKeys.Pue, 1.1), "PUE");

                await Task.WhenAll(
                    session.SaveAsync("Better site"),
                    session.SaveAsync("Better site")
                );

                var history = await desk.Library.HistoryAsync(created.Id, Test);
                Assert.Equal([2, 1], history.Select(revision => revision.Number));
                Assert.Equal("Better site", history[0].Note);
                Assert.Equal(
                    (SaveStateKind.Revision, 2),
                    (session.Saving.Kind, session.Saving.Revision)
                );
                Assert.False(session.HasUnsavedEdits);
            }
        );

    [Fact]
    public Task Undo_BackToTheRevision_IsNoDraftAnyMore() =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                var created = await desk.CreateAsync();
                await using var session = await desk.OpenAsync(created.Id);
                session.Apply(d => d.WithTitle("Edited"), "title");
                await Desk.UntilAsync(session, s => s.Saving.Kind == SaveStateKind.Draft);

                session.Undo();
                await Desk.UntilAsync(session, s => s.Saving.Kind == SaveStateKind.Revision);

                Assert.False(session.HasUnsavedEdits);
                Assert.True(session.CanRedo);
            }
        );

    [Fact]
    public Task Save_ScenarioWasDeleted_CanBeRestoredAndSaved() =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                var created = await desk.CreateAsync();
                await using var session = await desk.OpenAsync(created.Id);
                session.Apply(d => d.WithTitle("Mine"), "title");
                await desk.Library.DeleteAsync(created.Id, Test);
                await session.SaveAsync("");
                Assert.Equal(EditConflictKind.Deleted, session.Conflict!.Kind);

                await session.RestoreAsync();
                await session.SaveAsync("");

                var stored = await desk.Library.FindAsync(created.Id, Test);
                Assert.Equal("Mine", stored!.Document.Title);
                Assert.Null(stored.Summary.DeletedAt);
            }
        );

    [Fact]
    public Task Catalog_NewerOne_IsOfferedAndTakenOnlyByAnEdit() =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                var created = await desk.CreateAsync();
                await desk.Catalogs.StartAsync(Desk.Catalog("pue_default"), Test);
                await using var session = await desk.OpenAsync(created.Id);
                Assert.True(session.HasNewerCatalog);

                session.Apply(d => d.WithCatalog(desk.Catalogs.Current), "catalog");
                await Desk.UntilAsync(session, s => !s.HasNewerCatalog);

                Assert.Equal(desk.Catalogs.Current.Hash, session.Latest!.Catalog.Hash);
                Assert.NotEqual(Desk.Catalog().Hash, session.Latest.Catalog.Hash);
            }
        );
}
