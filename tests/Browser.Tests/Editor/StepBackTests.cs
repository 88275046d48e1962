using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Editor;

/// <summary>After a step back the focus is where the next one is pressed, and what the last edit did covers nothing that is typed into.</summary>
public sealed class StepBackTests(BrowserFixture app)
{
    private static readonly Screen s_hand = new(390, 844, ColorScheme.Light);

    [Fact]
    public Task Undo_OfTheOnlyStep_LeavesTheFocusOnRedo() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                await visit.OpenPresetAsync();
                await visit.TypeAsync("Power budget", "700");
                await page.Keyboard.PressAsync("Tab");
                var undo = page.Locator(".editor-head [data-repeat]").First;
                await undo.FocusAsync();
                await page.Keyboard.PressAsync("Enter");
                await Expect(undo).ToBeDisabledAsync();
                await Expect(page.Locator(".editor-head [data-repeat]").Nth(1)).ToBeFocusedAsync();

                await page.Keyboard.PressAsync("Enter");
                await Expect(undo).ToBeFocusedAsync();
                await page.Locator("[data-last-edit] .link-button").FocusAsync();
                await page.Keyboard.PressAsync("Enter");
                await Expect(page.Locator(".editor-head [data-repeat]:focus")).ToHaveCountAsync(1);
            }
        );

    [Fact]
    public Task Undo_FollowedByAClickOnThePage_TakesTheFocusNoMore() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                await visit.OpenPresetAsync();
                await visit.TypeAsync("Power budget", "700");
                await visit.Field("Title").FillAsync("Two steps");
                await page.Keyboard.PressAsync("Tab");
                await visit.WaitForDraftAsync();
                var undo = page.Locator(".editor-head [data-repeat]").First;
                await undo.ClickAsync();
                await Expect(page.Locator("h1")).Not.ToHaveTextAsync("Two steps");
                await Expect(undo).ToBeFocusedAsync();

                // Beside the list of pages, where nothing takes the focus.
                await page.Mouse.ClickAsync(3, 500);
                const string Focused = "() => document.activeElement.tagName";
                Assert.Equal("BODY", await page.EvaluateAsync<string>(Focused));
                // Whatever the page draws then, a press of Space must not undo.
                await page.EvaluateAsync(
                    "() => { document.querySelector('main').append(document.createElement('i')); return new Promise(requestAnimationFrame); }"
                );
                Assert.Equal("BODY", await page.EvaluateAsync<string>(Focused));
            }
        );

    [Fact]
    public Task LastEdit_OnAPhone_CoversNoFieldThatIsTypedInto() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                var scenario = await visit.OpenPresetAsync();
                await page.SetViewportSizeAsync(s_hand.Width, s_hand.Height);
                await visit.GoAsync($"{scenario}?tab=summary&view=inputs");
                var field = visit.Field("Power budget");
                // As low as a finger can leave it: right above the bar of pages.
                await field.EvaluateAsync(
                    "one => { document.body.style.paddingBottom = '60rem'; scrollBy(0, one.getBoundingClientRect().bottom - (innerHeight - 70)); }"
                );
                await field.EvaluateAsync("one => one.focus({ preventScroll: true })");
                await page.Keyboard.PressAsync("Control+a");
                await page.Keyboard.TypeAsync("700");
                var line = page.Locator(".last-edit-line");
                await Expect(line).ToBeVisibleAsync();
                var below = await line.BoundingBoxAsync();
                var typed = await field.BoundingBoxAsync();
                Assert.True(
                    typed!.Y + typed.Height <= below!.Y,
                    $"The field ends at {typed.Y + typed.Height:0}, the line begins at {below.Y:0}."
                );
                await Expect(field).ToBeFocusedAsync();
            }
        );

    [Fact]
    public Task Statements_WithMoreColumns_SaySoUntilTheirEnd() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                var scenario = await visit.OpenPresetAsync();
                await page.SetViewportSizeAsync(s_hand.Width, s_hand.Height);
                await visit.GoAsync($"{scenario}?tab=finance&view=results");
                var box = page.Locator(".says-more");
                await Expect(box).ToHaveAttributeAsync("data-more", "");
                await Expect(box.Locator(".more-columns")).ToBeVisibleAsync();
                await box.EvaluateAsync("one => one.scrollLeft = one.scrollWidth");
                await Expect(box).Not.ToHaveAttributeAsync("data-more", "");
                await Expect(box.Locator(".more-columns")).ToBeHiddenAsync();
            }
        );

    [Fact]
    public Task Statements_OfFiveYears_AreSeenWholeOnAWideScreen() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                var scenario = await visit.OpenPresetAsync();
                await visit.GoAsync($"{scenario}?tab=finance");
                await Expect(visit.Page.Locator(".statements thead th")).ToHaveCountAsync(7);
                Assert.Equal(
                    0,
                    await visit
                        .Page.Locator(".says-more")
                        .EvaluateAsync<int>("box => box.scrollWidth - box.clientWidth")
                );
            }
        );
}
