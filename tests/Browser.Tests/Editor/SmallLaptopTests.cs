using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Editor;

/// <summary>What a finance analyst with a keyboard met on a small laptop: a hole, lost letters, and an undo of the wrong thing.</summary>
public sealed class SmallLaptopTests(BrowserFixture app)
{
    [Fact]
    public Task Inputs_WhereTheSentenceScrolledAway_BeginRightBelowTheTabs() =>
        app.VisitAsync(
            "/",
            Screen.Tablet,
            async visit =>
            {
                var path = await visit.OpenPresetAsync();
                await visit.GoAsync($"{path}?tab=finance");
                await visit.Page.Mouse.WheelAsync(0, 900);
                await visit.Page.WaitForFunctionAsync(
                    """
                    () => {
                      const gap = document.querySelector('.editor-inputs').getBoundingClientRect().top
                        - document.querySelector('.editor-strip').getBoundingClientRect().bottom;
                      return scrollY > 600 && gap >= 0 && gap <= 24;
                    }
                    """
                );
            }
        );

    [Fact]
    public Task Search_TypedWithoutAPause_KeepsEveryLetter() =>
        app.VisitAsync(
            "/",
            Screen.Tablet,
            async visit =>
            {
                await visit.OpenPresetAsync();
                var box = visit.Page.Locator("#field-filter");
                foreach (
                    var words in new[] { "discount rate", "cost of capital", "price of power " }
                )
                {
                    await box.FillAsync("");
                    await box.PressSequentiallyAsync(words);
                    await Expect(visit.Page.Locator("main [role=status].muted"))
                        .ToContainTextAsync(words.Trim());
                    Assert.Equal(words, await box.InputValueAsync());
                }
            }
        );

    [Fact]
    public Task Undo_OfAnEntryThatWasNotTaken_KeepsTheEditBefore() =>
        app.VisitAsync(
            "/",
            Screen.Tablet,
            async visit =>
            {
                var page = visit.Page;
                await visit.OpenPresetAsync();
                await visit.TypeAsync("Power budget", "700");
                var years = visit.Field("Horizon");
                var before = await years.InputValueAsync();
                await visit.TypeAsync("Horizon", "0");
                await page.Keyboard.PressAsync("Tab");
                await Expect(years).ToHaveAttributeAsync("aria-invalid", "true");

                await page.Keyboard.PressAsync("Control+z");

                await Expect(years).ToHaveValueAsync(before);
                await Expect(years).Not.ToHaveAttributeAsync("aria-invalid", "true");
                await Expect(visit.Field("Power budget")).ToHaveValueAsync("700");
            }
        );

    /// <summary>An empty box shows the load it stands for once, with its unit once, and steps from there.</summary>
    [Fact]
    public Task HighestLoad_LeftEmpty_ShowsAndStepsFromTheLoadItStandsFor() =>
        app.VisitAsync(
            "/",
            Screen.Tablet,
            async visit =>
            {
                var path = await visit.OpenPresetAsync();
                await visit.GoAsync($"{path}?tab=workload");
                await visit
                    .Page.GetByLabel("Requests arrive", new() { Exact = true })
                    .SelectOptionAsync("Poisson");
                var box = visit.Page.GetByLabel("Highest load of a copy", new() { Exact = true });
                await Expect(box).ToHaveAttributeAsync("placeholder", "85");

                await visit
                    .Page.GetByRole(
                        AriaRole.Button,
                        new() { Name = "Less: Highest load of a copy" }
                    )
                    .ClickAsync();

                await Expect(box)
                    .ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^8[0-4]"));
            }
        );
}
