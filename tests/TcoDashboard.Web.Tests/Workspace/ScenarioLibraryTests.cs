using System.Collections.Immutable;
using System.Text;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Tests.Shared.Scenarios;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Tests.Workspace;

public sealed class ScenarioLibraryTests(DatabaseFixture database)
{
    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public Task Import_ValidFile_IsStoredOnTodaysCatalog() =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                var file = Encoding.UTF8.GetBytes(
                    ScenarioWriter.Write(SampleScenarios.Deal750Megawatt())
                );

                var (created, problems) = await desk.Library.ImportAsync(file, Test);

                Assert.Empty(problems);
                var stored = await desk.Library.FindAsync(created!.Id, Test);
                Assert.Equal(Desk.Catalog().Hash, stored!.Document.CatalogRevision);
                Assert.Equal(
                    ScenarioHash.Of(
                        SampleScenarios.Deal750Megawatt().WithCatalog(desk.Catalogs.Current)
                    ),
                    stored.Revision.Hash
                );
            }
        );

    [Theory]
    [InlineData("", "D-101")]
    [InlineData("not json", "D-101")]
    [InlineData("{\"schema\":\"tco-scenario/99\"}", "D-113")]
    public Task Import_NoScenario_IsRefusedWithItsProblems(string text, string code) =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                var (created, problems) = await desk.Library.ImportAsync(
                    Encoding.UTF8.GetBytes(text),
                    Test
                );

                Assert.Null(created);
                Assert.Contains(problems, problem => problem.Code == code);
            }
        );

    [Fact]
    public Task Catalog_OfAnEarlierSpeedModel_IsCompletedByTodaysParametersAndSaysSo() =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                var earlier = Desk.Catalog("discount_rate");
                await desk.Catalogs.StartAsync(earlier, Test);
                await desk.Catalogs.StartAsync(Desk.WithCalibration("power"), Test);

                var (catalog, problem) = await desk.Catalogs.ForAsync(earlier.Hash, Test);

                Assert.Equal("W-107", problem!.Code);
                Assert.Equal(earlier.Hash, catalog.Hash);
                Assert.NotNull(catalog.Find(CatalogKind.Calibration, "power"));
            }
        );

    /// <summary>Own load tests add what no catalog has: what was saved before them keeps its figures and is no catalog of an earlier model.</summary>
    [Fact]
    public Task Catalog_FromBeforeOwnLoadTests_StaysAsItWas() =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                await desk.Catalogs.StartAsync(Desk.WithCalibration("power"), Test);
                var before = desk.Catalogs.Current;
                var item = before.Find(CatalogKind.Calibration, "power")!;
                const string Key = "tpot_residuals_own_box";
                var own = item with
                {
                    IsOwn = true,
                    Facts = item.Facts.SetItem(
                        Key,
                        new(Key, "own-box m Vllm clients 8 4 0.2 0 25")
                    ),
                };
                Assert.True(
                    await desk.Catalogs.ChangeOwnAsync(
                        before,
                        [own],
                        ImmutableHashSet<string>.Empty,
                        "tests",
                        Test
                    )
                );

                var (catalog, problem) = await desk.Catalogs.ForAsync(before.Hash, Test);

                Assert.Null(problem);
                Assert.Null(catalog.Find(item.Path)!.Fact(Key));
            }
        );

    [Fact]
    public Task Import_PinnedCatalogIsUnknownHere_UsesTodaysAndSaysSo() =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                var pinned = SampleScenarios.Deal750Megawatt() with
                {
                    CatalogRevision = new string('a', 64),
                };

                var (created, problems) = await desk.Library.ImportAsync(
                    Encoding.UTF8.GetBytes(ScenarioWriter.Write(pinned)),
                    Test
                );

                Assert.Equal("W-101", Assert.Single(problems).Code);
                Assert.Equal(
                    Desk.Catalog().Hash,
                    (await desk.Library.FindAsync(created!.Id, Test))!.Document.CatalogRevision
                );
            }
        );

    [Fact]
    public Task Duplicate_ScenarioWithDraft_CopiesWhatWasLastWorkedOn() =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                var created = await desk.CreateAsync();
                await using (var session = await desk.OpenAsync(created.Id))
                {
                    session.Apply(d => d.WithRegion("de"), "region");
                }

                var copy = await desk.Library.DuplicateAsync(created.Id, Test);

                var stored = await desk.Library.FindAsync(copy!.Id, Test);
                Assert.Equal("de", stored!.Document.Region);
                Assert.Equal("750 MW inference fleet (copy)", stored.Document.Title);
            }
        );

    /// <summary>A title that is in use, be it in the trash, is not given again.</summary>
    [Fact]
    public Task Duplicate_OfAnOriginalAndOfItsCopy_GivesEachATitleOfItsOwn() =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                var created = await desk.CreateAsync();
                var titles = new List<string>();
                var last = created.Id;
                foreach (var isOfOriginal in new[] { true, false, true, false })
                {
                    var copy = await desk.Library.DuplicateAsync(
                        isOfOriginal ? created.Id : last,
                        Test
                    );
                    titles.Add(copy!.Title);
                    await desk.Library.DeleteAsync(last == created.Id ? copy.Id : last, Test);
                    last = copy.Id;
                }

                Assert.Equal(
                    [
                        "750 MW inference fleet (copy)",
                        "750 MW inference fleet (copy 2)",
                        "750 MW inference fleet (copy 3)",
                        "750 MW inference fleet (copy 4)",
                    ],
                    titles
                );
            }
        );

    /// <summary>As two tabs do that copy in the same instant.</summary>
    [Fact]
    public Task Duplicate_ManyTimesAtOnce_GivesEachATitleOfItsOwn() =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                var created = await desk.CreateAsync();

                var copies = await Task.WhenAll(
                    Enumerable
                        .Range(0, 12)
                        .Select(_ => Task.Run(() => desk.Library.DuplicateAsync(created.Id, Test)))
                );

                Assert.Distinct(copies.Select(copy => copy!.Title));
            }
        );

    [Fact]
    public Task Find_ByNumberAndRevision_IsThatRevision() =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                var created = await desk.CreateAsync();
                await using (var session = await desk.OpenAsync(created.Id))
                {
                    session.Apply(d => d.WithTitle("Second"), "title");
                    await session.SaveAsync("");
                }

                var first = await desk.Library.FindAsync(
                    new ScenarioReference(created.Number, 1),
                    Test
                );
                var current = await desk.Library.FindAsync(
                    new ScenarioReference(created.Number, null),
                    Test
                );

                Assert.Equal("750 MW inference fleet", first!.Document.Title);
                Assert.Equal("Second", current!.Document.Title);
                Assert.Null(
                    await desk.Library.FindAsync(new ScenarioReference(created.Number, 9), Test)
                );
                Assert.Null(await desk.Library.FindAsync(new ScenarioReference(99, null), Test));
            }
        );

    [Theory]
    [InlineData("12", 12L, null)]
    [InlineData("12@4", 12L, 4)]
    public void Reference_Written_IsReadBack(string text, long number, int? revision)
    {
        Assert.True(ScenarioReference.TryParse(text, out var reference));
        Assert.Equal(new ScenarioReference(number, revision), reference);
        Assert.Equal(text, reference.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("12@")]
    [InlineData("12@4@5")]
    [InlineData("twelve")]
    [InlineData("99999999999999999999")]
    public void Reference_Nonsense_IsNone(string text) =>
        Assert.False(ScenarioReference.TryParse(text, out _));
}
