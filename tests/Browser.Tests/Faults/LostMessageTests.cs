using System.Text.RegularExpressions;
using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Faults;

/// <summary>
/// The line dies with a message that gives something to the browser alone, which the framework does not send again: once it is back, rows and
/// figures are those of the answer above them.
/// </summary>
public sealed class LostMessageTests(BrowserFixture app)
{
    private const string Preset = "/compare?s=preset:750mw-gpu-or-wafer";

    private const string Rows = """
        () => [...document.querySelectorAll(".compare-table tr[data-row]")].map(row => row.closest("tbody").dataset.group + ": " + row.innerText)
        """;

    [Theory]
    [InlineData("watch", false)]
    [InlineData("write", true)]
    [InlineData("draw", false)]
    public Task Change_LostOnItsWay_ArrivesWhenTheLineIsBack(string call, bool isHeard) =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                visit.Expect("WebSocket");
                visit.Expect("Cannot send data if the connection is not");
                var page = visit.Page;
                var line = await DyingLine.LayAsync(page, ["BeginInvokeJS", call], isHeard);
                await visit.GoAsync(Preset);
                await SureAsync(page);
                await Expect(page.Locator("#cost-by-category[data-drawn]")).ToBeVisibleAsync();

                line.Arm();
                await page.GetByRole(AriaRole.Link, new() { Name = "Total", Exact = true })
                    .ClickAsync();
                await line.Dead.WaitAsync(
                    TimeSpan.FromSeconds(20),
                    TestContext.Current.CancellationToken
                );
                await line.BreakAsync();

                await AssertFreshAsync(visit);
            }
        );

    [Fact]
    public Task FirstRows_LostWhileTheyAreHandedOver_AreThoseOfEveryChangeAfterIt() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                visit.Expect("WebSocket");
                visit.Expect("Cannot send data if the connection is not");
                var page = visit.Page;
                var line = await DyingLine.LayAsync(
                    page,
                    ["BeginInvokeJS", "hold"],
                    isHeard: false
                );
                line.Arm();
                await visit.GoAsync(Preset);
                await line.Dead.WaitAsync(
                    TimeSpan.FromSeconds(20),
                    TestContext.Current.CancellationToken
                );
                await line.BreakAsync();

                await AssertFreshAsync(visit);
                await page.GetByRole(AriaRole.Link, new() { Name = "Total", Exact = true })
                    .ClickAsync();
                await Expect(page).ToHaveURLAsync(new Regex("basis=npc"));
                await AssertFreshAsync(visit);
            }
        );

    [Fact]
    public Task ScriptOfTheRows_ThatDoesNotArrive_LeavesThePageAlive() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                visit.Expect("Failed to load resource");
                var page = visit.Page;
                await page.RouteAsync("**/js/compare*.js", route => route.AbortAsync());
                await visit.GoAsync(Preset);
                await SureAsync(page);

                await page.UnrouteAsync("**/js/compare*.js");
                await page.GetByRole(AriaRole.Link, new() { Name = "Total", Exact = true })
                    .ClickAsync();
                await Expect(page).ToHaveURLAsync(new Regex("basis=npc"));
                await AssertFreshAsync(visit);
            }
        );

    private static async Task SureAsync(IPage page)
    {
        await Expect(page.Locator("[data-sure=true]")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Expect(page.Locator(".compare-table .noise").First)
            .ToContainTextAsync("over all ranges");
    }

    // The same address in a window of its own.
    private static async Task AssertFreshAsync(Visit visit)
    {
        await using var other = await visit.OpenTabAsync(new Uri(visit.Page.Url).PathAndQuery);
        await SureAsync(other.Page);
        await SureAsync(visit.Page);
        var fresh = await other.Page.EvaluateAsync<string[]>(Rows);
        await Expect(visit.Page.Locator("tr[data-row]")).ToHaveCountAsync(fresh.Length);
        try
        {
            await visit.Page.WaitForFunctionAsync(
                $"fresh => JSON.stringify(({Rows})()) === JSON.stringify(fresh)",
                fresh,
                new() { Timeout = 15_000 }
            );
        }
        catch (TimeoutException)
        {
            // Told below row by row.
        }

        Assert.Equal(fresh, await visit.Page.EvaluateAsync<string[]>(Rows));
        foreach (var figure in new[] { "#cost-by-category", "#power" })
        {
            await Expect(other.Page.Locator($"{figure}[data-drawn]")).ToBeVisibleAsync();
            await Expect(visit.Page.Locator($"{figure} .figure-table table"))
                .ToHaveTextAsync(
                    await other.Page.Locator($"{figure} .figure-table table").TextContentAsync()
                        ?? ""
                );
        }
    }
}
