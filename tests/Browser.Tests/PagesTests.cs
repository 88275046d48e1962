using Browser.Tests.Editor;
using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests;

/// <summary>Every address of the app once, on the narrowest screen there is and in the theme with the strongest contrast.</summary>
public sealed class PagesTests(BrowserFixture app)
{
    private static readonly Screen s_narrowest = new(320, 640, ColorScheme.Light);

    private static readonly string[] s_pages =
    [
        "/",
        "/new",
        "/scenarios",
        "/scenarios?view=trash",
        "/compare",
        "/compare?s=preset:where-to-build&view=all",
        "/changes",
        "/catalog",
        "/catalog/systems",
        "/catalog/models",
        "/catalog/regions",
        "/catalog/systems/cerebras-cs3",
        "/calibration",
        "/presets/fifty-million-dollars/reports",
        "/presets/fifty-million-dollars/reports?show=finance",
        "/help",
        "/settings",
    ];

    private static readonly string[] s_tabs =
    [
        "summary",
        "workload",
        "hardware",
        "facility",
        "procurement",
        "finance",
        "uncertainty",
        "evidence",
        "history",
    ];

    // Why in one visit: each page is opened once, on the narrow screen, and looked at again unfolded and with the strongest contrast. Why this
    // example: five options with the longest names, a deal, financing.
    [Fact]
    public Task EveryPageAndTab_OnTheNarrowestScreenAndInHighContrast_FitsUnfoldedTooAndIsAccessible() =>
        app.VisitAsync(
            "/settings",
            s_narrowest,
            async visit =>
            {
                await visit.Page.GetByLabel("High").CheckAsync();
                var scenario = await visit.OpenPresetAsync("openai-cerebras-750mw-deal");
                var opened = 0;
                foreach (var path in s_pages)
                {
                    await OpenAsync(visit, path);
                    // Why without the longest tables: their cells are those of the shorter ones, and each is looked at.
                    if (!path.Contains("view=all") && !path.Contains("show="))
                    {
                        await visit.LookAsync([Screen.Desktop.Dark()]);
                        await visit.ChangeScreenAsync(s_narrowest);
                    }

                    opened += await visit.AssertFitOpenAsync();
                }

                foreach (var view in new[] { "results", "inputs" })
                {
                    foreach (var tab in s_tabs)
                    {
                        await OpenAsync(visit, $"{scenario}?tab={tab}&view={view}");
                        await Expect(visit.Page.Locator("main .stack > *").First)
                            .ToBeAttachedAsync();
                        opened += await visit.AssertFitOpenAsync();
                    }
                }

                Assert.InRange(opened, 100, int.MaxValue);
            }
        );

    private static async Task OpenAsync(Visit visit, string path)
    {
        await visit.GoAsync(path);
        await Expect(visit.Page.Locator("h1")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-contrast", "more");
        await visit.AssertNoHorizontalScrollAsync();
    }
}
