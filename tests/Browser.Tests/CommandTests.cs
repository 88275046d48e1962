using System.Text.RegularExpressions;
using Browser.Tests.Editor;
using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests;

/// <summary>The search over everything, the keys of the app, and the settings.</summary>
public sealed class CommandTests(BrowserFixture app)
{
    [Fact]
    public Task Search_ByKeyboardAlone_FindsASystemAndGoesThere() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                await page.Keyboard.PressAsync("Control+k");
                var box = page.GetByRole(AriaRole.Combobox);
                await Expect(box).ToBeFocusedAsync();
                await box.PressSequentiallyAsync("gb300 system");
                await Expect(page.GetByRole(AriaRole.Option).First).ToContainTextAsync("GB300");
                await page.Keyboard.PressAsync("Escape");
                await Expect(page.Locator("#palette")).ToBeHiddenAsync();
                await page.Keyboard.PressAsync("Control+k");
                await box.PressSequentiallyAsync("gb300 system");
                await Expect(page.GetByRole(AriaRole.Option).First).ToContainTextAsync("GB300");
                await Axe.AssertNoViolationsAsync(page);
                await page.Keyboard.PressAsync("Enter");
                await Expect(page).ToHaveURLAsync(new Regex("/catalog/systems/nvidia-gb300"));
            }
        );

    [Theory]
    [InlineData("electricity price", "Electricity price", "f-inputs-electricity_price_usd_per_kwh")]
    [InlineData("power budget", "Power budget", "f-limits-power_budget_mw")]
    [InlineData("quote", "Take over a vendor quote", "f-quote-system")]
    [InlineData("depreciation", "Hardware in the books", "f-accounting-book-method")]
    [InlineData("lease", "Paid with", "f-options-0-financing-kind")]
    public Task Search_InAScenario_FindsItsOwnFieldFirstAndGoesToIt(
        string words,
        string label,
        string field
    ) =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                await page.Locator("[data-preset='750mw-gpu-or-wafer']").ClickAsync();
                await Expect(page).ToHaveURLAsync(new Regex(@"/scenarios/\d+"));
                await Expect(page.Locator("h1")).ToContainTextAsync("750 MW");

                await page.Keyboard.PressAsync("Control+k");
                await page.Locator("#palette input").PressSequentiallyAsync(words);
                await Expect(page.Locator("#palette [role=option]").First)
                    .ToContainTextAsync(label);
                await page.Keyboard.PressAsync("Enter");

                await Expect(page.Locator("#" + field)).ToBeFocusedAsync();
                await Expect(page.Locator("#" + field)).ToBeInViewportAsync();
            }
        );

    /// <summary>Who looks for rents does not mean Inferentia: what has a word only within its own words comes last.</summary>
    [Fact]
    public Task Search_OfAWord_PutsThoseLastThatHaveItOnlyWithinAnother() =>
        app.VisitAsync(
            "/catalog",
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                await page.Keyboard.PressAsync("Control+k");
                await page.Locator("#palette input").PressSequentiallyAsync("rent");

                var found = page.Locator("#palette [role=option]");
                await Expect(found.First).ToContainTextAsync("rents of two accelerators");
                await Expect(found.Filter(new() { HasText = "Inferentia" })).ToHaveCountAsync(1);
            }
        );

    /// <summary>The address still names the field that was looked for; where the reader is now counts.</summary>
    [Fact]
    public Task Search_ClosedByEscape_LeavesTheFocusWhereItWas() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                await page.Locator("[data-preset='750mw-gpu-or-wafer']").ClickAsync();
                await page.ArriveAsync(new Regex(@"/scenarios/\d+"));
                await Expect(page.Locator("h1")).ToContainTextAsync("750 MW");
                await page.Keyboard.PressAsync("Control+k");
                await page.Locator("#palette input").PressSequentiallyAsync("electricity price");
                await Expect(page.Locator("#palette [role=option]").First)
                    .ToContainTextAsync("Electricity price");
                await page.Keyboard.PressAsync("Enter");
                await Expect(page.Locator("#f-inputs-electricity_price_usd_per_kwh"))
                    .ToBeFocusedAsync();
                var other = page.Locator("#f-inputs-facility_build_cost_usd_per_mw, #f-inputs-pue");
                await other.First.FocusAsync();

                await page.Keyboard.PressAsync("Control+k");
                await Expect(page.Locator("#palette input")).ToBeFocusedAsync();
                await page.Keyboard.PressAsync("Escape");
                await Expect(page.Locator("#palette")).ToBeHiddenAsync();
                await page.WaitForFunctionAsync("() => !history.state?.layer");
                // Why a round trip: the server hears of the step back and answers it.
                await page.Locator("#f-inputs-electricity_price_usd_per_kwh").HoverAsync();
                await visit.WaitForInteractiveAsync();

                await Expect(other.First).ToBeFocusedAsync();
            }
        );

    /// <summary>What reads a page aloud presses a link without a key and without a pointer.</summary>
    [Fact]
    public Task Field_PressedByASpeakingBrowserAfterADialog_GetsTheFocus() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                await visit.OpenPresetAsync();
                await page.Keyboard.PressAsync("Control+k");
                await Expect(page.Locator("#palette input")).ToBeFocusedAsync();
                await page.Keyboard.PressAsync("Escape");
                await page.WaitForFunctionAsync("() => !history.state?.layer");
                await page.GetByLabel("Find a field").FillAsync("wacc");
                var match = page.Locator(".field-matches a")
                    .Filter(new() { HasText = "Discount at a cost of capital" })
                    .First;
                await Expect(match).ToBeVisibleAsync();

                await match.EvaluateAsync("link => link.click()");

                await Expect(page.Locator("#f-accounting-cost_of_capital")).ToBeFocusedAsync();
            }
        );

    // Where prices are bought is where a quote is looked for; the form stands with the evidence.
    [Fact]
    public Task Procurement_WithAQuoteAtHand_LeadsToItsForm() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                await page.Locator("[data-preset='750mw-gpu-or-wafer']").ClickAsync();
                await Expect(page).ToHaveURLAsync(new Regex(@"/scenarios/\d+"));
                await page.GetByRole(AriaRole.Link, new() { Name = "Procurement" }).ClickAsync();

                await page.Locator("[data-to-quote] a").ClickAsync();

                await Expect(page.Locator("#f-quote-system")).ToBeFocusedAsync();
            }
        );

    [Fact]
    public Task Keys_WithoutCtrl_GoToPagesUntilTheyAreSwitchedOff() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                await page.Keyboard.PressAsync("?");
                await Expect(page.Locator("#keys")).ToContainTextAsync("goes to the scenarios");
                await Axe.AssertNoViolationsAsync(page);
                await page.Keyboard.PressAsync("Escape");
                await page.Keyboard.PressAsync("g");
                await page.Keyboard.PressAsync("s");
                await Expect(page).ToHaveURLAsync(new Regex("/scenarios$"));
                await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Scenarios" }))
                    .ToBeFocusedAsync();
                await page.Keyboard.PressAsync("/");
                await Expect(page.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();

                await visit.GoAsync("/settings");
                await page.GetByRole(AriaRole.Group, new() { Name = "Single keys" })
                    .GetByLabel("Off")
                    .CheckAsync();
                await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).ClickAsync();
                await page.Keyboard.PressAsync("?");
                await Expect(page.Locator("#keys")).ToBeHiddenAsync();
            }
        );

    [Fact]
    public Task Settings_Chosen_HoldAfterAReload() =>
        app.VisitAsync(
            "/settings",
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                await page.GetByLabel("Dark").CheckAsync();
                await page.GetByLabel("High").CheckAsync();
                await page.GetByLabel("Compact").CheckAsync();
                await Axe.AssertNoViolationsAsync(page);
                await visit.GoAsync("/settings");
                await Expect(page.GetByLabel("Dark")).ToBeCheckedAsync();
                await Expect(page.Locator("html")).ToHaveAttributeAsync("data-contrast", "more");
                await Expect(page.Locator("html")).ToHaveAttributeAsync("data-density", "compact");
                // Another form of numbers loads the page anew: the mark is gone when it has.
                await page.EvaluateAsync("() => { window.isOld = true; }");
                await page.GetByLabel("1.234,5").CheckAsync();
                await page.WaitForFunctionAsync("() => !window.isOld");
                await visit.GoAsync("/settings");
                await Expect(page.GetByLabel("1.234,5")).ToBeCheckedAsync();
                await visit.GoAsync("/compare?s=preset:750mw-gpu-or-wafer");
                await Expect(page.Locator("[data-answer]")).ToContainTextAsync("$0,0");
                await Expect(page.Locator("[data-answer]")).Not.ToContainTextAsync("$0.0");
                await Axe.AssertNoViolationsAsync(page);
            }
        );

    [Fact]
    public Task Decimals_Chosen_StandInTablesAndNotInTheAnswer() =>
        app.VisitAsync(
            "/compare?s=preset:750mw-gpu-or-wafer",
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                var number = page.Locator(
                    "tr[data-row=net_present_cost] td[data-column='0'] button.why"
                );
                await Expect(number).ToHaveTextAsync(new Regex(@"^\d+\.\d$"));
                var answer = await page.Locator("[data-answer]").InnerTextAsync();
                await visit.GoAsync("/settings");
                await page.EvaluateAsync("() => { window.isOld = true; }");
                await page.GetByRole(AriaRole.Group, new() { Name = "Decimals in tables" })
                    .GetByLabel("3", new() { Exact = true })
                    .CheckAsync();
                await page.WaitForFunctionAsync("() => !window.isOld");
                await visit.LookAsync(Screen.Usual);
                await visit.ChangeScreenAsync(Screen.Desktop);

                await visit.GoAsync("/compare?s=preset:750mw-gpu-or-wafer");
                await Expect(number).ToHaveTextAsync(new Regex(@"^\d+\.\d{3}$"));
                Assert.Equal(answer, await page.Locator("[data-answer]").InnerTextAsync());
            }
        );
}
