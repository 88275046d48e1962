using System.Text.RegularExpressions;
using Browser.Tests.Editor;
using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Results;

/// <summary>A comparison of several scenarios, handed to somebody else.</summary>
public sealed partial class SharedComparisonTests(BrowserFixture app)
{
    private const string TwoScenarios =
        "/compare?s=preset:750mw-gpu-or-wafer:gb300,preset:nvidia-or-amd-10mw&base=preset:nvidia-or-amd-10mw";

    [Fact]
    public Task Share_OfTwoScenarios_ShowsTheSameElsewhereExplainsAndCopiesBoth() =>
        app.VisitAsync(
            TwoScenarios,
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                await Expect(page.Locator("thead th.is-baseline")).ToContainTextAsync("DGX B200");
                await Expect(page.Locator(".compare-notes")).ToHaveCountAsync(0);
                await Expect(page.Locator("[id^='bridge-'] table").First)
                    .ToContainTextAsync("tokens to share it");
                var answer = await page.Locator("[data-answer]").InnerTextAsync();

                var link = await visit.ShareAsync();
                await Axe.AssertNoViolationsAsync(page);

                await app.VisitAsync(link, Screen.Desktop, other => ReadAsync(other, answer));
            }
        );

    private static async Task ReadAsync(Visit visit, string answer)
    {
        var page = visit.Page;
        await Expect(page.Locator("[data-answer]")).ToHaveTextAsync(answer);
        await Axe.AssertNoViolationsAsync(page);

        // Each column is explained from its own document.
        foreach (var column in new[] { 0, 1 })
        {
            await page.Locator(
                    $"tr[data-row=cost_per_mtok_blended] td[data-column='{column}'] button.why"
                )
                .ClickAsync();
            await Expect(page.Locator("#explain-title")).ToContainTextAsync("Cost per");
            await Expect(page.Locator("#explain-title")).ToBeFocusedAsync();
            await page.Keyboard.PressAsync("Escape");
            await Expect(page.Locator("#explain-title")).ToBeHiddenAsync();
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Copy into my scenarios" })
            .ClickAsync();
        await page.ArriveAsync(TwoCopies());
        await Expect(page.Locator("[data-answer]")).ToBeVisibleAsync();
    }

    [GeneratedRegex(@"/compare\?s=\d+,\d+")]
    private static partial Regex TwoCopies();
}
