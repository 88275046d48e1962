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
