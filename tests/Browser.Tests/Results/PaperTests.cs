using System.Text.Json;
using Browser.Tests.Editor;
using Browser.Tests.Fixture;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Results;

/// <summary>What leaves the printer: every row and column of every table, folded ones too, and no heading alone at a page's end.</summary>
public sealed class PaperTests(BrowserFixture app)
{
    // Words of every cell that a reader of the screen can see, folded tables included, and every heading.
    private const string Cells = """
        () => {
            const seen = element => element.checkVisibility?.({ visibilityProperty: true }) ?? true;
            const words = element => {
                const copy = element.cloneNode(true);
                for (const hidden of copy.querySelectorAll(".unseen, .no-print, details.menu, button.icon-button, svg, select, input, .chart, .canvas")) hidden.remove();
                const walk = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
                const parts = [];
                while (walk.nextNode()) parts.push(walk.currentNode.data);
                return parts.join("\u0001");
            };
            for (const folded of document.querySelectorAll("main details:not(.menu)")) folded.open = true;
            const long = element => element.closest(".figure-table[data-long]");
            const cells = [...document.querySelectorAll("main table th, main table td")].filter(seen).filter(cell => !long(cell)).map(words);
            const heads = [...document.querySelectorAll("main h1, main h2, main h3, main h4")].filter(seen).map(words);
            heads.push(...[...document.querySelectorAll("main .compare-table thead th")].flatMap(cell => words(cell).split("\u0001")));
            for (const folded of document.querySelectorAll("main details:not(.menu)")) folded.open = false;
            return JSON.stringify([cells, heads]);
        }
        """;

    // A title alone has two lines, a chart with its words more than this.
    private const int FewestLines = 6;

    [Fact]
    public Task Paper_OfEveryKindOfPage_HoldsEveryCellAndOrphansNoHeading()
    {
        Paper.SkipWithoutReader();
        return app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                // Why: while it prints a page answers nobody, and on a busy machine the server hangs up and is called again.
                visit.Expect("Connection disconnected");
                var scenario = await visit.OpenPresetAsync("fifty-million-dollars");
                await AssertWholeAsync(visit, $"{scenario}?tab=summary", ".strip-table", "A4");
                await AssertWholeAsync(visit, $"{scenario}?tab=finance", ".figure", "Letter");
                await AssertWholeAsync(
                    visit,
                    "/compare?s=preset:where-to-build&view=all",
                    "[data-sure]",
                    "A4"
                );
                await AssertWholeAsync(
                    visit,
                    "/compare?s=preset:750mw-gpu-or-wafer",
                    "[data-sure]",
                    "A4",
                    "Letter"
                );
                await AssertWholeAsync(
                    visit,
                    "/presets/fifty-million-dollars/reports?show=finance",
                    "article.paper",
                    "Letter"
                );
                await AssertWholeAsync(visit, "/catalog/systems", "table", "Letter");
            }
        );
    }

    [Fact]
    public Task Paper_WithNarrowMargins_KeepsEveryColumnOfTheComparison()
    {
        Paper.SkipWithoutReader();
        return app.VisitAsync(
            "/compare?s=preset:750mw-gpu-or-wafer",
            Screen.Desktop,
            async visit =>
            {
                visit.Expect("Connection disconnected");
                await ReadyAsync(visit, "[data-sure]");
                foreach (var margin in new[] { "10mm", "4mm" })
                {
                    await AssertHoldsAsync(
                        visit,
                        await Paper.PrintAsync(visit.Page, "A4", margin),
                        $"A4 with margins of {margin}"
                    );
                }
            }
        );
    }

    [Fact]
    public Task Figure_OnPaperNarrowerThanItsWindow_IsMadeSmallerAsAWhole() =>
        app.VisitAsync(
            "/calibration",
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                await ReadyAsync(visit, ".figure[data-drawn=true]");
                var before = (await page.Locator(".canvas svg").First.BoundingBoxAsync())!;
                await page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
                await page.SetViewportSizeAsync(700, 1000);

                var drawing = (await page.Locator(".canvas svg").First.BoundingBoxAsync())!;
                var card = (await page.Locator(".figure").First.BoundingBoxAsync())!;
                Assert.True(
                    drawing.X >= card.X && drawing.X + drawing.Width <= card.X + card.Width,
                    $"The drawing ends at {drawing.X + drawing.Width}, its card at {card.X + card.Width}."
                );
                Assert.Equal(before.Width / before.Height, drawing.Width / drawing.Height, 0.02);
                await Expect(page.Locator("main a.button:visible, main p > a.button:visible"))
                    .ToHaveCountAsync(0);
            }
        );

    [Fact]
    public Task Bridges_OnPaper_HaveWordsOfSixPoints_AndComeBackToTheScreenAsTheyWere() =>
        app.VisitAsync(
            "/compare?s=preset:750mw-gpu-or-wafer",
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                await page.EvaluateAsync(
                    "() => document.querySelector('#bridges-title').scrollIntoView()"
                );
                var drawing = page.Locator(
                    "[aria-labelledby=bridges-title] .figure[data-drawn=true] .canvas svg"
                ).First;
                await Expect(drawing).ToBeVisibleAsync(new() { Timeout = 60_000 });
                var before = (await drawing.BoundingBoxAsync())!;
                await page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
                // An A4 sheet on its side, without its margins.
                await page.SetViewportSizeAsync(1047, 718);

                var points = await drawing.EvaluateAsync<double>(
                    "svg => 12 * 0.75 * svg.getBoundingClientRect().height / svg.viewBox.baseVal.height"
                );
                Assert.InRange(points, 6, 9.1);
                // As wide as on the screen before it is made smaller as a whole: on less, names would stand above their bars, for which there is no room.
                Assert.Equal(
                    before.Width,
                    await drawing.EvaluateAsync<double>("svg => svg.viewBox.baseVal.width"),
                    1
                );

                await page.SetViewportSizeAsync(Screen.Desktop.Width, Screen.Desktop.Height);
                await page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Screen });
                var after = (await drawing.BoundingBoxAsync())!;
                Assert.Equal(before.Height, after.Height, 1);
                Assert.Equal(before.Width, after.Width, 1);

                // A window that is made narrower later: the size of then must not hold.
                await page.SetViewportSizeAsync(900, Screen.Desktop.Height);
                await page.WaitForFunctionAsync(
                    """
                    () => {
                      const canvas = document.querySelector("[aria-labelledby=bridges-title] .figure[data-drawn=true] .canvas");
                      return canvas.clientWidth < 860 && Math.abs(canvas.querySelector("svg").viewBox.baseVal.width - canvas.clientWidth) < 2;
                    }
                    """
                );
            }
        );

    // Alone on the page, and so far down that what stands above its drawing ends above the foot of the sheet and the drawing beyond it.
    private const string ToTheFoot = """
        figure => {
          for (let at = figure; at !== document.body; at = at.parentElement) {
            for (const other of at.parentElement.children) {
              if (other !== at) {
                other.style.display = "none";
              }
            }
          }
          // As long as that of two pools with a target.
          const subtitle = figure.querySelector(".figure-subtitle");
          subtitle.textContent += ` ${subtitle.textContent}`;
          const millimetre = 96 / 25.4;
          const sheet = (297 - 2 * 14) * millimetre;
          const top = figure.getBoundingClientRect().top + scrollY;
          const above = figure.querySelector(".legend").getBoundingClientRect().bottom + scrollY - top;
          const drawing = figure.querySelector(".figure-drawing").getBoundingClientRect().height;
          // More than the style sheet keeps free for the beginning of any figure, and not enough for its drawing.
          const least = Math.max(above, 110 * millimetre);
          const room = (least + above + drawing) / 2;
          const spacer = document.createElement("div");
          spacer.style.height = `${sheet - top - room}px`;
          figure.before(spacer);
          return above + drawing - least;
        }
        """;

    /// <summary>What names its lines is of no use on another sheet than the lines.</summary>
    [Fact]
    public Task Figure_AtTheFootOfASheet_KeepsTitleLegendAndDrawingTogether()
    {
        Paper.SkipWithoutReader();
        return app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                var scenario = await visit.OpenPresetAsync("750mw-gpu-or-wafer");
                await visit.GoAsync($"{scenario}?tab=workload");
                await ReadyAsync(visit, "#latency-ttft[data-drawn=true]");
                await visit.Page.EmulateMediaAsync(
                    new() { Media = Microsoft.Playwright.Media.Print }
                );
                // An A4 sheet without its margins.
                await visit.Page.SetViewportSizeAsync(688, 1017);
                // Else the drawing has room on the first sheet, and nothing is asked.
                Assert.InRange(
                    await visit.Page.Locator("#latency-ttft").EvaluateAsync<double>(ToTheFoot),
                    40,
                    400
                );

                var paper = await Paper.PrintAsync(visit.Page, "A4");

                var sheet = paper.Sheets.Single(lines =>
                    lines.Any(line =>
                        line.Contains("Time to first token of 99", StringComparison.Ordinal)
                    )
                );
                Assert.Contains("P50", sheet);
                Assert.Contains(
                    sheet,
                    line => line.Contains("Load of a copy", StringComparison.Ordinal)
                );
            }
        );
    }

    private static async Task AssertWholeAsync(
        Visit visit,
        string path,
        string ready,
        params string[] formats
    )
    {
        await visit.GoAsync(path);
        await ReadyAsync(visit, ready);
        foreach (var format in formats)
        {
            await AssertHoldsAsync(
                visit,
                await Paper.PrintAsync(visit.Page, format),
                $"{path} on {format}"
            );
        }
    }

    private static async Task AssertHoldsAsync(Visit visit, Paper paper, string what)
    {
        var texts = JsonSerializer.Deserialize<string[][]>(
            await visit.Page.EvaluateAsync<string>(Cells)
        )!;
        var words = paper.Words;
        // Four sheets of points of curves are left out, and the paper says where they are.
        Assert.Equal(
            await visit.Page.Locator(".figure-table[data-long]").CountAsync() > 0,
            words.Contains(Paper.Tight("are left out on paper"), StringComparison.OrdinalIgnoreCase)
        );
        var missing = texts[0]
            // Why by parts: what is placed on its own, as a note below a name, is drawn on its own.
            .SelectMany(cell => cell.Split('\u0001'))
            .Select(Paper.Tight)
            .Where(part => !words.Contains(part, StringComparison.OrdinalIgnoreCase))
            .Distinct()
            .ToArray();
        Assert.True(
            missing.Length == 0,
            $"{what} lacks {missing.Length} of {texts[0].Length} cells: {string.Join(" | ", missing.Take(8))}"
        );
        var heads = texts[1]
            .Select(head => Paper.Tight(head.Replace("\u0001", "")))
            .Where(head => head.Length > 0)
            .ToHashSet();
        foreach (var sheet in paper.Sheets.SkipLast(1))
        {
            Assert.True(
                sheet.Length >= FewestLines,
                $"{what} has a sheet of nothing but “{string.Join(" | ", sheet)}”."
            );
            Assert.False(
                heads.Contains(Paper.Tight(sheet[^1])),
                $"{what} ends a sheet with the heading “{sheet[^1]}”."
            );
        }
    }

    private static async Task ReadyAsync(Visit visit, string ready)
    {
        // Why so long: how sure an answer is comes from a study beside the page.
        await Expect(visit.Page.Locator(ready).First).ToBeVisibleAsync(new() { Timeout = 90_000 });
        // Why: the script writes the table below a figure when it draws it.
        await Expect(visit.Page.Locator(".figure:not([data-drawn=true])"))
            .ToHaveCountAsync(0, new() { Timeout = 90_000 });
    }
}
