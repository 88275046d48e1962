using System.Text.RegularExpressions;
using Browser.Tests.Editor;
using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Results;

/// <summary>Links of a comparison lead to what they speak of.</summary>
public sealed class CompareLinksTests(BrowserFixture app)
{
    [Fact]
    public Task Links_OfTheAnswer_OpenThePartTheirSentenceSpeaksOf() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                await visit.OpenPresetAsync();
                var page = visit.Page;
                var number = Regex.Match(page.Url, @"/scenarios/(\d+)").Groups[1].Value;
                await visit.GoAsync($"/compare?s={number}");
                var sure = page.Locator("[data-sure] p").First;
                // Why longer: ten thousand draws on a busy machine.
                await Expect(sure).ToContainTextAsync("of the draws", new() { Timeout = 60_000 });
                // Why: how sure the answer is stands in one sentence, not in two.
                await Expect(page.Locator("[data-answer]")).Not.ToContainTextAsync("uncertainty");
                var sentence = (await sure.InnerTextAsync()).Replace(
                    " See the draws",
                    "",
                    StringComparison.Ordinal
                );

                await page.GetByText("See the draws").ClickAsync();

                await Expect(page.Locator(".study-finding"))
                    .ToHaveTextAsync(sentence, new() { Timeout = 60_000 });
                await visit.GoAsync($"/compare?s={number}");
                await page.GetByText("See what flips it").ClickAsync();
                await Expect(page.Locator(".study-parts [aria-current]"))
                    .ToHaveTextAsync("What flips it");
            }
        );

    [Fact]
    public Task Switch_ToTheDifferences_SendsNoRowAgain() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                var received = 0L;
                visit.Page.WebSocket += (_, socket) =>
                    socket.FrameReceived += (_, frame) =>
                        Interlocked.Add(
                            ref received,
                            frame.Binary?.Length ?? frame.Text?.Length ?? 0
                        );
                await visit.GoAsync("/compare?s=preset:training-run-4096-accelerators&view=all");
                // Why so long: what the study says is sent too, and must be through.
                await Expect(visit.Page.Locator("[data-sure]"))
                    .ToBeVisibleAsync(new() { Timeout = 90_000 });
                var table = visit.Page.Locator(".compare-table tbody tr");
                var all = await table.CountAsync();
                await Expect(visit.Page.Locator(".figure:not([data-drawn=true])"))
                    .ToHaveCountAsync(0, new() { Timeout = 90_000 });
                Interlocked.Exchange(ref received, 0);

                await visit.Page.Locator(".compare-toolbar a[data-act=view]").First.ClickAsync();
                await Expect(table).Not.ToHaveCountAsync(all);

                // Measured: 9 KB, and 168 KB when rows were told apart by their order alone.
                Assert.InRange(Interlocked.Read(ref received), 1, 40_000);
            }
        );

    [Theory]
    [InlineData("", "cost_per_mtok_blended")]
    [InlineData("&basis=npc", "net_present_cost")]
    public Task Gap_Explained_KeepsTheMeasureOfTheComparison(string basis, string metric) =>
        app.VisitAsync(
            $"/compare?s=preset:on-premises-70b-200-users{basis}",
            Screen.Desktop,
            async visit =>
            {
                await visit
                    .Page.Locator(".compare-toolbar")
                    .GetByRole(AriaRole.Link, new() { Name = "Explain the gap" })
                    .ClickAsync();

                await Expect(visit.Page.Locator("[data-answer]")).ToBeVisibleAsync();
                await Expect(
                        visit
                            .Page.Locator("label.compare-select")
                            .Filter(new() { HasText = "Figure" })
                            .Locator("select")
                    )
                    .ToHaveValueAsync(metric);
            }
        );
}
