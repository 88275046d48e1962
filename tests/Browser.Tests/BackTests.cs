using System.Text.RegularExpressions;
using Browser.Tests.Editor;
using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests;

/// <summary>Back closes what stands above the page, and the next one leaves the page.</summary>
public sealed class BackTests(BrowserFixture app)
{
    private static readonly Screen s_hand = new(390, 844, ColorScheme.Dark);

    [Theory]
    [InlineData("dialog.explain")]
    [InlineData("#share")]
    [InlineData("#palette")]
    public Task Back_WithSomethingAboveTheEditor_ClosesItAndThenLeaves(string layer) =>
        app.VisitAsync(
            "/",
            s_hand,
            async visit =>
            {
                var page = visit.Page;
                await visit.OpenPresetAsync();
                var address = new Regex(@"/scenarios/\d+$");
                var above = page.Locator(layer + "[open]");
                // By Back, by Escape pressed twice, and by Back again.
                foreach (var key in new[] { null, "Escape", null })
                {
                    await OpenAsync(page, layer);
                    await Expect(above).ToBeVisibleAsync();
                    await (key is null ? page.GoBackAsync() : PressTwiceAsync(page, key));
                    await Expect(above).ToHaveCountAsync(0);
                    await Expect(page).ToHaveURLAsync(address);
                    await Expect(page.Locator("main[data-interactive=true]")).ToBeVisibleAsync();
                }

                await page.GoBackAsync();
                await page.ArriveAsync(new Regex(@":\d+/$"));
            }
        );

    [Fact]
    public Task Back_AfterStepsInAnExplanation_ClosesItAndForwardOpensItAgain() =>
        app.VisitAsync(
            "/compare?s=preset:where-to-build",
            s_hand,
            async visit =>
            {
                var page = visit.Page;
                var sheet = page.Locator("dialog.explain");
                await page.Locator("[data-explain]:visible").First.ClickAsync();
                await sheet.Locator(".explain-body button:visible").First.ClickAsync();
                await Expect(sheet.Locator(".explain-trail li")).ToHaveCountAsync(1);

                await page.GoBackAsync();
                await Expect(sheet).ToHaveCountAsync(0);
                await page.GoForwardAsync();
                await Expect(sheet).ToBeVisibleAsync();
                await sheet.Locator("[data-close]").ClickAsync();
                await Expect(sheet).ToHaveCountAsync(0);
                await Expect(page).ToHaveURLAsync(new Regex(@"/compare\?(?!.*explain=)"));
            }
        );

    /// <summary>A browser says that a dialog was closed a moment after it was, and hands are quicker than that.</summary>
    [Theory]
    [InlineData("k", true, "#palette")]
    [InlineData("?", false, "#keys")]
    public Task Back_WithSomethingOpenedInTheMomentAfterTheSearchWasClosed_ClosesItAndStays(
        string key,
        bool withControl,
        string layer
    ) =>
        app.VisitAsync(
            "/catalog",
            s_hand,
            async visit =>
            {
                var page = visit.Page;
                const string Index = "navigation.currentEntry.index";
                var before = await page.EvaluateAsync<int>(Index);
                await OpenAsync(page, "#palette");
                await Expect(page.Locator("#palette[open]")).ToHaveCountAsync(1);

                await page.EvaluateAsync(
                    """
                    ([key, ctrlKey]) => {
                      const told = new Promise((done) => document.getElementById("palette").addEventListener("close", done, { once: true }));
                      const press = (key, ctrlKey) => document.dispatchEvent(new KeyboardEvent("keydown", { key, ctrlKey, bubbles: true, cancelable: true }));
                      press("Escape", false);
                      press(key, ctrlKey);
                      return told.then(() => {});
                    }
                    """,
                    new object[] { key, withControl }
                );

                await Expect(page.Locator(layer + "[open]")).ToHaveCountAsync(1);
                await page.GoBackAsync();
                await Expect(page.Locator("dialog[open]")).ToHaveCountAsync(0);
                await Expect(page).ToHaveURLAsync(new Regex("/catalog$"));
                Assert.Equal(before, await page.EvaluateAsync<int>(Index));
            }
        );

    [Fact]
    public Task Place_ChosenInTheSearch_TakesTheSearchsStepOfTheHistory() =>
        app.VisitAsync(
            "/catalog",
            s_hand,
            async visit =>
            {
                var page = visit.Page;
                const string Index = "navigation.currentEntry.index";
                var before = await page.EvaluateAsync<int>(Index);
                await OpenAsync(page, "#palette");
                await page.Keyboard.TypeAsync("calibration");
                await Expect(page.Locator("#palette-0")).ToContainTextAsync("Calibration");
                await page.Keyboard.PressAsync("Enter");
                await page.ArriveAsync(new Regex("/calibration$"));

                await page.GoBackAsync();
                await page.ArriveAsync(new Regex("/catalog$"));
                Assert.Equal(before, await page.EvaluateAsync<int>(Index));
            }
        );

    /// <summary>A step back of the app's own takes a moment. What was asked for meanwhile comes after it; the step would undo it.</summary>
    [Fact]
    public Task Explanation_AskedForWhileTheStepOfTheLastIsTakenBack_StaysAndBackClosesIt() =>
        app.VisitAsync(
            "/",
            s_hand,
            async visit =>
            {
                var page = visit.Page;
                await visit.OpenPresetAsync();
                var address = new Regex(@"/scenarios/\d+$");
                var sheet = page.Locator("dialog.explain[open]");
                await OpenAsync(page, "dialog.explain");
                await page.WaitForFunctionAsync("() => history.state?.layer");
                await page.HoldOwnStepsBackAsync();
                await page.Keyboard.PressAsync("Escape");
                await Expect(sheet).ToHaveCountAsync(0);
                await page.WaitForFunctionAsync("() => window.stepsBack.length > 0");

                await OpenAsync(page, "dialog.explain");
                await page.LetOwnStepsBackAsync();

                await Expect(page).ToHaveURLAsync(new Regex(@"\?why="));
                await page.WaitForFunctionAsync("() => history.state?.layer");
                await Expect(sheet).ToBeVisibleAsync();
                await page.GoBackAsync();
                await Expect(sheet).ToHaveCountAsync(0);
                await Expect(page).ToHaveURLAsync(address);
                await page.GoBackAsync();
                await page.ArriveAsync(new Regex(@":\d+/$"));
            }
        );

    /// <summary>The server's word that the drawer stands comes after the drawer, and Back may be quicker.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task Back_InTheMomentAnExplanationIsSeen_ClosesItAndStays(bool isBeforeItsScript) =>
        app.VisitAsync(
            "/",
            s_hand,
            async visit =>
            {
                var page = visit.Page;
                var drawn = new TaskCompletionSource();
                if (!isBeforeItsScript)
                {
                    drawn.SetResult();
                }

                await page.RouteAsync(
                    "**/js/explain*.js",
                    async route =>
                    {
                        await drawn.Task;
                        await route.FulfillAsync(
                            new()
                            {
                                ContentType = "text/javascript",
                                Body = (await (await route.FetchAsync()).TextAsync()).Replace(
                                    "export function open(sheet, heading) {",
                                    "export async function open(sheet, heading) { await new Promise(go => { window.goOn = go; });",
                                    StringComparison.Ordinal
                                ),
                            }
                        );
                    }
                );
                await visit.OpenPresetAsync();
                await OpenAsync(page, "dialog.explain");
                await Expect(page.Locator("dialog.explain")).ToBeVisibleAsync();
                drawn.TrySetResult();
                await page.WaitForFunctionAsync("() => window.goOn");
                await page.GoBackAsync();
                await Expect(page.Locator("dialog.explain")).ToHaveCountAsync(0);
                await page.EvaluateAsync("() => window.goOn()");

                await Expect(page).ToHaveURLAsync(new Regex(@"/scenarios/\d+$"));
                await page.GoBackAsync();
                await page.ArriveAsync(new Regex(@":\d+/$"));
            }
        );

    /// <summary>Escape closes the search, and the reader's Back is quicker than the app's: both mean the same step, and nobody leaves the page.</summary>
    [Fact]
    public Task Back_WhileTheStepOfAClosedSearchIsTakenBack_StaysOnThePage() =>
        app.VisitAsync(
            "/catalog",
            s_hand,
            async visit =>
            {
                var page = visit.Page;
                const string Index = "navigation.currentEntry.index";
                var before = await page.EvaluateAsync<int>(Index);
                await OpenAsync(page, "#palette");
                await page.WaitForFunctionAsync("() => history.state?.layer");
                await page.HoldOwnStepsBackAsync();
                await page.Keyboard.PressAsync("Escape");
                await page.WaitForFunctionAsync("() => window.stepsBack.length > 0");

                await page.GoBackAsync();
                await page.LetOwnStepsBackAsync();

                await Expect(page).ToHaveURLAsync(new Regex("/catalog$"));
                Assert.Equal(before, await page.EvaluateAsync<int>(Index));
            }
        );

    [Theory]
    [InlineData("keys")]
    [InlineData("link")]
    public Task WayToAnotherPage_WhileTheStepOfClosedKeysIsTakenBack_IsGoneAfterIt(string way) =>
        app.VisitAsync(
            "/catalog",
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                await page.Locator("h1").ClickAsync();
                await page.Keyboard.PressAsync("?");
                await page.WaitForFunctionAsync("() => history.state?.layer");
                await page.HoldOwnStepsBackAsync();
                await page.Keyboard.PressAsync("Escape");
                await page.WaitForFunctionAsync("() => window.stepsBack.length > 0");

                if (way == "keys")
                {
                    await page.Keyboard.PressAsync("g");
                    await page.Keyboard.PressAsync("s");
                }
                else
                {
                    await page.Locator(".rail a[href='/scenarios']").ClickAsync();
                }

                await page.LetOwnStepsBackAsync();
                await Expect(page).ToHaveURLAsync(new Regex("/scenarios$"));
                await page.GoBackAsync();
                await page.ArriveAsync(new Regex("/catalog$"));
                Assert.Null(
                    await page.EvaluateAsync<string?>("() => history.state?.layer ?? null")
                );
            }
        );

    /// <summary>In the moment between the tile and the word that links are the app's, the browser's own way to the tile's address was gone as well.</summary>
    [Fact]
    public Task Back_FromAScenarioWhoseTileWasPressedAsItCame_LeadsToTheStart() =>
        app.VisitAsync(
            "/settings",
            s_hand,
            async visit =>
            {
                var page = visit.Page;
                await page.AddInitScriptAsync(
                    """
                    new MutationObserver((_, watch) => {
                      const tile = document.querySelector("main[data-interactive=true] a[data-preset]");
                      if (tile) {
                        watch.disconnect();
                        tile.click();
                      }
                    }).observe(document, { subtree: true, childList: true, attributes: true });
                    """
                );
                await page.GotoAsync("/");
                await page.ArriveAsync(new Regex(@"/scenarios/\d+$"));
                await visit.WaitForInteractiveAsync();

                var before = await page.EvaluateAsync<string>(
                    "() => navigation.entries()[navigation.currentEntry.index - 1].url"
                );

                Assert.Equal(new Uri(app.Address, "/").ToString(), before);
            }
        );

    private static async Task OpenAsync(IPage page, string layer)
    {
        switch (layer)
        {
            case "#palette":
                // Why a click first: whoever presses keys has touched the page.
                await page.Locator("h1").ClickAsync();
                await page.Keyboard.PressAsync("Control+k");
                break;
            case "#share":
                await page.GetByRole(AriaRole.Button, new() { Name = "Share", Exact = true })
                    .First.ClickAsync();
                break;
            default:
                await page.Locator("[data-explain]:visible").First.ClickAsync();
                break;
        }
    }

    private static async Task PressTwiceAsync(IPage page, string key)
    {
        await page.Keyboard.PressAsync(key);
        await page.Keyboard.PressAsync(key);
    }
}
