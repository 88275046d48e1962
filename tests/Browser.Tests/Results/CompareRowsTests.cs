using System.Text.RegularExpressions;
using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Results;

/// <summary>The rows of the comparison live in the browser alone: whatever was pressed, they are those that the server would draw anew.</summary>
public sealed class CompareRowsTests(BrowserFixture app)
{
    private const string Preset = "/compare?s=preset:750mw-gpu-or-wafer";

    // What the script of the keys writes onto them is left out.
    private const string Rows = """
        () => [...document.querySelectorAll(".compare-table tbody")].map(body => {
            const copy = body.cloneNode(true);
            for (const one of copy.querySelectorAll("[tabindex], [data-stop]")) { one.removeAttribute("tabindex"); one.removeAttribute("data-stop"); }
            return body.dataset.group + [...copy.querySelectorAll("tr[data-row]")].map(row => row.outerHTML).join("\n");
        })
        """;

    [Fact]
    public Task Rows_AfterEverySwitch_AreThoseOfAFreshPage() =>
        app.VisitAsync(
            Preset,
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                await SureAsync(page);
                var first = await page.EvaluateAsync<string[]>(Rows);
                await page.Locator(".compare-table button.why").Nth(4).FocusAsync();

                await PressAsync(page, "d", "view=all");
                await AssertFreshAsync(visit);
                await PressAsync(page, "b", "base=");
                await AssertFreshAsync(visit);
                await page.GetByRole(AriaRole.Link, new() { Name = "Total", Exact = true })
                    .ClickAsync();
                await Expect(page).ToHaveURLAsync(new Regex("basis=npc"));
                await AssertFreshAsync(visit);

                await visit.GoAsync(Preset);
                await SureAsync(page);
                Assert.Equal(first, await page.EvaluateAsync<string[]>(Rows));
            }
        );

    [Fact]
    public Task Rows_SwitchedToAllAndBack_KeepTheFocusAndTheirNumbers() =>
        app.VisitAsync(
            Preset,
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                await SureAsync(page);
                var before = await page.EvaluateAsync<string[]>(Rows);
                var number = page.Locator("tr[data-row='net_present_cost'] button.why").First;
                await number.FocusAsync();
                await PressAsync(page, "d", "view=all");
                await Expect(page.Locator("tbody[data-group='setting'] tr[data-row]"))
                    .ToHaveCountAsync(8);
                await Expect(number).ToBeFocusedAsync();
                await PressAsync(page, "d", "view=diff");
                await Expect(page.Locator("tbody[data-group='inputs'] tr[data-row]"))
                    .ToHaveCountAsync(1);
                await Expect(number).ToBeFocusedAsync();
                Assert.Equal(before, await page.EvaluateAsync<string[]>(Rows));

                await page.Keyboard.PressAsync("Enter");
                await Expect(page.Locator("#explain-title")).ToContainTextAsync("Net present cost");
            }
        );

    private static async Task PressAsync(IPage page, string key, string address)
    {
        await page.Keyboard.PressAsync(key);
        await Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(address)));
    }

    // The rows follow the sentence by one message.
    private static async Task SureAsync(IPage page)
    {
        await Expect(page.Locator("[data-sure=true]")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Expect(page.Locator(".compare-table .noise").First)
            .ToContainTextAsync("over all ranges");

        // The one tab stop comes with the keys: before it a key pressed goes nowhere.
        await Expect(page.Locator(".compare-table [data-stop=true]")).ToHaveCountAsync(1);
    }

    // The same address in a window of its own.
    private static async Task AssertFreshAsync(Visit visit)
    {
        await SureAsync(visit.Page);
        await using var other = await visit.OpenTabAsync(new Uri(visit.Page.Url).PathAndQuery);
        await SureAsync(other.Page);
        var fresh = await other.Page.EvaluateAsync<string[]>(Rows);
        await Expect(visit.Page.Locator("tr[data-row]"))
            .ToHaveCountAsync(await other.Page.Locator("tr[data-row]").CountAsync());
        Assert.Equal(fresh, await visit.Page.EvaluateAsync<string[]>(Rows));
    }
}
