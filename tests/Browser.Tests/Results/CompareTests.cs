using Browser.Tests.Editor;
using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Results;

public sealed class CompareTests(BrowserFixture app)
{
    private const string Preset = "/compare?s=preset:750mw-gpu-or-wafer";

    [Fact]
    public Task Page_OnEveryScreenAndTheme_IsAccessibleAndFits() =>
        app.VisitAsync(
            Preset + "&view=all&explain=preset:750mw-gpu-or-wafer:gb300:speed_per_user",
            Screen.Desktop,
            async visit =>
            {
                await Expect(visit.Page.Locator("#explain-title"))
                    .ToHaveTextAsync("Speed per user");
                await visit.LookAsync([Screen.Desktop, Screen.Tablet.Dark(), Screen.Phone.Dark()]);
            }
        );

    /// <summary>"Announceme" over "nt" is no word; the table has a width of its own and moves sideways.</summary>
    [Fact]
    public Task NamesOfOptions_OnASmallScreen_AreBrokenBetweenWords() =>
        app.VisitAsync(
            "/compare?s=preset:openai-cerebras-750mw-deal",
            Screen.Tablet,
            async visit =>
            {
                var name = visit
                    .Page.Locator(".compare-option")
                    .Filter(new() { HasText = "Announcement" })
                    .First;
                var lines = await name.EvaluateAsync<int>(
                    """
                    name => {
                      const words = document.createRange();
                      words.setStart(name.firstChild, name.firstChild.data.indexOf("Announcement"));
                      words.setEnd(name.firstChild, words.startOffset + "Announcement".length);
                      return words.getClientRects().length;
                    }
                    """
                );

                Assert.Equal(1, lines);
                await visit.AssertNoHorizontalScrollAsync();
            }
        );

    [Fact]
    public Task EditsThatAreNotSaved_LeadToTheEditorThatSavesThem() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                var scenario = await visit.OpenPresetAsync();
                await visit.TypeAsync("Power budget", "600");
                await visit.GoAsync("/compare?s=" + scenario.Split('/')[^1]);
                var note = visit.Page.Locator(".compare-notes li");
                await Expect(note).ToContainTextAsync("has edits that are not saved");
                await Axe.AssertNoViolationsAsync(visit.Page);

                await note.GetByRole(AriaRole.Link).ClickAsync();

                await visit.Page.ArriveAsync(new(scenario + "$"));
                await Expect(visit.Field("Power budget")).ToHaveValueAsync("600");
            }
        );

    /// <summary>A curve and the point on it are one option: its name stands once, and takes both away.</summary>
    [Fact]
    public Task Legend_OfCurvesWithAPointOnEach_NamesEachOptionOnce() =>
        app.VisitAsync(
            Preset,
            Screen.Desktop,
            async visit =>
            {
                var figure = visit.Page.Locator("#latency-cost");
                var legend = figure.Locator(".legend button");
                var name = figure
                    .Locator(".canvas svg text")
                    .Filter(new() { HasTextRegex = new("^Cerebras CS-3$") });
                await Expect(legend)
                    .ToHaveTextAsync([
                        "GB300 NVL72",
                        "Vera Rubin NVL72",
                        "Cerebras CS-3",
                        "Used here",
                    ]);
                await Expect(name).ToHaveCountAsync(1);

                await legend.Nth(2).ClickAsync();
                await Expect(name).ToHaveCountAsync(0);
                await legend.Nth(2).ClickAsync();
                await Expect(name).ToHaveCountAsync(1);
                await legend.Nth(3).ClickAsync();
                await Expect(name).ToHaveCountAsync(0);
                await Expect(legend.Nth(2)).ToHaveAttributeAsync("aria-pressed", "true");
                await Expect(legend.Nth(3)).ToHaveAttributeAsync("aria-pressed", "false");
            }
        );

    [Fact]
    public Task Start_WithNothingToCompare_OffersExamples() =>
        app.VisitAsync(
            "/compare",
            Screen.Desktop,
            async visit =>
            {
                await Axe.AssertNoViolationsAsync(visit.Page);
                await visit
                    .Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^750 MW") })
                    .First.ClickAsync();
                await Expect(visit.Page.Locator(".compare-table")).ToBeVisibleAsync();
            }
        );

    [Fact]
    public Task Answer_BeforeAnyScriptRuns_IsReadable() =>
        app.ReadAsync(
            Preset,
            Screen.Desktop,
            async page =>
            {
                await Expect(page.Locator("[data-answer]")).ToContainTextAsync("At 750");
                await Expect(page.Locator(".compare-table tbody tr[data-row]").First)
                    .ToBeVisibleAsync();
            }
        );

    [Fact]
    public Task Answer_WhenThePageIsLive_SaysHowSureItIsWithoutAJump() =>
        app.VisitAsync(
            Preset,
            Screen.Desktop,
            async visit =>
            {
                var table = visit.Page.Locator(".compare-table");
                var before = await table.BoundingBoxAsync();

                var sure = visit.Page.Locator("[data-sure]");
                // Why so long: it is computed beside the page, on a machine that runs other tests.
                await Expect(sure).ToContainTextAsync("of the draws", new() { Timeout = 30_000 });
                await Expect(sure).ToContainTextAsync("flips it");

                Assert.Equal(before!.Y, (await table.BoundingBoxAsync())!.Y, 1.0);
            }
        );

    [Fact]
    public Task Number_Asked_ExplainsItselfDownToTheSourceAndBack() =>
        app.VisitAsync(
            Preset,
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                var number = page.Locator(
                    "tr[data-row=net_present_cost] td[data-column='0'] button"
                );
                await number.ClickAsync();
                await Expect(page.Locator("#explain-title")).ToBeFocusedAsync();
                await StepAsync(page, "Energy, present value");
                await StepAsync(page, "Energy");
                await StepAsync(page, "Energy, GB300 NVL72 rack");
                await StepAsync(page, "Electricity price");
                await Expect(page.Locator(".explain-source a[target=_blank]").First)
                    .ToBeVisibleAsync();
                await Expect(page.Locator(".explain-source")).ToContainTextAsync("Texas");

                var deep = page.Url;
                await page.Keyboard.PressAsync("Escape");
                await Expect(page.Locator(".explain")).ToHaveCountAsync(0);
                await Expect(number).ToBeFocusedAsync();
                Assert.DoesNotContain("explain", page.Url, StringComparison.Ordinal);

                await visit.GoAsync(deep);
                await Expect(page.Locator(".explain-source")).ToContainTextAsync("Texas");
            }
        );

    [Fact]
    public Task Keys_InTheTable_MoveExplainSetTheBaselineAndToggle() =>
        app.VisitAsync(
            Preset,
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                ILocator Number(string row, int column) =>
                    page.Locator($"tr[data-row={row}] td[data-column='{column}'] button.why");
                // Why: the table gets its keys when the server's own drawing has taken the place of the first one.
                await Expect(page.Locator(".compare-table [data-stop=true]")).ToHaveCountAsync(1);
                await Number("cost_per_mtok_blended", 0).FocusAsync();
                await page.Keyboard.PressAsync("ArrowDown");
                await Expect(Number("cost_per_mtok_output", 0)).ToBeFocusedAsync();
                await page.Keyboard.PressAsync("ArrowRight");
                await Expect(Number("cost_per_mtok_output", 1)).ToBeFocusedAsync();
                await page.Keyboard.PressAsync("Enter");
                await Expect(page.Locator("#explain-title"))
                    .ToContainTextAsync("Cost per Mtok of output");
                await page.Keyboard.PressAsync("Escape");
                await Expect(page.Locator(".explain")).ToHaveCountAsync(0);
                await Expect(Number("cost_per_mtok_output", 1)).ToBeFocusedAsync();

                await page.Keyboard.PressAsync("b");
                await Expect(page.Locator("th[data-column='1']")).ToContainTextAsync("Baseline");
                await Expect(page)
                    .ToHaveURLAsync(
                        new System.Text.RegularExpressions.Regex(
                            "base=preset:750mw-gpu-or-wafer:vr200"
                        )
                    );
                // Its text changed, so the button is another one; the person still stands at the same number.
                await Expect(Number("cost_per_mtok_output", 1)).ToBeFocusedAsync();
                await Expect(page.Locator(".compare-table [data-stop=true]")).ToHaveCountAsync(1);

                await Number("cost_per_mtok_blended", 0).FocusAsync();
                await page.Keyboard.PressAsync("d");
                await Expect(page.Locator("tr[data-row=region]")).ToHaveCountAsync(1);
                await page.Locator("td[data-column='0'] button.why").First.FocusAsync();
                await page.Keyboard.PressAsync("]");
                await Expect(page.Locator("th[data-column='1']")).ToContainTextAsync("GB300");
            }
        );

    [Fact]
    public Task Table_OfManyNumbers_IsOneTabStop() =>
        app.VisitAsync(
            Preset + "&view=all",
            Screen.Desktop,
            async visit =>
            {
                await Expect(visit.Page.Locator(".compare-table td[data-column] [tabindex='0']"))
                    .ToHaveCountAsync(1);
            }
        );

    [Fact]
    public Task Phone_ShowsTheBaselineAndOneOtherChosenByName() =>
        app.VisitAsync(
            Preset,
            Screen.Phone,
            async visit =>
            {
                var page = visit.Page;
                var heads = page.Locator("thead th[data-column]");
                await Expect(heads.Nth(1)).ToBeVisibleAsync();
                await Expect(heads.Nth(2)).ToBeHiddenAsync();
                await page.GetByLabel("Beside it")
                    .SelectOptionAsync(new SelectOptionValue { Label = "Cerebras CS-3" });
                await Expect(heads.Nth(1)).ToBeHiddenAsync();
                await Expect(heads.Nth(2)).ToBeVisibleAsync();
                await visit.AssertNoHorizontalScrollAsync();
            }
        );

    [Fact]
    public Task Export_Chosen_DownloadsTheTable() =>
        app.VisitAsync(
            Preset,
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                await page.GetByText("Export", new() { Exact = true }).ClickAsync();
                var download = await page.RunAndWaitForDownloadAsync(() =>
                    page.GetByRole(AriaRole.Link, new() { Name = "Table as CSV" }).ClickAsync()
                );
                Assert.Equal(
                    "comparison-750-mw-inference-fleet-gpu-or-wafer-scale.csv",
                    download.SuggestedFilename
                );
                await using var stream = await download.CreateReadStreamAsync();
                using var reader = new StreamReader(stream);
                Assert.StartsWith(
                    "group,row,label",
                    await reader.ReadToEndAsync(TestContext.Current.CancellationToken),
                    StringComparison.Ordinal
                );
            }
        );

    [Fact]
    public Task Address_WithUnknownParts_SaysWhatItIgnores() =>
        app.VisitAsync(
            Preset + "&zoom=3&base=preset:750mw-gpu-or-wafer:nobody",
            Screen.Desktop,
            async visit =>
            {
                var notes = visit.Page.Locator(".compare-notes");
                await Expect(notes).ToContainTextAsync("“zoom”");
                await Expect(notes).ToContainTextAsync("nobody");
                await Axe.AssertNoViolationsAsync(visit.Page);
            }
        );

    [Fact]
    public Task InfeasibleOption_SaysWhyInWordsWithTheWayOut() =>
        app.VisitAsync(
            "/compare?s=preset:fastest-405b",
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                await Expect(page.Locator("thead th", new() { HasText = "Not feasible" }))
                    .ToHaveCountAsync(1);
                await Expect(page.Locator(".infeasible .message")).ToContainTextAsync("ms");
                await Expect(page.Locator(".infeasible .remedy")).ToBeVisibleAsync();
            }
        );

    [Fact]
    public Task Paper_ShowsEveryColumnAndNoTools() =>
        app.VisitAsync(
            Preset,
            Screen.Phone,
            async visit =>
            {
                await visit.Page.SetViewportSizeAsync(1040, 700);
                await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });

                await Expect(visit.Page.Locator("thead th[data-column]").Nth(2)).ToBeVisibleAsync();
                await Expect(visit.Page.Locator(".compare-toolbar")).ToBeHiddenAsync();
                await Expect(visit.Page.Locator(".rail")).ToBeHiddenAsync();
                await visit.AssertNoHorizontalScrollAsync();
            }
        );

    private static async Task StepAsync(IPage page, string part)
    {
        await page.Locator("button.explain-part", new() { HasText = part }).First.ClickAsync();
        await Expect(page.Locator("#explain-title")).ToContainTextAsync(part);
    }
}
