using System.Text;
using System.Text.RegularExpressions;
using Browser.Tests.Fixture;
using Microsoft.Playwright;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Tests.Shared.Scenarios;

namespace Browser.Tests;

public sealed class ScenariosTests(BrowserFixture app)
{
    [Fact]
    public Task List_OnEveryScreenAndTheme_IsAccessibleAndFits() =>
        app.VisitAsync(
            "/scenarios",
            Screen.Desktop,
            async visit =>
            {
                var title = await ImportAsync(visit, "Looked at");
                await visit.GoAsync("/scenarios");
                await Assertions.Expect(Row(visit, title)).ToContainTextAsync(new Regex(@"\d\.\d"));
                await visit.LookAsync(Screen.Usual);

                await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Import" }).ClickAsync();
                await Assertions.Expect(visit.Page.Locator("#import")).ToBeVisibleAsync();
                await visit.LookAsync(Screen.Usual);
            }
        );

    [Fact]
    public Task Search_Typed_ListsWhatMatchesAndOffersAllOtherwise() =>
        app.VisitAsync(
            "/scenarios",
            Screen.Desktop,
            async visit =>
            {
                var title = await ImportAsync(visit, "Quokka fleet");
                await ImportAsync(visit, "Wombat fleet");
                await visit.GoAsync("/scenarios");
                var search = visit.Page.GetByRole(AriaRole.Searchbox);

                await search.FillAsync("quokka");

                await Assertions
                    .Expect(visit.Page.Locator(".scenario-table tbody tr"))
                    .ToHaveCountAsync(1);
                await Assertions.Expect(Row(visit, title)).ToBeVisibleAsync();
                await visit.Page.ArriveAsync(new Regex(@"/scenarios\?q=quokka$"));
                await search.FillAsync("no such thing");
                await Assertions
                    .Expect(visit.Page.GetByText("Nothing here matches “no such thing”."))
                    .ToBeVisibleAsync();
            }
        );

    [Fact]
    public Task Choice_OfScenarios_OutlastsASearchAndTheWayBackFromTheComparison() =>
        app.VisitAsync(
            "/scenarios",
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                var first = await ImportAsync(visit, "Numbat fleet");
                var second = await ImportAsync(visit, "Bilby fleet");
                await visit.GoAsync("/scenarios");
                var search = page.GetByRole(AriaRole.Searchbox);
                await search.FillAsync("numbat");
                await Assertions.Expect(Row(visit, second)).ToHaveCountAsync(0);
                await Pick(visit, first).CheckAsync();
                await search.FillAsync("bilby");
                await Assertions.Expect(Row(visit, first)).ToHaveCountAsync(0);
                await Pick(visit, second).CheckAsync();

                await page.GetByRole(AriaRole.Link, new() { Name = "Compare selected (2)" })
                    .ClickAsync();
                await page.ArriveAsync(new Regex("/compare"));
                await Assertions.Expect(page.Locator("[data-answer]")).ToBeVisibleAsync();
                await page.GoBackAsync();
                await page.ArriveAsync(new Regex("/scenarios"));

                await Assertions.Expect(search).ToHaveValueAsync("bilby");
                await Assertions.Expect(Pick(visit, second)).ToBeCheckedAsync();
                await search.FillAsync("");
                await Assertions.Expect(Pick(visit, first)).ToBeCheckedAsync();
                await page.GetByRole(AriaRole.Button, new() { Name = "Clear the choice" })
                    .ClickAsync();
                await Assertions.Expect(Pick(visit, first)).Not.ToBeCheckedAsync();
                await page.ArriveAsync(new Regex("/scenarios$"));
            }
        );

    [Fact]
    public Task Delete_Undone_BringsTheScenarioBack() =>
        app.VisitAsync(
            "/scenarios",
            Screen.Desktop,
            async visit =>
            {
                var title = await ImportAsync(visit, "Deleted by mistake");
                await visit.GoAsync("/scenarios");

                await Trash(visit, title).ClickAsync();

                await Assertions.Expect(Row(visit, title)).ToHaveCountAsync(0);
                await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
                await Assertions.Expect(Row(visit, title)).ToHaveCountAsync(1);
            }
        );

    [Fact]
    public Task Trash_Restored_IsListedAgain() =>
        app.VisitAsync(
            "/scenarios",
            Screen.Desktop,
            async visit =>
            {
                var title = await ImportAsync(visit, "Needed after all");
                await visit.GoAsync("/scenarios");
                await Trash(visit, title).ClickAsync();
                await Assertions.Expect(Row(visit, title)).ToHaveCountAsync(0);
                await visit
                    .Page.GetByRole(AriaRole.Link, new() { Name = "Trash", Exact = true })
                    .ClickAsync();

                await visit
                    .Page.GetByRole(AriaRole.Button, new() { Name = $"Restore {title}" })
                    .ClickAsync();

                await Assertions
                    .Expect(visit.Page.GetByText($"“{title}” is back."))
                    .ToBeVisibleAsync();
                await visit.GoAsync("/scenarios");
                await Assertions.Expect(Row(visit, title)).ToHaveCountAsync(1);
            }
        );

    [Fact]
    public Task Import_BadFile_NamesEveryProblemAndStoresNothing() =>
        app.VisitAsync(
            "/scenarios",
            Screen.Desktop,
            async visit =>
            {
                const string Title = "Half a scenario";
                await ChooseAsync(
                    visit,
                    $$"""{"schema":"tco-scenario/1","title":"{{Title}}","horizon_years":99,"colour":"red"}"""
                );

                var problems = visit.Page.Locator(".import-problems > li");
                await Assertions
                    .Expect(
                        problems.Filter(
                            new()
                            {
                                Has = visit.Page.GetByText("horizon_years", new() { Exact = true }),
                            }
                        )
                    )
                    .ToContainTextAsync("99");
                await Assertions
                    .Expect(problems.Filter(new() { HasText = "colour" }).First)
                    .ToBeVisibleAsync();
                await Axe.AssertNoViolationsAsync(visit.Page);
                await visit.GoAsync("/scenarios");
                await Assertions.Expect(Row(visit, Title)).ToHaveCountAsync(0);
            }
        );

    [Fact]
    public Task Import_FileTooLarge_SaysBothSizes() =>
        app.VisitAsync(
            "/scenarios",
            Screen.Desktop,
            async visit =>
            {
                await ChooseAsync(visit, new string(' ', (1024 * 1024) + 1));

                await Assertions
                    .Expect(visit.Page.Locator(".import-problems"))
                    .ToContainTextAsync("at most 1,024 KiB are read");
            }
        );

    [Fact]
    public Task Export_ImportedAgain_IsTheSameDocument() =>
        app.VisitAsync(
            "/scenarios",
            Screen.Desktop,
            async visit =>
            {
                var title = await ImportAsync(visit, "There and back");
                await visit.GoAsync("/scenarios");

                var file = await visit.Page.RunAndWaitForDownloadAsync(() =>
                    visit
                        .Page.GetByRole(AriaRole.Button, new() { Name = $"Export {title} as JSON" })
                        .ClickAsync()
                );

                var text = await File.ReadAllTextAsync(await file.PathAsync());
                var document = ScenarioReader.Read(text).Document!;
                Assert.Equal(
                    ScenarioWriter.Canonical(Sample(title)),
                    ScenarioWriter.Canonical(document with { CatalogRevision = null })
                );
            }
        );

    [Fact]
    public Task Selected_Compared_GoesToTheirComparison() =>
        app.VisitAsync(
            "/scenarios",
            Screen.Desktop,
            async visit =>
            {
                var first = await ImportAsync(visit, "Numbat one");
                var second = await ImportAsync(visit, "Numbat two");
                await visit.GoAsync("/scenarios?q=numbat");
                await visit.Page.GetByLabel($"Compare {first}").CheckAsync();
                await visit.Page.GetByLabel($"Compare {second}").CheckAsync();

                await visit
                    .Page.GetByRole(AriaRole.Link, new() { Name = "Compare selected (2)" })
                    .ClickAsync();

                await visit.Page.ArriveAsync(new Regex(@"/compare\?s=\d+,\d+&"));
                // Nothing is drawn for several scenarios, so no room is kept for what draws say.
                Assert.InRange(
                    await visit
                        .Page.Locator(".answer-sure")
                        .EvaluateAsync<double>(
                            "sure => sure.getBoundingClientRect().bottom - sure.lastElementChild.getBoundingClientRect().bottom"
                        ),
                    -1,
                    1
                );
            }
        );

    [Fact]
    public Task New_FromTheMenu_OpensASmallScenario() =>
        app.VisitAsync(
            "/scenarios",
            Screen.Desktop,
            async visit =>
            {
                await visit.Page.Locator(".new-menu > summary").ClickAsync();
                await visit
                    .Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Small scenario") })
                    .ClickAsync();

                await visit.Page.ArriveAsync(new Regex(@"/scenarios/\d+"));
                await visit.GoAsync("/scenarios?q=New+scenario");
                await Assertions
                    .Expect(visit.Page.Locator(".scenario-table tbody tr").First)
                    .ToContainTextAsync("none");
            }
        );

    private static ILocator Pick(Visit visit, string title) =>
        visit.Page.GetByRole(AriaRole.Checkbox, new() { Name = $"Compare {title}", Exact = true });

    private static ILocator Row(Visit visit, string title) =>
        visit.Page.Locator(".scenario-table tbody tr").Filter(new() { HasText = title });

    private static ILocator Trash(Visit visit, string title) =>
        visit.Page.GetByRole(AriaRole.Button, new() { Name = $"Move {title} to the trash" });

    private static ScenarioDocument Sample(string title) =>
        SampleScenarios.Deal750Megawatt() with
        {
            Title = title,
        };

    private static async Task<string> ImportAsync(Visit visit, string title)
    {
        await visit.GoAsync("/scenarios");
        await ChooseAsync(visit, ScenarioWriter.Write(Sample(title)));
        await visit.Page.ArriveAsync(new Regex(@"/scenarios/\d+"));
        return title;
    }

    private static async Task ChooseAsync(Visit visit, string text)
    {
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Import" }).ClickAsync();
        var file = visit.Page.GetByLabel("Scenario file");
        await Assertions.Expect(file).ToBeEnabledAsync();
        await file.SetInputFilesAsync(
            new FilePayload
            {
                Name = "scenario.json",
                MimeType = "application/json",
                Buffer = Encoding.UTF8.GetBytes(text),
            }
        );
    }
}
