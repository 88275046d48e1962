using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Results;

public sealed class ReportsTests(BrowserFixture app)
{
    private const string Path = "/presets/fifty-million-dollars/reports";

    [Theory]
    [InlineData(1440, true, "")]
    [InlineData(360, false, "?show=finance")]
    public Task Page_OnEveryScreen_IsAccessibleAndFits(int width, bool isDark, string view) =>
        app.VisitAsync(
            Path + view,
            new Screen(width, 800, isDark ? ColorScheme.Dark : ColorScheme.Light),
            async visit =>
            {
                await Expect(visit.Page.Locator("article.paper")).ToBeVisibleAsync();
                await visit.AssertNoHorizontalScrollAsync();
                await Axe.AssertNoViolationsAsync(visit.Page);
            }
        );

    [Fact]
    public Task Workbook_DownloadedAndBroughtBack_ChangesNothing() =>
        app.VisitAsync(
            Path,
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                var download = await page.RunAndWaitForDownloadAsync(() =>
                    page.GetByRole(AriaRole.Link, new() { Name = "Download Workbook" }).ClickAsync()
                );
                Assert.EndsWith(
                    "workbook.xlsx",
                    download.SuggestedFilename,
                    StringComparison.Ordinal
                );
                await Expect(page.Locator("[data-report-status]"))
                    .ToContainTextAsync("is in your downloads");

                var file = page.GetByLabel("Workbook", new() { Exact = true });
                await Expect(file).ToBeEnabledAsync();
                await file.SetInputFilesAsync(await download.PathAsync());
                await Expect(page.GetByText("changes no input")).ToBeVisibleAsync();
            }
        );
}
