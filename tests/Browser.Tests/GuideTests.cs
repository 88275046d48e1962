using System.Text.RegularExpressions;
using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests;

/// <summary>From a question to a comparison, as a person does it.</summary>
public sealed class GuideTests(BrowserFixture app)
{
    [Fact]
    public Task Question_OfMegawatts_BecomesAFilledComparison() =>
        app.VisitAsync(
            "/new",
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                var power = page.GetByLabel("Facility power");
                await power.FillAsync("lots");
                await power.BlurAsync();
                await Expect(page.Locator("#ask-amount-error, .guide .error").First)
                    .ToContainTextAsync("which is not a number");
                await power.FillAsync("0.02 GW");
                await power.BlurAsync();
                await Expect(power).ToHaveValueAsync("20");

                await page.GetByRole(AriaRole.Button, new() { Name = "Find hardware" })
                    .DblClickAsync();
                await Expect(page.Locator("#guide-answer")).ToContainTextAsync("can serve this");
                await Axe.AssertNoViolationsAsync(page);
                await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Compare the") })
                    .ClickAsync();

                await Expect(page).ToHaveURLAsync(new Regex(@"/scenarios/\d+"));
                // Why longer: the first evaluation of a scenario that nobody has opened yet.
                await Expect(page.Locator("h1"))
                    .ToContainTextAsync("within 20 MW", new() { Timeout = 20_000 });
            }
        );

    [Fact]
    public Task Question_AskedInAnotherWay_KeepsWhatWasAnswered() =>
        app.VisitAsync(
            "/new",
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                await page.GetByLabel("Model").First.SelectOptionAsync("deepseek-v3.2");
                await page.GetByLabel("Speed per user, at least").FillAsync("40");
                await page.GetByLabel("Speed per user, at least").BlurAsync();

                await page.GetByRole(AriaRole.Link, new() { Name = "I must serve people" })
                    .ClickAsync();

                await Expect(page.GetByLabel("People who use it at the busiest time"))
                    .ToHaveValueAsync("5,000");
                await Expect(page.GetByLabel("Model").First).ToHaveValueAsync("deepseek-v3.2");
                await Expect(page.GetByLabel("Speed per user, at least")).ToHaveValueAsync("40");
            }
        );

    [Fact]
    public Task Question_WhoseFirstAnswerCannotBeTaken_IsNotSearchedUntilItIsCorrected() =>
        app.VisitAsync(
            "/new?from=capital",
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                var find = page.GetByRole(AriaRole.Button, new() { Name = "Find hardware" });
                var amount = page.Locator("input[aria-invalid], .guide-fields input").First;
                await amount.FillAsync("abc");
                await find.ClickAsync();

                await Expect(page.Locator(".guide [role=alert]"))
                    .ToContainTextAsync("Nothing was searched");
                await Expect(page.Locator("#guide-answer")).ToHaveCountAsync(0);
                await Expect(page).Not.ToHaveURLAsync(new Regex("find=true"));

                // What is mistyped later, without a search asked for, is said at its field alone.
                await amount.FillAsync("$61M");
                await amount.BlurAsync();
                await Expect(page.Locator(".guide [role=alert]")).ToHaveCountAsync(0);
                await amount.FillAsync("abc");
                await amount.BlurAsync();
                await Expect(amount).ToHaveAttributeAsync("aria-invalid", "true");
                await Expect(page.GetByText("Nothing was searched")).ToHaveCountAsync(0);

                await amount.FillAsync("$60M");
                await find.ClickAsync();
                await Expect(page.Locator("#guide-answer")).ToContainTextAsync("can serve this");
                await Expect(page.Locator(".guide [role=alert]")).ToHaveCountAsync(0);
            }
        );

    [Fact]
    public Task Question_OfPeopleWhoPause_AsksForTheWorkOfThoseWhoRead() =>
        app.VisitAsync(
            "/new?from=users",
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                var share = page.GetByLabel("Share of them with an answer under way");
                await Expect(share).ToHaveValueAsync("100");
                await Expect(page.Locator("#ask-f-active-help")).ToContainTextAsync("all 5,000");

                await share.FillAsync("20");
                await share.BlurAsync();
                await Expect(page.Locator("#ask-f-active-help"))
                    .ToContainTextAsync("So 1,000 answers are under way");
                await page.GetByRole(AriaRole.Button, new() { Name = "Find hardware" })
                    .ClickAsync();
                await Expect(page.Locator("#guide-answer")).ToContainTextAsync("can serve this");
                await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Compare the") })
                    .ClickAsync();

                // Why longer: the first evaluation of a scenario that nobody has opened yet.
                await Expect(page.Locator("h1"))
                    .ToContainTextAsync(
                        "for 5,000 people, 1,000 of them with an answer under way",
                        new() { Timeout = 20_000 }
                    );
            }
        );

    [Theory]
    [InlineData("The power of", "f-own-value")]
    [InlineData("Price of one system", "f-options-0-fleets-0-inputs-system_price_usd")]
    public Task Refusal_ThatOneFigureWouldLift_LeadsToItsField(string reason, string field) =>
        app.VisitAsync(
            "/new?from=power&find=true",
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                await Expect(page.Locator("#guide-answer")).ToContainTextAsync("can serve this");
                await page.Locator("summary", new() { HasText = "Struck out" }).ClickAsync();
                var struck = page.Locator(".guide-struck dd", new() { HasText = reason }).First;
                await Expect(struck).Not.ToContainTextAsync(new Regex("_|\\d{5}"));
                await struck.GetByRole(AriaRole.Button).ClickAsync();

                await Expect(page).ToHaveURLAsync(new Regex(@"/scenarios/\d+"));
                // Why longer: the first evaluation of a scenario that nobody has opened yet.
                await Expect(page.Locator("#" + field))
                    .ToBeFocusedAsync(new() { Timeout = 20_000 });
            }
        );

    [Fact]
    public Task Question_OnAPhoneInTheDark_FitsAndIsAccessible() =>
        app.VisitAsync(
            "/new?from=users&amount=200&find=true",
            new Screen(360, 740, ColorScheme.Dark),
            async visit =>
            {
                await Expect(visit.Page.Locator("#guide-answer"))
                    .ToContainTextAsync("can serve this");
                await visit.AssertNoHorizontalScrollAsync();
                await Axe.AssertNoViolationsAsync(visit.Page);
            }
        );
}
