using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests;

/// <summary>Long pages on a telephone: headings lead to what is folded, nothing is out of reach, and paper has all of it.</summary>
public sealed class LongPageTests(BrowserFixture app)
{
    private const string Comparison = "/compare?s=preset:750mw-gpu-or-wafer";
    private const string Reports = "/presets/750mw-gpu-or-wafer/reports";

    // Before parts were folded: 11,400 and 17,750 px.
    [Theory]
    [InlineData(Comparison, 7_000, ".compare-figures canvas, .compare-figures svg.sketch, figure")]
    [InlineData(Reports, 4_000, ".paper-table")]
    public Task Page_OnATelephone_IsShortAndOpensByItsHeadings(
        string path,
        int most,
        string inside
    ) =>
        app.VisitAsync(
            path,
            new Screen(390, 844, ColorScheme.Light),
            async visit =>
            {
                var page = visit.Page;
                var folds = page.Locator("details.phone-fold");
                await Expect(folds.First).ToBeVisibleAsync();
                await Expect(page.Locator("details.phone-fold[open]")).ToHaveCountAsync(0);
                Assert.InRange(
                    await page.EvaluateAsync<int>("() => document.documentElement.scrollHeight"),
                    500,
                    most
                );
                await Axe.AssertNoViolationsAsync(page);

                var last = folds.Last;
                await last.Locator("summary").First.ClickAsync();
                await Expect(last.Locator(inside).First).ToBeVisibleAsync();
                await visit.AssertNoHorizontalScrollAsync();

                await page.EvaluateAsync("() => dispatchEvent(new Event('beforeprint'))");
                await Expect(page.Locator("details.phone-fold:not([open])")).ToHaveCountAsync(0);
                await page.EvaluateAsync("() => dispatchEvent(new Event('afterprint'))");
                await Expect(page.Locator("details.phone-fold[open]")).ToHaveCountAsync(1);
            }
        );

    [Fact]
    public Task Page_OnAWideScreen_HasAllOfItOpen() =>
        app.VisitAsync(
            Reports,
            Screen.Desktop,
            async visit =>
            {
                await Expect(visit.Page.Locator("details.phone-fold").First).ToBeVisibleAsync();
                await Expect(visit.Page.Locator("details.phone-fold:not([open])"))
                    .ToHaveCountAsync(0);
                await Expect(visit.Page.Locator(".paper-table").Last).ToBeVisibleAsync();
            }
        );
}
