using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Editor;

/// <summary>What a newcomer looks for first: the answer in little room, the sources of a number at once, the deal in a line, what a link gives away.</summary>
public sealed class FirstUseTests(BrowserFixture app)
{
    private const int Quarter = 225;

    [Fact]
    public Task Strip_OfSixOptions_TakesNoMoreThanAQuarterOfALaptop() =>
        app.VisitAsync(
            "/new?amount=20&find=true",
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                await Expect(page.Locator("#guide-answer")).ToContainTextAsync("can serve this");
                var free = page.Locator(".guide tbody input:not(:checked)");
                while (
                    await page.Locator(".guide tbody input:checked").CountAsync()
                        is < 6
                            and var chosen
                )
                {
                    await free.First.CheckAsync();
                    await Expect(page.GetByText($"Compare the {chosen + 1} chosen"))
                        .ToBeVisibleAsync();
                }

                await page.GetByText("Compare the 6 chosen").ClickAsync();
                await Expect(page.Locator(".strip-table tbody tr"))
                    .ToHaveCountAsync(6, new() { Timeout = 30_000 });
                var box = await page.Locator(".editor-strip").BoundingBoxAsync();
                Assert.InRange(box!.Height, 1, Quarter);
                await Axe.AssertNoViolationsAsync(page);
                await page.SetViewportSizeAsync(320, 640);
                await visit.AssertNoHorizontalScrollAsync();
            }
        );

    [Theory]
    [InlineData(1440, false)]
    [InlineData(390, true)]
    public Task Number_Explained_ListsItsSourcesAndOneStepLeadsToThem(int width, bool isDark) =>
        app.VisitAsync(
            "/",
            new Screen(width, 900, isDark ? ColorScheme.Dark : ColorScheme.Light),
            async visit =>
            {
                var page = visit.Page;
                await visit.OpenPresetAsync();
                await page.Locator(".strip-table td .why").First.ClickAsync();
                var sources = page.Locator(".explain-sources");
                await Expect(sources.Locator("li")).ToHaveCountAsync(5);
                await Axe.AssertNoViolationsAsync(page);
                await sources
                    .GetByRole(AriaRole.Button, new() { NameRegex = new("^Show all") })
                    .ClickAsync();
                await Expect(sources.Locator("li").Nth(10)).ToBeVisibleAsync();
                await sources.Locator(".explain-part").Nth(1).ClickAsync();

                await Expect(page.Locator("#explain-title"))
                    .ToContainTextAsync("Price of one system");
                await Expect(page.Locator(".explain-source")).ToBeVisibleAsync();
            }
        );

    [Fact]
    public Task Deal_OfAnOption_IsReadInOneLine() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                var path = await visit.OpenPresetAsync("openai-amd-6gw-warrants");
                await visit.GoAsync($"{path}?tab=procurement");
                await visit.WaitForInteractiveAsync();
                var line = visit.Page.Locator("[data-deal-line]");
                await Expect(line.Locator("li")).ToHaveCountAsync(4);
                await Expect(line).ToContainTextAsync("/MW-year");
                Assert.InRange((await line.BoundingBoxAsync())!.Height, 1, 60);
            }
        );

    [Fact]
    public Task Share_WithoutPrices_OffersNothingToMoveAndTheListSaysSo() =>
        app.VisitAsync(
            "/",
            new Screen(390, 844, ColorScheme.Dark),
            async visit =>
            {
                var page = visit.Page;
                await visit.OpenPresetAsync();
                await page.GetByRole(AriaRole.Button, new() { Name = "Share", Exact = true })
                    .ClickAsync();
                await page.GetByLabel("All numbers, and inputs they may move").CheckAsync();
                await Expect(page.Locator(".share-sliders")).ToBeVisibleAsync();
                await page.GetByLabel("No prices").CheckAsync();
                await Expect(page.Locator(".share-sliders")).ToHaveCountAsync(0);
                await Axe.AssertNoViolationsAsync(page);
                await page.GetByRole(AriaRole.Button, new() { Name = "Create link" }).ClickAsync();

                await Expect(page.Locator(".share-list > li"))
                    .ToContainTextAsync("prices hidden", new() { Timeout = 20_000 });
                await visit.AssertNoHorizontalScrollAsync();
            }
        );

    [Fact]
    public Task Flips_Opened_BeginWithTheInputsThatFlipTheChoice() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                var path = await visit.OpenPresetAsync();
                await visit.GoAsync($"{path}?tab=uncertainty&part=flips");
                var rows = visit.Page.Locator(".inputs tbody tr");
                await Expect(rows.First).ToBeVisibleAsync(new() { Timeout = 20_000 });
                var (answer, goal) = (
                    await rows.First.BoundingBoxAsync(),
                    await visit.Page.Locator("#goal").BoundingBoxAsync()
                );

                Assert.True(answer!.Y < goal!.Y, "The goal seeker stands before the answer.");
                await Axe.AssertNoViolationsAsync(visit.Page);
            }
        );
}
