using Browser.Tests.Editor;
using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Charts;

/// <summary>Figures on the narrowest screen: no word is cut at the edge of its drawing, and columns have the width there is.</summary>
public sealed class NarrowFigureTests(BrowserFixture app)
{
    private static readonly Screen s_narrowest = new(320, 900, ColorScheme.Light);

    private static readonly (string Figure, string Title)[] s_titles =
    [
        ("carbon", "Carbon of operation a year (Mt CO2e)"),
        ("water", "Water evaporated on the site a year (M m³)"),
    ];

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

    // Names above a plot that stand on each other.
    private const string Colliding = """
        svg => {
          const names = [...svg.querySelectorAll("text")].filter(text => /Knee|At the peak|Saturation|Time per/.test(text.textContent));
          return names.flatMap((one, index) => names.slice(index + 1)
            .filter(other => {
              const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
              return a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3;
            })
            .map(other => one.textContent + " on " + other.textContent));
        }
        """;

    /// <summary>Three lines stand close together near the right edge, below the name of the axis.</summary>
    [Fact]
    public Task NamesOfLines_OnAPhone_StandClearOfEachOther() =>
        app.VisitAsync(
            "/",
            new(390, 900, ColorScheme.Light),
            async visit =>
            {
                var page = visit.Page;
                var scenario = await visit.OpenPresetAsync("gpu-prompts-wafer-answers");
                await visit.GoAsync($"{scenario}?tab=workload&view=inputs");
                await page.Locator("#f-workloads-0-arrivals-pattern").SelectOptionAsync("Bursty");
                await Expect(page.Locator(".save-state"))
                    .ToHaveAttributeAsync("data-state", "draft");
                await visit.GoAsync($"{scenario}?tab=workload&view=results");
                await page.Locator("#tab-option")
                    .SelectOptionAsync(
                        new SelectOptionValue { Label = "GPU prompts, wafer answers" }
                    );
                var figure = page.Locator("#latency-tpot[data-drawn=true]")
                    .Filter(new() { HasText = "on GPU prompts, wafer answers" });
                var svg = figure.Locator(".canvas svg");
                await Expect(svg).ToContainTextAsync("At the peak", new() { Timeout = 60_000 });

                Assert.Empty(await svg.EvaluateAsync<string[]>(Colliding));
            }
        );

    // How far the name of each option stands from its point, in pixels.
    private const string Farthest = """
        svg => {
          const shapes = [...svg.querySelectorAll("path")].map(shape => shape.getBoundingClientRect()).filter(box => box.width > 9 && box.width < 24 && box.height > 9 && box.height < 24);
          const names = [...svg.querySelectorAll("text")].filter(text => /^(Wafers|GPU racks) for both$/.test(text.textContent)).map(text => text.getBoundingClientRect());
          const gap = (a, b) => Math.hypot(Math.max(0, a.left - b.right, b.left - a.right), Math.max(0, a.top - b.bottom, b.top - a.bottom));
          return names.length < 2 || shapes.length < 2 ? 999 : Math.max(...names.map(name => Math.min(...shapes.map(shape => gap(name, shape)))));
        }
        """;

    /// <summary>Titles of axes with their units, the whole name of a target, and names of points that stand near them.</summary>
    [Fact]
    public Task WordsOfPlots_OnTheNarrowestScreen_AreWholeAndNear() =>
        app.VisitAsync(
            "/",
            s_narrowest,
            async visit =>
            {
                var scenario = await visit.OpenPresetAsync("gpu-prompts-wafer-answers");
                await visit.GoAsync($"{scenario}?tab=workload&view=results");
                Assert.Contains(
                    "Output per megawatt (Mtok/s/MW)",
                    await WordsAsync(visit, "frontier"),
                    StringComparison.Ordinal
                );
                Assert.Matches(
                    @"Target for the mean of full copies: 3\.33\sms",
                    await WordsAsync(visit, "latency-tpot")
                );
                Assert.InRange(
                    await visit
                        .Page.Locator("#frontier .canvas svg")
                        .EvaluateAsync<double>(Farthest),
                    0,
                    20
                );
                await visit.GoAsync($"{scenario}?tab=hardware&view=results");
                Assert.Contains(
                    "Time of a whole answer (s)",
                    await WordsAsync(visit, "latency-cost"),
                    StringComparison.Ordinal
                );
                Assert.Matches(
                    @"Capital expenditure \(\$[MB]\)",
                    await WordsAsync(visit, "money-split")
                );
            }
        );

    private static async Task<string> WordsAsync(Visit visit, string figure)
    {
        var drawn = visit.Page.Locator($"#{figure}[data-drawn=true]");
        await Expect(drawn).ToBeVisibleAsync(new() { Timeout = 60_000 });
        return string.Join(' ', await drawn.Locator(".canvas svg text").AllTextContentsAsync());
    }

    // The dot that is nearest to each name of one.
    private const string NearestDots = """
        svg => {
          const dots = [...svg.querySelectorAll("path")].map(path => path.getBoundingClientRect())
            .filter(box => box.width > 7 && box.width < 20 && Math.abs(box.width - box.height) < 4);
          const names = [...svg.querySelectorAll("text")].filter(text => /^(GPU|Wafers)/.test(text.textContent));
          return names.map(text => {
            const box = text.getBoundingClientRect();
            const away = dots.map(dot => {
              const [x, y] = [(dot.left + dot.right) / 2, (dot.top + dot.bottom) / 2];
              return Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
            });
            return away.indexOf(Math.min(...away));
          });
        }
        """;

    /// <summary>Two dots beside each other: a name above the wrong one is read as that one's.</summary>
    [Fact]
    public Task NamesOfDots_OnAPhone_StandNearestToTheirOwn() =>
        app.VisitAsync(
            "/",
            new(390, 900, ColorScheme.Light),
            async visit =>
            {
                var scenario = await visit.OpenPresetAsync("gpu-prompts-wafer-answers");
                await visit.GoAsync($"{scenario}?tab=workload&view=results");
                var figure = visit.Page.Locator("#frontier[data-drawn=true]");
                await Expect(figure).ToBeVisibleAsync(new() { Timeout = 60_000 });

                var nearest = await figure.Locator(".canvas svg").EvaluateAsync<int[]>(NearestDots);

                Assert.Equal(2, nearest.Length);
                Assert.Distinct(nearest);
            }
        );

    [Theory]
    [InlineData(320)]
    [InlineData(390)]
    public Task StepsOfABridge_OnAPhone_HaveTheirWholeNames(int width) =>
        app.VisitAsync(
            "/",
            new(width, 900, ColorScheme.Light),
            async visit =>
            {
                var scenario = await visit.OpenPresetAsync("750mw-gpu-or-wafer");
                await visit.GoAsync($"{scenario}?tab=facility&view=results");
                var figure = visit.Page.Locator("#power-waterfall[data-drawn=true]");
                await Expect(figure).ToBeVisibleAsync(new() { Timeout = 60_000 });

                var words = await figure.Locator(".canvas svg text").AllTextContentsAsync();
                Assert.DoesNotContain(words, text => text.Contains('…', StringComparison.Ordinal));
                Assert.Contains(
                    "Hosts, memory, fans and conversion in the systems",
                    string.Join(' ', words),
                    StringComparison.Ordinal
                );
                // The end of the title of an axis is its unit.
                foreach (var (id, title) in s_titles)
                {
                    Assert.Contains(
                        title,
                        string.Join(
                            ' ',
                            await visit
                                .Page.Locator($"#{id}[data-drawn=true] .canvas svg text")
                                .AllTextContentsAsync()
                        ),
                        StringComparison.Ordinal
                    );
                }

                // No word stands on another.
                Assert.Empty(
                    await figure
                        .Locator(".canvas svg")
                        .EvaluateAsync<string[]>(
                            """
                            svg => {
                              const words = [...svg.querySelectorAll("text")].map(text => [text.textContent, text.getBoundingClientRect()]).filter(([, box]) => box.width > 0);
                              return words.flatMap(([one, a], place) => words.slice(place + 1)
                                .filter(([, b]) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4)
                                .map(([other]) => `${one} / ${other}`));
                            }
                            """
                        )
                );
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
