using System.Collections.Immutable;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using TcoDashboard.Data.Catalog;
using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Catalog.Own;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Calibration;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Tests.Shared.Scenarios;
using TcoDashboard.Web.Language;
using TcoDashboard.Web.Tests.Site;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Edits;
using CatalogItem = TcoDashboard.Domain.Catalog.CatalogItem;
using CatalogRevision = TcoDashboard.Domain.Catalog.CatalogRevision;

namespace TcoDashboard.Web.Tests.Workspace;

/// <summary>Own items in the catalog: what was saved before keeps its figures, what comes after may choose them, and files bring them back.</summary>
public sealed class OwnCatalogTests(DatabaseFixture database)
{
    private const string Price = Domain.Catalog.Region.ElectricityPriceKey;

    private static readonly CatalogItem s_virginia = CatalogReader
        .Read([
            new CatalogFile(
                "regions/us-va.json",
                File.ReadAllText(Path.Combine(ShippedCatalog.Folder, "regions", "us-va.json"))
            ),
        ])
        .Revision!.Items[0];

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public Task ChangeOwn_WhileAScenarioIsSaved_LeavesItAndIsThereForTheNext() =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                var before = desk.Catalogs.Current;
                var summary = await desk.CreateAsync();
                var old = (await desk.Library.FindAsync(summary.Id, Test))!;

                Assert.True(await AddAsync(desk.Catalogs, before, Region("us-own", 0.05)));

                var after = desk.Catalogs.Current;
                Assert.NotEqual(before.Hash, after.Hash);
                Assert.True(after.Find("regions/us-own")!.IsOwn);
                var again = (await desk.Library.FindAsync(summary.Id, Test))!;
                Assert.Equal(before.Hash, again.Catalog.Hash);
                Assert.Equal(
                    ScenarioWriter.Canonical(old.Document),
                    ScenarioWriter.Canonical(again.Document)
                );
                Assert.Null(again.Catalog.Find("regions/us-own"));
                var next = (await desk.Library.FindAsync((await desk.CreateAsync()).Id, Test))!;
                Assert.Equal(after.Hash, next.Catalog.Hash);

                // Removed again: the first catalog to the last byte, and the second one still opens what it pinned.
                Assert.True(
                    await desk.Catalogs.ChangeOwnAsync(
                        after,
                        [],
                        ImmutableHashSet.Create("regions/us-own"),
                        "",
                        Test
                    )
                );
                Assert.Equal(before.Hash, desk.Catalogs.Current.Hash);
                var pinned = (await desk.Catalogs.FindAsync(after.Hash, Test))!;
                Assert.True(pinned.Find("regions/us-own")!.IsOwn);
                Assert.Equal(before.Hash, pinned.ShippedHash);
            }
        );

    [Fact]
    public Task Start_WithAnotherShippedCatalog_KeepsTheOwnItemsOverIt() =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                var earlier = Shipped(s_virginia);
                await desk.Catalogs.StartAsync(earlier, Test);
                await AddAsync(
                    desk.Catalogs,
                    desk.Catalogs.Current,
                    [.. Region("us-own", 0.05), .. Region("us-va", 0.06, earlier)]
                );
                var own = desk.Catalogs.Current;
                var newer = Shipped(
                    With(With(s_virginia, "pue", 1.9), Price, 0.2) with
                    {
                        Name = "Virginia, newly named",
                    }
                );

                await desk.Catalogs.StartAsync(newer, Test);

                var current = desk.Catalogs.Current;
                Assert.Equal(newer.Hash, current.ShippedHash);
                Assert.Equal(
                    ["regions/us-own", "regions/us-va"],
                    current.Items.Select(i => i.Path)
                );
                Assert.Equal(0.05, current.Find("regions/us-own")!.Value(Price));
                // Of the shipped item the own price stays, beside the new published one; everything else is the new catalog's.
                var merged = current.Find("regions/us-va")!;
                Assert.True(merged.IsOwn);
                Assert.Equal("Virginia, newly named", merged.Name);
                Assert.Equal(1.9, merged.Value("pue"));
                Assert.Equal(0.06, merged.Value(Price));
                Assert.Equal("Our contract", merged.Figure(Price)!.Source!.Title);
                Assert.Equal(0.2, merged.Figure(Price)!.Conflicts[0].Value);

                // Back again: the catalog of before to the last byte.
                await desk.Catalogs.StartAsync(earlier, Test);
                Assert.Equal(own.Hash, desk.Catalogs.Current.Hash);
            }
        );

    [Fact]
    public Task Start_OwnItemThatCannotBeRead_TakesTheOthersAndLeavesWhatIsStored() =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                var shipped = desk.Catalogs.Current;
                var text = CatalogBundle.ToText(Region("us-own", 0.05)[0]);
                await desk.CatalogStore.ReplaceCurrentAsync(
                    shipped.Hash,
                    new(
                        "damaged",
                        "A file",
                        [
                            new(text.Kind, text.Id, text.Name, text.Text),
                            new("region", "broken", "Broken", "{}"),
                        ]
                    )
                    {
                        BaseHash = shipped.Hash,
                    },
                    Test
                );

                await desk.Catalogs.StartAsync(shipped, Test);

                var seen = desk.Catalogs.Current;
                Assert.Equal("regions/us-own", Assert.Single(OwnCatalog.ItemsOf(seen)).Path);
                var fault = await Assert.ThrowsAsync<WorkspaceException>(() =>
                    AddAsync(desk.Catalogs, seen, Region("us-more", 0.05))
                );
                Assert.Contains("region broken", fault.Message, StringComparison.Ordinal);
                Assert.Equal("damaged", (await desk.CatalogStore.LatestAsync(Test))!.Hash);
                // What is pinned meanwhile can be found again.
                Assert.NotNull(await desk.CatalogStore.LoadAsync(seen.Hash, Test));
            }
        );

    [Fact]
    public Task ChangeOwn_AfterSomebodyElse_ChangesNothingAndShowsTheirs() =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                var seen = desk.Catalogs.Current;
                await AddAsync(desk.Catalogs, seen, Region("theirs", 0.05));

                Assert.False(await AddAsync(desk.Catalogs, seen, Region("mine", 0.06)));

                Assert.NotNull(desk.Catalogs.Current.Find("regions/theirs"));
                Assert.Null(desk.Catalogs.Current.Find("regions/mine"));
            }
        );

    [Fact]
    public async Task Files_OfTheSite_AreTheTemplatesAndTheOwnItems()
    {
        await using var site = await TestSite.StartAsync(database);
        var holder = (CatalogHolder)site.Services.GetService(typeof(CatalogHolder))!;
        var csv = await site.ReadAsync("/export/own/template.csv");
        Assert.Equal(OwnCsv.Template, csv);
        var json = await site.ReadAsync("/export/own/template.json");
        foreach (var (name, text) in new[] { ("a.csv", csv), ("a.json", json) })
        {
            var unfilled = Reading(name, text, holder.Shipped);
            Assert.Empty(unfilled.Taken);
            Assert.NotEmpty(
                unfilled.Problems.Concat(unfilled.Candidates.SelectMany(one => one.Problems))
            );
        }

        Assert.DoesNotContain("4711", json, StringComparison.Ordinal);
        var items = Reading("a.csv", OwnCsv.Example, holder.Current).Taken.ToArray();
        Assert.True(await AddAsync(holder, holder.Current, items));

        foreach (var file in new[] { "items.csv", "items.json" })
        {
            var written = await site.ReadAsync($"/export/own/{file}");
            Assert.All(
                Reading(file, written, holder.Current).Candidates,
                one => Assert.Equal(OwnChangeKind.Unchanged, one.Kind)
            );
        }

        Assert.Contains(
            "/catalog/import",
            await site.ReadAsync("/catalog"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "own-chip",
            await site.ReadAsync("/catalog/systems/our-node"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "/catalog/systems/our-node",
            await site.ReadAsync("/commands.json"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Page_AfterAnotherReplicaTookOwnPricesOver_KnowsThem()
    {
        await using var site = await TestSite.StartAsync(database);
        var here = site.Services.GetRequiredService<CatalogHolder>();
        var other = new CatalogHolder(
            site.Services.GetRequiredService<CatalogStore>(),
            Wording.English,
            NullLogger<CatalogHolder>.Instance
        );
        await other.StartAsync(here.Shipped, Test);
        var document = site
            .Services.GetRequiredService<PresetShelf>()
            .Find("750mw-gpu-or-wafer")!
            .Document;
        var systems = document
            .Options.SelectMany(option => option.Fleets)
            .Select(fleet => here.Shipped.Find(CatalogKind.System, fleet.System)!)
            .DistinctBy(system => system.Path)
            .ToArray();
        CatalogItem[] priced =
        [
            .. systems.Select(system => With(system, "price_usd", 3_456_789) with { IsOwn = true }),
        ];
        Assert.True(await AddAsync(other, other.Current, priced));
        Assert.DoesNotContain(here.Current.Items, item => item.IsOwn);

        await site.ReadAsync("/catalog/systems");

        Assert.Equal(systems.Length, here.Current.Items.Count(item => item.IsOwn));
    }

    [Fact]
    public void Copies_OfOwnItems_DifferWhenTheCatalogsItemSaysSomethingElse()
    {
        var catalog = OwnCatalog.Over(Shipped(s_virginia), Region("us-own", 0.05));
        var document = SampleScenarios.Deal750Megawatt();

        Assert.Empty(OwnCopies.Differing(document, catalog));
        Assert.Empty(OwnCopies.Differing(document.WithOwnItem(Region("us-own", 0.05)[0]), catalog));
        var copy = Assert.Single(
            OwnCopies.Differing(document.WithOwnItem(Region("us-own", 0.06)[0]), catalog)
        );
        Assert.Equal("regions/us-own", copy.Path);
    }

    /// <summary>Load tests that came with a scenario are named where the catalog has none, and only there.</summary>
    [Fact]
    public void Tests_ThatAScenarioBrought_AreNamedWhereTheCatalogHasNone()
    {
        var source = new TcoDashboard.Domain.Source(
            "Own load tests: cluster.csv",
            null,
            "2026-11-23",
            "user"
        );
        var tests = new CatalogItem(
            CatalogKind.Calibration,
            CalibrationItem.Id,
            "Inference speeds",
            ImmutableSortedDictionary<string, Fact>.Empty.Add(
                "bands",
                new("bands", "Measured tpot 0.9 1.1 9", source)
            ),
            ImmutableSortedDictionary<string, Figure>.Empty,
            []
        )
        {
            IsOwn = true,
        };
        var document = SampleScenarios.Deal750Megawatt();
        var elsewhere = Shipped(tests with { IsOwn = false });

        Assert.Equal(source.Title, OwnCopies.TestsOf(document.WithOwnItem(tests), elsewhere));
        Assert.Null(OwnCopies.TestsOf(document, elsewhere));
        Assert.Null(OwnCopies.TestsOf(document.WithOwnItem(tests), Shipped(tests)));
    }

    private static OwnReading Reading(string name, string text, CatalogRevision current) =>
        OwnFileReader.Read(name, Encoding.UTF8.GetBytes(text), current);

    private static CatalogRevision Shipped(CatalogItem item) =>
        new(CatalogWriter.Hash([item]), [item]);

    private static CatalogItem With(CatalogItem item, string key, double value) =>
        item with
        {
            Figures = item.Figures.SetItem(key, item.Figure(key)! with { Value = value }),
        };

    private static CatalogItem[] Region(string id, double price, CatalogRevision? current = null) =>
        [
            .. Reading(
                "own.csv",
                FormattableString.Invariant(
                    $"kind,id,name,key,value,source\nregion,{id},{(current is null ? "Ours" : "")},electricity_price_usd_per_kwh,{price},Our contract\n"
                ),
                current ?? new("none", [])
            ).Taken,
        ];

    private static Task<bool> AddAsync(
        CatalogHolder catalogs,
        CatalogRevision seen,
        CatalogItem[] items
    ) => catalogs.ChangeOwnAsync(seen, items, ImmutableHashSet<string>.Empty, "A file", Test);
}
