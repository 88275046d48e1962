using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Editor;

/// <summary>What the editor makes of what people type, right or wrong.</summary>
public sealed class EditorInputTests(BrowserFixture app)
{
    // What is typed, and what the sentence below the box must name.
    private static readonly (string Typed, string Named)[] s_wrongBudgets =
    [
        ("a lot", "not a number"),
        ("-5", "above 0"),
        ("0", "above 0"),
        ("1e12", "the most it can be"),
        ("1e999", "W"),
        ("NaN", "not a number"),
        ("Infinity", "not a number"),
        ("750 kg", "not a unit"),
        ("$750", "not a unit"),
        ("750 MWh", "not a unit"),
        ("1.2.3", "two ways"),
        ("0,75", "three digits"),
        ("1.234,5", "two ways"),
        ("7 5 0 0 0 0", "three digits"),
        ("0x2EE", "not a"),
        ("750 MW; drop table", "not a"),
        ("<b>750</b>", "not a number"),
        ("=1+1", "not a number"),
        ("٧٥٠", "not a number"),
        ("5-10", "not a"),
        ("750 750", "MW"),
        ("--5", "not a number"),
    ];

    [Fact]
    public Task Number_TypedWrongInManyWays_IsNamedAndLeavesTheResultAlone() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                await visit.OpenPresetAsync();
                var box = visit.Field("Power budget");
                var error = visit.Page.Locator("[data-path='limits.power_budget_mw'] .error");
                var answer = await visit.Page.Locator(".strip-answer").InnerTextAsync();

                foreach (var (typed, named) in s_wrongBudgets)
                {
                    await box.FillAsync(typed);
                    await box.BlurAsync();
                    await Expect(error).ToContainTextAsync(named);
                    await Expect(box).ToHaveAttributeAsync("aria-invalid", "true");
                    await Expect(box).ToHaveValueAsync(typed);
                }

                await Expect(visit.Page.Locator(".problem-panel"))
                    .ToContainTextAsync("Power budget");
                await Expect(visit.Page.Locator(".strip-answer")).ToHaveTextAsync(answer);
                await Axe.AssertNoViolationsAsync(visit.Page);

                await visit.TypeAsync("Power budget", "0.5 GW");
                await Expect(error).ToHaveCountAsync(0);
                await Expect(visit.Page.Locator(".strip-answer")).ToContainTextAsync("At 500");
                await Expect(visit.SaveState()).ToContainTextAsync("draft");
            }
        );

    [Fact]
    public Task Number_TypedWrongAtTheEdgeOfThePane_BringsItsReasonIntoSight() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                await visit.OpenPresetAsync();
                var box = visit.Field("Power budget");
                await box.ScrollIntoViewIfNeededAsync();
                // The box stands at the lower edge of its pane, as after scrolling by hand.
                await box.EvaluateAsync(
                    """
                    box => {
                        const pane = box.closest(".editor-inputs");
                        pane.scrollTop += box.closest(".number-box").getBoundingClientRect().bottom - pane.getBoundingClientRect().bottom + 2;
                    }
                    """
                );
                await box.EvaluateAsync("box => box.focus({ preventScroll: true })");
                await visit.Page.Keyboard.InsertTextAsync("x");

                var error = visit.Page.Locator("[data-path='limits.power_budget_mw'] .error");
                await Expect(error).ToBeVisibleAsync();
                await Expect(error).ToBeInViewportAsync(new() { Ratio = 1 });
            }
        );

    [Fact]
    public Task Texts_TooLongEmptyOrWithMarkup_AreShownAsText() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                await visit.OpenPresetAsync("fifty-million-dollars");
                var title = visit.Field("Title");

                await title.FillAsync("");
                await title.BlurAsync();
                await Expect(visit.Page.Locator("[data-path=title] .error")).ToBeVisibleAsync();

                await title.FillAsync("<script>alert(1)</script> & \"quotes\" 你好 🙂");
                await title.BlurAsync();
                await visit.WaitForDraftAsync();
                await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
                    .ToHaveTextAsync("<script>alert(1)</script> & \"quotes\" 你好 🙂");

                await title.FillAsync(new string('W', 200));
                Assert.Equal(120, (await title.InputValueAsync()).Length);
                await title.BlurAsync();
                await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
                    .ToHaveTextAsync(new string('W', 120));
                await visit.AssertNoHorizontalScrollAsync();

                var month = visit.Field("First month");
                await month.FillAsync("1999-01");
                await month.BlurAsync();
                await Expect(visit.Page.Locator("[data-path=start_month] .error"))
                    .ToContainTextAsync("2000-01 to 2100-12");
            }
        );

    [Fact]
    public Task Buttons_PressedTwiceInARow_ActOnce() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                await visit.OpenPresetAsync();
                var page = visit.Page;
                await visit.TypeAsync("Power budget", "700");

                await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true })
                    .DblClickAsync();
                await Expect(visit.SaveState()).ToHaveTextAsync("Saved as revision 2");

                await page.GetByRole(AriaRole.Button, new() { Name = "Share", Exact = true })
                    .DblClickAsync();
                await Expect(page.Locator("#share")).ToBeVisibleAsync();
                await page.GetByRole(AriaRole.Button, new() { Name = "Create link" })
                    .DblClickAsync();
                await Expect(page.Locator(".share-list > li")).ToHaveCountAsync(1);
                await Axe.AssertNoViolationsAsync(page);
                await page.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();

                await page.GetByRole(
                        AriaRole.Button,
                        new() { Name = "More: Power budget", Exact = true }
                    )
                    .DblClickAsync();
                await visit.WaitForDraftAsync();
                // Two presses of a step button are two steps: 700, 720, 740.
                await Expect(visit.Field("Power budget")).ToHaveValueAsync("740");
            }
        );

    // The server answers each key; what it answered to an earlier one must never replace what was typed since.
    [Fact]
    public Task Keys_FasterThanTheServerAnswers_AreAllKept() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                var slow = await SlowBrowser.BetweenAsync(visit.Page);
                await visit.GoAsync("/");
                await visit.OpenPresetAsync();
                var title = visit.Field("Title");
                var budget = visit.Field("Power budget");
                await title.FillAsync("");
                const string Words = "A long title that is typed without any pause at all";

                slow.Hold();
                await title.PressSequentiallyAsync(Words);
                await budget.ClickAsync();
                await budget.PressAsync("Control+a");
                await budget.PressSequentiallyAsync("612.625 M");
                await slow.ReleaseAsync();
                await Expect(visit.Page.Locator("h1")).ToHaveTextAsync(Words);
                await Expect(budget).ToHaveValueAsync("612.625 M");

                await budget.PressSequentiallyAsync("W");
                await visit.WaitForDraftAsync();
                await Expect(title).ToHaveValueAsync(Words);
                await Expect(budget).ToHaveValueAsync("612.625 MW");

                slow.Hold();
                await budget.PressAsync("Control+a");
                await budget.PressSequentiallyAsync("123456");
                await budget.PressAsync("Backspace");
                await budget.PressAsync("Backspace");
                await budget.PressAsync("Tab");
                await slow.ReleaseAsync();
                await Expect(budget).ToHaveValueAsync("1,234");
                await visit.WaitForDraftAsync();
            }
        );
}
