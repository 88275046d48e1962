using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Editor;

/// <summary>The hand knows Ctrl S: it saves what was typed, also from inside the box, and says so where nothing is left to save.</summary>
public sealed class SaveByKeyTests(BrowserFixture app)
{
    [Fact]
    public Task CtrlS_SavesARevisionAndThenSaysThatAllIsSaved() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                await visit.OpenPresetAsync();
                await page.Keyboard.PressAsync("Control+s");
                await Expect(page.Locator(".toasts"))
                    .ToContainTextAsync("Everything is saved already, as revision 1.");

                await visit.Field("Power budget").FillAsync("600");
                await visit.Field("Power budget").PressAsync("Control+s");

                await Expect(visit.SaveState()).ToHaveTextAsync("Saved as revision 2");
                await Expect(visit.Field("Power budget")).ToBeFocusedAsync();

                // Leaving the box says nothing new: what was typed is taken once.
                await page.Keyboard.PressAsync("Tab");
                await page.Locator(".editor-head [data-repeat]").First.ClickAsync();
                await Expect(visit.Field("Power budget")).ToHaveValueAsync("750");
            }
        );

    /// <summary>The page is seen before its script has come: a hand that is quicker is heard then, and the browser offers no file instead.</summary>
    [Fact]
    public Task CtrlS_BeforeTheEditorListens_IsHeardOnceItDoes() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                var come = new TaskCompletionSource();
                await page.RouteAsync(
                    "**/js/editor.js",
                    async route =>
                    {
                        await come.Task;
                        await route.ContinueAsync();
                    }
                );
                await visit.OpenPresetAsync();
                await page.EvaluateAsync(
                    """
                    () => {
                      addEventListener("keydown", press => {
                        if (press.key === "s") {
                          setTimeout(() => window.isTaken = press.defaultPrevented);
                        }
                      });
                    }
                    """
                );
                await page.Keyboard.PressAsync("Control+s");
                await page.WaitForFunctionAsync("() => window.isTaken !== undefined");
                Assert.True(await page.EvaluateAsync<bool>("() => window.isTaken"));
                await Expect(page.Locator(".toasts")).ToBeEmptyAsync();
                come.SetResult();

                await Expect(page.Locator(".toasts"))
                    .ToContainTextAsync("Everything is saved already, as revision 1.");
            }
        );

    /// <summary>What the page is made alive by may come late after a load: keys that take a step back, or the step forward, wait for it in their order.</summary>
    [Theory]
    [InlineData("**/js/editor.js")]
    [InlineData("**/_framework/blazor.web*.js")]
    public Task CtrlZAndCtrlY_BeforeTheEditorListens_AreHeardOnceItDoes(string script) =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                await visit.OpenPresetAsync("fifty-million-dollars");
                var money = await visit.Field("Capital budget").InputValueAsync();
                await visit.Field("Power budget").FillAsync("15");
                await visit.Field("Capital budget").FillAsync("40,000,000");
                await visit.Field("Capital budget").PressAsync("Control+s");
                await Expect(visit.SaveState()).ToHaveTextAsync("Saved as revision 2");
                var come = new TaskCompletionSource();
                await page.RouteAsync(
                    script,
                    async route =>
                    {
                        await come.Task;
                        await route.ContinueAsync();
                    }
                );
                await page.ReloadAsync(new() { WaitUntil = WaitUntilState.Commit });
                await Expect(visit.Field("Capital budget")).ToHaveValueAsync("40,000,000");
                await page.WaitForFunctionAsync("() => window.tcoSafeInput");

                await page.Keyboard.PressAsync("Control+z");
                await page.Keyboard.PressAsync("Control+z");
                await page.Keyboard.PressAsync("Control+Shift+z");
                come.SetResult();

                await Expect(visit.Field("Capital budget")).ToHaveValueAsync(money);
                await Expect(visit.Field("Power budget")).ToHaveValueAsync("15");
            }
        );

    /// <summary>Only what is typed can be left unsaid: a box that is ticked, a choice or a file has been heard already, and is not chosen again.</summary>
    [Fact]
    public Task CtrlS_OutsideOfTextBoxes_ChoosesNothingAgain() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                var scenario = await visit.OpenPresetAsync();
                await visit.GoAsync($"{scenario}?tab=evidence");
                await page.GetByText("Take over a vendor quote", new() { Exact = true })
                    .First.ClickAsync();
                await Expect(page.Locator("main input[type=file]").First).ToBeVisibleAsync();
                await page.EvaluateAsync(
                    """
                    () => {
                      window.heard = [];
                      addEventListener("change", change => window.heard.push(change.target.type), true);
                    }
                    """
                );
                foreach (var kind in new[] { "input[type=checkbox]", "input[type=file]", "select" })
                {
                    await page.Locator($"main {kind}:visible").First.FocusAsync();
                    await page.Keyboard.PressAsync("Control+s");
                }

                await Expect(page.Locator(".toasts"))
                    .ToContainTextAsync("Everything is saved already, as revision 1.");
                Assert.Empty(await page.EvaluateAsync<string[]>("() => window.heard"));
            }
        );

    /// <summary>A button in a row of its own looks like a fault of the page.</summary>
    [Fact]
    public Task Commands_OnAPhone_StandInOneRow() =>
        app.VisitAsync(
            "/",
            new Screen(390, 844, ColorScheme.Dark),
            async visit =>
            {
                await visit.OpenPresetAsync();
                var tops = await visit
                    .Page.Locator(".editor-head .page-actions :is(button, summary)")
                    .EvaluateAllAsync<double[]>(
                        "all => all.filter(one => one.offsetParent && !one.closest('.menu-items')).map(one => one.getBoundingClientRect().bottom)"
                    );
                Assert.Equal(5, tops.Length);
                Assert.All(tops, top => Assert.Equal(tops[0], top, 4.0));
            }
        );
}
