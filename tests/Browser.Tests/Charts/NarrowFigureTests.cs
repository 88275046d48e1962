using Browser.Tests.Editor;
using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Charts;

/// <summary>Figures on the narrowest screen: no word is cut at the edge of its drawing, and columns have the width there is.</summary>
public sealed class NarrowFigureTests(BrowserFixture app)
{
    private static readonly Screen s_narrowest = new(320, 900, ColorScheme.Light);

    // Words of drawings that stand beyond the drawing, which cuts them; half a pixel is the rounding of a font.
    private const string Cut = """
        () => [...document.querySelectorAll(".figure .canvas svg")].flatMap(svg => {
          const frame = svg.getBoundingClientRect();
          return [...svg.querySelectorAll("text")]
            .filter(text => {
              const box = text.getBoundingClientRect();
              return box.width > 0 && (box.right > frame.right + 1 || box.left < frame.left - 1);
            })
            .map(text => svg.closest(".figure").id + ": " + text.textContent);
        })
        """;

    [Fact]
    public Task Figures_OnTheNarrowestScreen_CutNoWord() =>
        app.VisitAsync(
            "/",
            s_narrowest,
            async visit =>
            {
                var scenario = await visit.OpenPresetAsync("openai-cerebras-750mw-deal");
                var cut = new List<string>();
                foreach (
                    var path in (string[])
                        [
                            "/changes?from=preset:750mw-gpu-or-wafer:gb300&to=preset:750mw-gpu-or-wafer:cs3",
                            "/compare?s=preset:750mw-gpu-or-wafer",
                            $"{scenario}?tab=workload",
                            $"{scenario}?tab=hardware&part=systems",
                            $"{scenario}?tab=facility",
                            $"{scenario}?tab=procurement",
                            $"{scenario}?tab=finance",
                            $"{scenario}?tab=uncertainty&part=tornado",
                            $"{scenario}?tab=uncertainty&part=flips",
                            "/calibration",
                        ]
                )
                {
                    await visit.GoAsync(path);
                    await visit.Page.EvaluateAsync(
                        "() => document.querySelectorAll('.phone-fold').forEach(one => one.open = true)"
                    );
                    await Expect(visit.Page.Locator(".figure[data-drawn=true]").First)
                        .ToBeVisibleAsync(new() { Timeout = 60_000 });
                    await Expect(visit.Page.Locator(".figure:not([data-drawn=true])"))
                        .ToHaveCountAsync(0, new() { Timeout = 60_000 });
                    cut.AddRange(await visit.Page.EvaluateAsync<string[]>(Cut));
                }

                Assert.Empty(cut);
            }
        );

    [Fact]
    public Task Columns_OnTheNarrowestScreen_TakeMostOfIt() =>
        app.VisitAsync(
            "/",
            s_narrowest,
            async visit =>
            {
                var scenario = await visit.OpenPresetAsync("openai-cerebras-750mw-deal");
                await visit.GoAsync($"{scenario}?tab=procurement");
                var figure = visit.Page.Locator("#fleet-by-quarter[data-drawn=true]");
                await Expect(figure).ToBeVisibleAsync(new() { Timeout = 60_000 });

                // From the first column to the last.
                var share = await figure
                    .Locator(".canvas svg")
                    .EvaluateAsync<double>(
                        """
                        svg => {
                          const frame = svg.getBoundingClientRect();
                          const boxes = [...svg.querySelectorAll("path")].map(one => one.getBoundingClientRect()).filter(box => box.height > 20 && box.width > 1 && box.width < 30);
                          return (Math.max(...boxes.map(box => box.right)) - Math.min(...boxes.map(box => box.left))) / frame.width;
                        }
                        """
                    );
                Assert.InRange(share, 0.6, 1);
            }
        );
}
