using System.Text.RegularExpressions;
using Browser.Tests.Editor;
using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests;

/// <summary>What somebody with a phone and ten seconds sees: the answer, both costs and how sure it is; then a table of what decides.</summary>
public sealed class FirstScreenTests(BrowserFixture app)
{
    // Without the bar of pages at the foot of the screen.
    private const int Seen = 844 - 56;
    private static readonly Screen s_hand = new(390, 844, ColorScheme.Light);
    private static readonly Screen s_narrowest = new(320, 740, ColorScheme.Light);

    [Theory]
    [InlineData("preset:750mw-gpu-or-wafer", 3)]
    [InlineData("preset:fifty-million-dollars", 2)]
    [InlineData("preset:openai-amd-6gw-warrants", 2)]
    [InlineData("preset:training-run-4096-accelerators", 2)]
    public Task Comparison_OnAPhone_SaysAnswerCostsSpeedAndHowSureOnTheFirstScreen(
        string shown,
        int options
    ) =>
        app.VisitAsync(
            $"/compare?s={shown}",
            s_hand,
            async visit =>
            {
                var page = visit.Page;
                await Expect(page.Locator("[data-sure=true]"))
                    .ToBeVisibleAsync(new() { Timeout = 60_000 });
                var rows = page.Locator("[data-key-figures] tbody tr");
                await Expect(rows).ToHaveCountAsync(options);
                await Expect(page.Locator("[data-key-figures] thead"))
                    .ToContainTextAsync("Net present cost");
                foreach (var row in await rows.AllAsync())
                {
                    await Expect(row.Locator("td.num").First).ToContainTextAsync("–");
                    await Expect(row.Locator("td.num").Nth(1)).ToContainTextAsync(new Regex(@"\d"));
                }

                foreach (
                    var part in new[] { "[data-answer]", "[data-key-figures]", "[data-sure] p" }
                )
                {
                    var box = (await page.Locator(part).First.BoundingBoxAsync())!;
                    Assert.InRange(box.Y + box.Height, 0, Seen);
                }

                await visit.AssertNoHorizontalScrollAsync();
                await visit.LookAsync([s_hand.Dark(), s_narrowest]);
                await page.SetViewportSizeAsync(s_narrowest.Width, s_narrowest.Height);
                await visit.AssertNoHorizontalScrollAsync();
            }
        );

    [Fact]
    public Task Editor_OnAPhone_SaysEveryOptionsCostAndWholeCostOnTheFirstScreen() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                var scenario = await visit.OpenPresetAsync("training-run-4096-accelerators");
                await page.SetViewportSizeAsync(s_hand.Width, s_hand.Height);
                await visit.GoAsync(scenario);
                var rows = page.Locator(".strip-table tbody tr");
                await Expect(rows).ToHaveCountAsync(6);
                foreach (var row in await rows.AllAsync())
                {
                    foreach (var metric in new[] { "run_cost_usd", "net_present_cost" })
                    {
                        var box = (
                            await row.Locator($"[data-metric='{metric}']").BoundingBoxAsync()
                        )!;
                        Assert.InRange(box.Y + box.Height, 0, Seen);
                        Assert.InRange(box.X + box.Width, 0, s_hand.Width);
                    }
                }

                await visit.AssertNoHorizontalScrollAsync();
            }
        );

    [Fact]
    public Task Table_OnAPhone_ShowsWhatDecidesAndAllRowsWhenAsked() =>
        app.VisitAsync(
            "/compare?s=preset:750mw-gpu-or-wafer",
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                var rows = page.Locator(".compare-table tr[data-row]:visible");
                await Expect(page.Locator("[data-sure=true]"))
                    .ToBeVisibleAsync(new() { Timeout = 60_000 });
                var all = await rows.CountAsync();
                await page.SetViewportSizeAsync(s_hand.Width, s_hand.Height);

                await Expect(page.Locator("tr[data-row='net_present_cost']")).ToBeVisibleAsync();
                await Expect(page.Locator("tr[data-row='tokens_per_joule']")).ToBeHiddenAsync();
                Assert.InRange(await rows.CountAsync(), 10, all / 2);
                var height = (await page.Locator(".compare-table").BoundingBoxAsync())!.Height;
                Assert.InRange(height, 0, 2_000);

                foreach (var box in await page.Locator(".group-all input").AllAsync())
                {
                    await box.FocusAsync();
                    await page.Keyboard.PressAsync("Space");
                }

                await Expect(rows).ToHaveCountAsync(all);
                await visit.AssertNoHorizontalScrollAsync();
                await visit.LookAsync([s_hand, s_hand.Dark()]);
            }
        );
}
