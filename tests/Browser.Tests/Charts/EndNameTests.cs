using Browser.Tests.Editor;
using Browser.Tests.Fixture;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Charts;

/// <summary>Names at the ends of lines: however long and however close their lines end, none stands on another.</summary>
public sealed class EndNameTests(BrowserFixture app)
{
    [Fact]
    public Task Names_OfManyLinesThatEndTogether_StandApart() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                var scenario = await visit.OpenPresetAsync("gpu-prompts-wafer-answers");
                await visit.GoAsync($"{scenario}?tab=workload");
                var figure = visit.Page.Locator("#load-duration[data-drawn=true]");
                await Expect(figure).ToBeVisibleAsync(new() { Timeout = 60_000 });

                var words = await figure.Locator(".canvas svg text").AllTextContentsAsync();
                Assert.Contains(
                    words,
                    text => text.StartsWith("GPU prompts", StringComparison.Ordinal)
                );
                Assert.Empty(
                    await figure
                        .Locator(".canvas svg")
                        .EvaluateAsync<string[]>(
                            """
                            svg => {
                              const frame = svg.getBoundingClientRect();
                              const words = [...svg.querySelectorAll("text")].map(text => [text.textContent, text.getBoundingClientRect()]).filter(([, box]) => box.width > 0);
                              return [
                                ...words.filter(([, box]) => box.bottom > frame.bottom + 1).map(([text]) => text),
                                ...words.flatMap(([one, a], place) => words.slice(place + 1)
                                  .filter(([, b]) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4)
                                  .map(([other]) => `${one} / ${other}`)),
                              ];
                            }
                            """
                        )
                );
            }
        );
}
