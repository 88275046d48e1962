using System.Text.RegularExpressions;
using Browser.Tests.Editor;
using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests;

/// <summary>Whoever changes something in the middle of a page stays there; what fills the page anew begins at its top.</summary>
public sealed partial class PlaceTests(BrowserFixture app)
{
    [Fact]
    public Task ChangeOfTheView_KeepsThePlace_AndAnotherPageBeginsAtItsTop() =>
        app.VisitAsync(
            "/compare?s=preset:750mw-gpu-or-wafer",
            new Screen(1024, 400, ColorScheme.Light),
            async visit =>
            {
                var page = visit.Page;
                var button = page.GetByText("All rows", new() { Exact = true });
                await Expect(page.Locator("[data-sure=true]")).ToBeVisibleAsync();
                await button.EvaluateAsync("one => one.scrollIntoView({ block: 'center' })");
                var place = await PlaceAsync(page);
                Assert.True(place > 100, $"The button stands at {place}.");

                await button.ClickAsync();
                await page.ArriveAsync(AllRows());
                await Expect(page.Locator("tr[data-row]").Nth(40)).ToBeAttachedAsync();
                Assert.InRange(await PlaceAsync(page), place - 5, place + 5);

                await page.EvaluateAsync("() => Blazor.navigateTo('/calibration')");
                await page.ArriveAsync(Calibration());
                await Expect(page.Locator("h1")).ToHaveTextAsync("Calibration");
                await page.WaitForFunctionAsync("() => window.scrollY === 0");
            }
        );

    [Fact]
    public Task AnotherTab_BeginsAtItsTop() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                await visit.OpenPresetAsync("750mw-gpu-or-wafer");
                var page = visit.Page;
                await page.EvaluateAsync("() => window.scrollTo(0, 600)");
                Assert.True(await PlaceAsync(page) > 100);

                await page.Locator("a[href*='tab=hardware']").First.ClickAsync();
                await page.ArriveAsync(Hardware());
                await page.WaitForFunctionAsync("() => window.scrollY === 0");
            }
        );

    private static Task<int> PlaceAsync(IPage page) =>
        page.EvaluateAsync<int>("() => Math.round(window.scrollY)");

    [GeneratedRegex("view=all")]
    private static partial Regex AllRows();

    [GeneratedRegex("/calibration$")]
    private static partial Regex Calibration();

    [GeneratedRegex("tab=hardware")]
    private static partial Regex Hardware();
}
