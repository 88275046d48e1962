using System.Text.RegularExpressions;
using System.Xml.Linq;
using Browser.Tests.Charts;
using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests;

public sealed class ChartTests(BrowserFixture app)
{
    [Theory]
    [InlineData(1440)]
    [InlineData(360)]
    public Task Charts_OfEveryKind_AreDrawnAccessibleAndFit(int width) =>
        VisitAsync(
            new Screen(width, 900, ColorScheme.Light),
            async visit =>
            {
                foreach (var figure in ExampleFigures.All)
                {
                    var drawn = visit.Page.Locator($"#{figure.Id} .canvas svg path");
                    Assert.True(await drawn.CountAsync() > figure.Series.Length);
                }

                foreach (var theme in new[] { ColorScheme.Light, ColorScheme.Dark })
                {
                    await visit.LookAsync([new(width, 900, theme)]);
                    await Pictures.KeepAsync(visit.Page, $"charts-{width}-{theme}");
                }
            }
        );

    [Fact]
    public Task Chart_WithoutScripts_ShowsTheServersDrawingAndTheTable() =>
        app.ReadAsync(
            "/health/live",
            Screen.Phone,
            async page =>
            {
                await page.RouteAsync("**/charts", ChartsAsync);
                await page.GotoAsync("/charts");

                await Expect(page.Locator("#cost-by-part .sketch rect").First).ToBeVisibleAsync();
                await page.Locator("#cost-by-part .figure-table summary").ClickAsync();
                await Expect(page.Locator("#cost-by-part table"))
                    .ToContainTextAsync("Wafer-scale <b>system</b>");
                await Pictures.KeepAsync(page, "charts-without-script");
            }
        );

    [Fact]
    public Task ScriptThatDoesNotArrive_LeavesThePageItsNumbersAndSaysSo() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                visit.Expect("Failed to load resource");
                await visit.Page.RouteAsync("**/js/charts*.js", route => route.AbortAsync());
                await visit.GoAsync("/compare?s=preset:750mw-gpu-or-wafer");

                await Expect(visit.Page.Locator("[data-undrawn]").First).ToBeVisibleAsync();
                await Expect(visit.Page.Locator("[data-answer]")).ToBeVisibleAsync();
                await Expect(visit.Page.Locator("#power .sketch rect").First).ToBeVisibleAsync();
                await visit.Page.Locator("#power .figure-table summary").ClickAsync();
                await Expect(visit.Page.Locator("#power .figure-table")).ToContainTextAsync("MW");
            }
        );

    // A line that comes back: what can be drawn then is drawn, and nothing says any longer that it was not.
    [Theory]
    [InlineData("**/js/charts*.js")]
    [InlineData("**/echarts*.js")]
    public Task ScriptThatArrivesLater_DrawsAndSaysNoMoreThatItDidNot(string script) =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                visit.Expect("Failed to load resource");
                var page = visit.Page;
                await page.RouteAsync(script, route => route.AbortAsync());
                await visit.GoAsync(Comparison("mtok"));
                await Expect(page.Locator("#cost-by-category [data-undrawn]")).ToBeVisibleAsync();
                await page.UnrouteAsync(script);

                // Twice: what was drawn over the table of the server has to stand a change after it.
                foreach (var basis in (string[])["npc", "mtok"])
                {
                    await page.EvaluateAsync("path => Blazor.navigateTo(path)", Comparison(basis));
                    await page.ArriveAsync(new Regex($"basis={basis}"));
                    await Expect(page.Locator("#cost-by-category[data-drawn]")).ToBeVisibleAsync();
                    await Expect(page.Locator("#cost-by-category [data-undrawn]"))
                        .ToHaveCountAsync(0);
                }
            }
        );

    // What was drawn before stood below the new words, as if it were theirs.
    [Fact]
    public Task DrawingThatFailsAgain_IsClearedAndSaysSo() =>
        app.VisitAsync(
            Comparison("mtok"),
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                var figure = page.Locator("#cost-by-category");
                await Expect(figure.Locator(".canvas svg text").First).ToBeVisibleAsync();
                await page.EvaluateAsync(
                    """
                    () => {
                      const real = window.getComputedStyle;
                      window.isBroken = true;
                      window.getComputedStyle = (element, pseudo) => {
                        if (window.isBroken && element.closest?.("#cost-by-category")) {
                          throw new Error("no style");
                        }
                        return real.call(window, element, pseudo);
                      };
                    }
                    """
                );

                await page.EvaluateAsync("path => Blazor.navigateTo(path)", Comparison("npc"));
                await Expect(figure.Locator("[data-undrawn]")).ToBeVisibleAsync();
                await Expect(figure.Locator(".canvas svg text")).ToHaveCountAsync(0);
                await Expect(figure.Locator(".figure-table"))
                    .ToContainTextAsync("B", new() { UseInnerText = false });

                await page.EvaluateAsync("() => { window.isBroken = false; }");
                await page.EvaluateAsync("path => Blazor.navigateTo(path)", Comparison("mtok"));
                await Expect(figure.Locator("[data-undrawn]")).ToHaveCountAsync(0);
                await Expect(figure.Locator(".canvas svg text").First).ToBeVisibleAsync();
            }
        );

    private static string Comparison(string basis) =>
        $"/compare?s=preset:750mw-gpu-or-wafer&basis={basis}&view=diff";

    [Fact]
    public Task ArrowKeys_OnAChart_SpeakOnePointAfterTheOther() =>
        VisitAsync(
            Screen.Desktop,
            async visit =>
            {
                await visit.Page.Locator("#break-even .canvas").FocusAsync();
                var spoken = visit.Page.Locator("#break-even [data-chart-point]");

                await visit.Page.Keyboard.PressAsync("ArrowRight");
                await Expect(spoken).ToContainTextAsync("Own, 10");
                await visit.Page.Keyboard.PressAsync("ArrowLeft");
                await Expect(spoken).ToContainTextAsync("Rent, 100");
            }
        );

    [Fact]
    public Task LegendButton_Pressed_TakesTheSeriesOutOfTheDrawing() =>
        VisitAsync(
            Screen.Desktop,
            async visit =>
            {
                var systems = visit
                    .Page.Locator("#cost-by-part")
                    .GetByRole(AriaRole.Button, new() { Name = "Systems" });
                var total = visit.Page.Locator("#cost-by-part .canvas").GetByText("$0.363");
                await Expect(total).ToBeVisibleAsync();

                await systems.ClickAsync();

                await Expect(systems).ToHaveAttributeAsync("aria-pressed", "false");
                await Expect(total).ToHaveCountAsync(0);
            }
        );

    [Fact]
    public Task Tooltip_OnABar_NamesEveryPartAndTheTotalAsText() =>
        VisitAsync(
            Screen.Desktop,
            async visit =>
            {
                await visit
                    .Page.Locator("#cost-by-part .canvas")
                    .HoverAsync(
                        new()
                        {
                            Position = new() { X = 400, Y = 80 },
                        }
                    );

                var tip = visit.Page.Locator("#cost-by-part .chart-tip");
                await Expect(tip).ToContainTextAsync("Wafer-scale <b>system</b>");
                await Expect(tip).ToContainTextAsync("Total");
            }
        );

    [Theory]
    [InlineData("svg", 5_000)]
    [InlineData("png", 20_000)]
    public Task Picture_Saved_CarriesTitleAndSource(string kind, int leastBytes) =>
        VisitAsync(
            Screen.Desktop,
            async visit =>
            {
                await visit.Page.Locator("#cost-by-part .figure-tools summary").ClickAsync();
                var saved = await visit.Page.RunAndWaitForDownloadAsync(() =>
                    visit.Page.Locator($"#cost-by-part [data-chart-tool={kind}]").ClickAsync()
                );

                Assert.Equal($"cost-by-part.{kind}", saved.SuggestedFilename);
                var bytes = await File.ReadAllBytesAsync(await saved.PathAsync());
                Assert.True(
                    bytes.Length > leastBytes,
                    $"The picture has only {bytes.Length} bytes."
                );
                await Pictures.KeepAsync(bytes, $"saved-cost-by-part.{kind}");
                if (kind == "svg")
                {
                    // Parsing it proves that it is well formed, whatever the options are called.
                    var text = XDocument.Load(new MemoryStream(bytes)).Root!.Value;
                    Assert.Contains(
                        ExampleFigures.CostByPart.Title,
                        text,
                        StringComparison.Ordinal
                    );
                    Assert.Contains("Wafer-scale <b>system</b>", text, StringComparison.Ordinal);
                    Assert.Contains(
                        "prices are estimates of analysts",
                        text,
                        StringComparison.Ordinal
                    );
                }
            }
        );

    [Fact]
    public Task Theme_Switched_RedrawsInItsColours() =>
        VisitAsync(
            Screen.Desktop,
            async visit =>
            {
                var bar = visit.Page.Locator(
                    "#power-by-month .canvas svg path[fill='rgb(55, 132, 55)']"
                );
                await Expect(bar).Not.ToHaveCountAsync(0);

                await visit.Page.EvaluateAsync(
                    "() => document.documentElement.dataset.theme = 'dark'"
                );

                await Expect(bar).ToHaveCountAsync(0);
                await Expect(
                    visit.Page.Locator(
                        "#power-by-month .canvas svg path[fill='rgb(115, 198, 114)']"
                    )
                )
                    .Not.ToHaveCountAsync(0);
            }
        );

    // Nothing is said twice and nothing stands beyond its room, whichever side of the last comma is the longer.
    [Theory]
    [InlineData(
        "PUE, OpenAI and Cerebras deal as filed in May 2026",
        "PUE, OpenAI and Cerebras deal as f\u2026"
    )]
    [InlineData(
        "Electricity price of the whole site, 750 MW of GPU",
        "Electricity price o\u2026, 750 MW of GPU"
    )]
    [InlineData(
        "A name without any comma that is far too long",
        "A name without any comma that is f\u2026"
    )]
    [InlineData("Short, name", "Short, name")]
    public Task Name_LongerThanItsRoom_KeepsBothItsEndsOnce(string name, string shown) =>
        VisitAsync(
            Screen.Phone,
            async visit =>
                Assert.Equal(
                    shown,
                    await visit.Page.EvaluateAsync<string>(
                        "async (name) => (await import('/js/chart-names.js')).shortName(name, 230)",
                        name
                    )
                )
        );

    /// <summary>Without colour the dashes tell lines apart, in the legend too: the colour of the box filled their gaps.</summary>
    [Fact]
    public Task Legend_OfSixLines_ShowsSixKindsOfDashes() =>
        VisitAsync(
            Screen.Desktop,
            async visit =>
            {
                var looks = await visit.Page.EvaluateAsync<string[]>(
                    """
                    () => {
                      const swatch = document.querySelector(".legend .swatch[data-mark=line]");
                      return [0, 1, 2, 3, 4, 5].map((shape) => {
                        swatch.dataset.shape = shape;
                        const style = getComputedStyle(swatch);
                        return `${style.backgroundColor} ${style.backgroundImage}`;
                      });
                    }
                    """
                );

                Assert.Equal(6, looks.Distinct().Count());
                Assert.EndsWith(" none", looks[0], StringComparison.Ordinal);
                Assert.All(
                    looks.Skip(1),
                    look =>
                        Assert.StartsWith(
                            "rgba(0, 0, 0, 0) repeating",
                            look,
                            StringComparison.Ordinal
                        )
                );
            }
        );

    /// <summary>Round numbers of a narrow axis keep the digits that tell them apart; ends that are not round are no longer than others.</summary>
    [Theory]
    [InlineData(20.85, "$20.85")]
    [InlineData(20.9, "$20.9")]
    [InlineData(-20.125, "\u2212$20.125")]
    [InlineData(1_250_000, "$1,250,000")]
    [InlineData(3.14159265, "$3.14")]
    public Task AxisNumber_OfANarrowAxis_IsNotThatOfItsNeighbour(double value, string shown) =>
        VisitAsync(
            Screen.Desktop,
            async visit =>
                Assert.Equal(
                    shown,
                    await visit.Page.EvaluateAsync<string>(
                        "async (value) => (await import('/js/chart-options.js')).tick(value, { prefix: '$', group: ',', point: '.' })",
                        value
                    )
                )
        );

    private Task VisitAsync(Screen screen, Func<Visit, Task> steps) =>
        app.VisitAsync(
            "/",
            screen,
            async visit =>
            {
                await visit.Page.RouteAsync("**/charts", ChartsAsync);
                await visit.Page.GotoAsync("/charts");
                await visit.Page.Locator("body[data-done]").WaitForAsync();
                await steps(visit);
            }
        );

    private static async Task ChartsAsync(IRoute route) =>
        await route.FulfillAsync(
            new()
            {
                Body = await ChartPage.HtmlAsync(ExampleFigures.All),
                ContentType = "text/html",
            }
        );
}
