using System.Text.RegularExpressions;
using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Editor;

/// <summary>Places where people who knew nothing of the app went wrong or lost their place.</summary>
public sealed partial class NewcomerTests(BrowserFixture app)
{
    /// <summary>"One system less" than the number that the demand asks for, which stands in the box as automatic.</summary>
    [Fact]
    public Task Less_OfAnAutomaticNumberOfSystems_IsOneLess() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                await visit.OpenPresetAsync();
                await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Hardware" }).ClickAsync();
                var box = visit.Page.GetByLabel("Number of systems", new() { Exact = true }).First;
                await Expect(box).ToHaveAttributeAsync("placeholder", new Regex("[1-9]"));
                var automatic = Number(await box.GetAttributeAsync("placeholder") ?? "");

                await visit
                    .Page.GetByRole(AriaRole.Button, new() { Name = "Less: Number of systems" })
                    .First.ClickAsync();

                await Expect(box).Not.ToHaveValueAsync("");
                Assert.Equal(automatic - 1, Number(await box.InputValueAsync()));
            }
        );

    /// <summary>Options with different prices have no price to step from: a step would give the dearest system the price of a dollar.</summary>
    [Fact]
    public Task Step_WhereOptionsDiffer_IsNotOffered() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                var path = await visit.OpenPresetAsync();
                await visit.GoAsync($"{path}?tab=hardware&field=inputs.system_price_usd");
                var field = visit.Page.Locator("[data-path='inputs.system_price_usd']");

                await Expect(field.Locator("input").First).ToBeFocusedAsync();
                await Expect(field.GetByRole(AriaRole.Button, new() { Name = "More: Price" }))
                    .ToBeDisabledAsync();
            }
        );

    /// <summary>From an exception to where it is set: the level is named, and the keyboard goes on in the same input.</summary>
    [Fact]
    public Task Exceptions_OfAnInput_LeadToTheirFleetByName() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                var path = await visit.OpenPresetAsync();
                const string Discount = "inputs.price_discount_fraction";
                var level = visit.Page.Locator("#input-level");
                foreach (
                    var place in (string[])["", "options[0].fleets[0].", "options[1].fleets[0]."]
                )
                {
                    await visit.GoAsync($"{path}?tab=hardware&field={place}{Discount}");
                    var box = visit.Page.GetByLabel("Discount on systems", new() { Exact = true });
                    await Expect(box).ToBeFocusedAsync();
                    await box.FillAsync(place.Length == 0 ? "5" : "12");
                    await box.PressAsync("Enter");
                    await visit.WaitForDraftAsync();
                }

                await level.SelectOptionAsync("");
                var others = visit
                    .Page.Locator($"[data-path='{Discount}'] p.help")
                    .Filter(new() { Has = visit.Page.GetByRole(AriaRole.Button) });
                await Expect(others).ToContainTextAsync(new Regex(@"NVL72, \S"));
                await others.GetByRole(AriaRole.Button).First.PressAsync("Enter");

                await Expect(visit.Page.GetByLabel("Discount on systems", new() { Exact = true }))
                    .ToBeFocusedAsync();
                await Expect(level.Locator("option:checked")).ToContainTextAsync("only");
            }
        );

    /// <summary>The button of an offer goes away with it; the keyboard stays with the field it stood under.</summary>
    [Fact]
    public Task Offer_TakenByKeyboard_LeavesTheFocusAtItsField() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                var path = await visit.OpenPresetAsync();
                await visit.GoAsync($"{path}?tab=finance&field=options[0].financing.kind");
                var kind = visit.Page.Locator("#f-options-0-financing-kind");
                await Expect(kind).ToBeFocusedAsync();
                await kind.SelectOptionAsync("FinanceLease");
                await visit
                    .Page.GetByRole(AriaRole.Button, new() { NameRegex = CountIt() })
                    .PressAsync("Enter");

                await Expect(visit.Page.Locator("#f-options-0-financing-rate_per_year"))
                    .ToBeVisibleAsync();
                await Expect(kind).ToBeFocusedAsync();
            }
        );

    /// <summary>What an edit did is told with the option it did it to, also to those who see.</summary>
    [Fact]
    public Task Effect_OfAnEdit_SaysWhose() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                var path = await visit.OpenPresetAsync();
                await visit.GoAsync(
                    $"{path}?tab=facility&field=inputs.electricity_price_usd_per_kwh"
                );
                await visit.TypeAsync("Electricity price", "0.2");

                await Expect(visit.Page.Locator(".last-edit-whose"))
                    .ToHaveTextAsync(new Regex("^Most: (GB300|Vera Rubin|Cerebras)"));
            }
        );

    /// <summary>An input of the name that is looked for stands above those whose help mentions it.</summary>
    [Fact]
    public Task Find_OfAName_ShowsTheInputOfThatNameFirst() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                await visit.OpenPresetAsync();
                await visit.Page.Locator("#field-filter").FillAsync("electricity");

                await Expect(visit.Page.Locator(".editor-inputs .number-field label").First)
                    .ToHaveTextAsync("Electricity price");
            }
        );

    private static int Number(string text) =>
        int.Parse(Digits().Replace(text, ""), System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex("[^0-9]")]
    private static partial Regex Digits();

    [GeneratedRegex("^Count it")]
    private static partial Regex CountIt();
}
