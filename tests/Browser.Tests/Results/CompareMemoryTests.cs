using Browser.Tests.Fixture;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Results;

/// <summary>What the server holds of a comparison that somebody reads: nothing that the browser has, or that can be computed again.</summary>
public sealed class CompareMemoryTests(BrowserFixture browser)
{
    private const string Preset = "/compare?s=preset:750mw-gpu-or-wafer";

    // Three options with at most seven figures beside the answer, in this drawing and the one before it; the table has 450 cells.
    private const int CellsBesideTheAnswer = 2 * 3 * 7;

    [Fact]
    public async Task Page_OnceItStands_HoldsNeitherRowsNorFiguresNorResultsAndStillKnowsThem()
    {
        browser.SkipWithoutBrowser();
        var folder = RunningApp.NewDataFolder();
        await using (var app = await RunningApp.StartAsync(folder))
        {
            await using var visit = await browser.OpenAsync(app.Address, Screen.Desktop);
            await StandAsync(visit);

            // Why twice: what had a finalizer goes with the second.
            await HeapGraph.OfAsync(app.ProcessId);
            var heap = await HeapGraph.OfAsync(app.ProcessId);

            Assert.Equal(1, heap.CountOf("TcoDashboard.Web.Components.Pages.Compare.ComparePage"));
            Assert.InRange(
                heap.CountOf("TcoDashboard.Reports.Comparisons.ReportCell"),
                1,
                CellsBesideTheAnswer
            );
            Assert.Equal(0, heap.CountOf("TcoDashboard.Reports.Figures.ChartPoint"));
            Assert.Equal(0, heap.CountOf("TcoDashboard.Web.Components.Charts.ChartDrawing"));
            // The app remembers the last results of all pages; the page itself holds none.
            const string Result = "TcoDashboard.Domain.Scenarios.OptionResult";
            Assert.NotEqual(0, heap.CountOf(Result));
            Assert.Equal(0, heap.CountWithout(Result, "TcoDashboard.Web.Workspace.Evaluations"));

            await AssertStillKnownAsync(visit);
            visit.AssertClean();
        }

        Directory.Delete(folder, recursive: true);
    }

    // Until nothing is on its way any more: the study was the last to come, and each figure is the browser's.
    private static async Task StandAsync(Visit visit)
    {
        await visit.GoAsync(Preset);
        var page = visit.Page;
        await Expect(page.Locator("[data-sure=true]")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Expect(page.Locator(".compare-table .noise").First)
            .ToContainTextAsync("over all ranges");
        await Expect(page.Locator("figure.figure[data-drawn=true]"))
            .ToHaveCountAsync(await page.Locator("figure.figure").CountAsync());
        // Why time: the server hears that the last one was drawn after the page shows it.
        await page.WaitForTimeoutAsync(2_000);
    }

    private static async Task AssertStillKnownAsync(Visit visit)
    {
        var page = visit.Page;
        var figure = page.Locator("figure.figure").First;
        await figure.Locator(".figure-tools > summary").ClickAsync();
        var file = await page.RunAndWaitForDownloadAsync(() =>
            figure.Locator("[data-figure-tool=csv]").ClickAsync()
        );
        Assert.True(File.ReadAllLines(await file.PathAsync()).Length > 3);

        var title = await figure.Locator(".figure-title").InnerTextAsync();
        await page.Locator("tr[data-row='net_present_cost'] button.why").First.ClickAsync();
        await Expect(page.Locator("#explain-title")).ToContainTextAsync("Net present cost");
        await page.Keyboard.PressAsync("Escape");
        await page.GetByRole(
                Microsoft.Playwright.AriaRole.Link,
                new() { Name = "Total", Exact = true }
            )
            .ClickAsync();
        await Expect(figure.Locator(".figure-title")).Not.ToHaveTextAsync(title);
        await using var other = await visit.OpenTabAsync(new Uri(page.Url).PathAndQuery);
        await Expect(figure.Locator(".figure-title"))
            .ToHaveTextAsync(
                await other.Page.Locator("figure.figure .figure-title").First.InnerTextAsync()
            );
    }
}
