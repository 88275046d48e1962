using Browser.Tests.Editor;
using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests;

/// <summary>What the narrowest phone shows: nothing stands on anything else, and nothing that decides is left out.</summary>
public sealed class PhoneTests(BrowserFixture app)
{
    private static readonly Screen s_narrowest = new(320, 740, ColorScheme.Light);

    // Pairs of neighbours whose words touch, each word with the room it takes.
    private const string Touching = """
        () => {
            const words = [...document.querySelectorAll(".rail-links > .rail-link, .rail-more > summary")].map(link => {
                const range = document.createRange();
                range.selectNodeContents(link);
                const boxes = [...range.getClientRects()];
                return { text: link.innerText.trim(), left: Math.min(...boxes.map(box => box.left)), right: Math.max(...boxes.map(box => box.right)) };
            });
            return words.slice(1).filter((word, at) => word.left < words[at].right + 2).map(word => word.text);
        }
        """;

    [Fact]
    public Task Bar_OnTheNarrowestPhone_KeepsItsWordsApart() =>
        app.VisitAsync(
            "/scenarios",
            s_narrowest,
            async visit =>
            {
                await Expect(visit.Page.Locator(".rail-links > .rail-link")).ToHaveCountAsync(5);
                Assert.Empty(await visit.Page.EvaluateAsync<string[]>(Touching));
                await visit.AssertNoHorizontalScrollAsync();
            }
        );

    [Fact]
    public Task Answer_OnAPhone_SaysCostRangeAndNetPresentCostOnEveryTab() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                var scenario = await visit.OpenPresetAsync();
                await page.SetViewportSizeAsync(s_narrowest.Width, s_narrowest.Height);
                foreach (var tab in new[] { "summary", "finance" })
                {
                    await visit.GoAsync($"{scenario}?tab={tab}");
                    await Expect(page.Locator(".strip-answer")).ToBeVisibleAsync();
                    var row = page.Locator(".strip-table tbody tr").First;
                    await Expect(row.Locator(".strip-range")).ToContainTextAsync("–");
                    foreach (var metric in new[] { "net_present_cost", "speed_per_user" })
                    {
                        var cell = row.Locator($"[data-metric='{metric}']");
                        await Expect(cell).ToBeVisibleAsync();
                        var box = (await cell.BoundingBoxAsync())!;
                        Assert.InRange(box.X + box.Width, 0, s_narrowest.Width);
                    }

                    await visit.AssertNoHorizontalScrollAsync();
                }
            }
        );

    [Fact]
    public Task Scenarios_OnAPhone_ShowTheirCostsAndOnADesktopTheirButtons() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                await visit.OpenPresetAsync();
                await visit.GoAsync("/scenarios");
                var row = page.Locator(".scenario-table tbody tr").First;
                await Expect(row.Locator("[data-head]").First).ToBeVisibleAsync();
                Assert.Equal(0, await Hidden(page, ".table-wrap:has(.scenario-table)"));

                await page.SetViewportSizeAsync(s_narrowest.Width, s_narrowest.Height);
                foreach (var figure in await row.Locator("[data-head]").AllAsync())
                {
                    if (await figure.IsVisibleAsync())
                    {
                        var box = (await figure.BoundingBoxAsync())!;
                        Assert.InRange(box.X + box.Width, 0, s_narrowest.Width);
                    }
                }

                await Expect(row.Locator("[data-head^='Net present cost']")).ToBeVisibleAsync();
                Assert.Equal(0, await Hidden(page, ".table-wrap:has(.scenario-table)"));
                await visit.LookAsync([s_narrowest, s_narrowest.Dark()]);
            }
        );

    [Fact]
    public Task Checkboxes_BesideLongWords_KeepTheirSize() =>
        app.VisitAsync(
            "/new?from=users&find=true",
            s_narrowest,
            async visit =>
            {
                await Expect(visit.Page.Locator("#guide-answer"))
                    .ToContainTextAsync("can serve this");
                var small = await visit.Page.EvaluateAsync<int>(
                    "() => [...document.querySelectorAll('.check input')].filter(box => box.checkVisibility() && (box.clientWidth < 16 || box.clientHeight < 16)).length"
                );
                Assert.Equal(0, small);
                await visit.GoAsync("/settings");
                small = await visit.Page.EvaluateAsync<int>(
                    "() => [...document.querySelectorAll('.check input')].filter(box => box.clientWidth < 16).length"
                );
                Assert.Equal(0, small);
            }
        );

    [Fact]
    public Task Tornado_OnAPhone_TellsItsBarsApartByTheirNames() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                var scenario = await visit.OpenPresetAsync();
                await page.SetViewportSizeAsync(s_narrowest.Width, s_narrowest.Height);
                await visit.GoAsync($"{scenario}?tab=uncertainty&view=results");
                var figure = page.Locator(".figure[data-drawn=true]").First;
                await Expect(figure).ToBeVisibleAsync(new() { Timeout = 60_000 });
                var names = await figure
                    .Locator("svg text", new() { HasText = "…, " })
                    .AllTextContentsAsync();
                Assert.NotEmpty(names);
                Assert.Equal(names.Count, names.Distinct().Count());
            }
        );

    private static Task<int> Hidden(IPage page, string selector) =>
        page.Locator(selector)
            .First.EvaluateAsync<int>("one => Math.max(0, one.scrollWidth - one.clientWidth)");
}
