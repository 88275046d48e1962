using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Editor;

/// <summary>A person looks for a field by a word of the trade, on whatever tab it is.</summary>
public sealed class FindFieldTests(BrowserFixture app)
{
    // What is typed, the link taken, and what has the focus then.
    private static readonly (string Typed, string Link, string Focus)[] s_terms =
    [
        ("wacc", "Discount at a cost of capital", "f-accounting-cost_of_capital"),
        ("tax rate", "Tax rate", "f-accounting-tax"),
        ("loan", "Paid with", "f-options-0-financing-kind"),
        ("residual", "Residual value at the end", "f-options-0-financing-kind"),
        ("macrs", "Hardware in the books", "f-accounting-book-method"),
        ("warrant", "Warrants", "f-options-0-deal"),
        ("second source", "Second source", "f-options-0-supply-value_usd_per_month"),
        ("currencies", "Add a rate", "f-currency"),
        ("lease", "Paid with", "f-options-0-financing-kind"),
        (
            "commissioning",
            "From arrival to service",
            "f-options-0-fleets-0-delivery-commissioning_months"
        ),
        ("air-gapped", "Air-gapped", "f-limits-air_gapped"),
        ("prompt length", "Prompt length, mean", "f-workloads-0-input_tokens"),
        ("seed", "Seed", "f-uncertainty-seed"),
        ("sovereignty", "Weight", "f-trade_off-cost-weight"),
        ("replace", "Item", "f-own-item"),
    ];

    [Fact]
    public Task Word_OfTheTrade_LeadsToItsFieldOnAnyTab() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                await visit.OpenPresetAsync();
                var page = visit.Page;
                var workload = page.GetByRole(
                        AriaRole.Navigation,
                        new() { Name = "Parts of the scenario" }
                    )
                    .GetByRole(AriaRole.Link, new() { Name = "Workload", Exact = true });
                foreach (var (typed, link, focus) in s_terms)
                {
                    await workload.ClickAsync();
                    await Expect(workload).ToHaveAttributeAsync("aria-current", "page");
                    await page.GetByLabel("Find a field").FillAsync(typed);
                    await page.Locator(".field-matches a")
                        .Filter(new() { HasText = link })
                        .First.ClickAsync();

                    await Expect(page.Locator($"[id='{focus}']")).ToBeFocusedAsync();
                }
            }
        );

    [Fact]
    public Task Matches_OnAPhone_FitAndAreAccessible() =>
        app.VisitAsync(
            "/",
            new Screen(360, 740, ColorScheme.Dark),
            async visit =>
            {
                await visit.OpenPresetAsync();
                await visit.GoAsync(
                    $"{new Uri(visit.Page.Url).AbsolutePath}?tab=finance&view=inputs"
                );
                await visit.Page.GetByLabel("Find a field").FillAsync("price");
                await Expect(visit.Page.Locator(".field-matches a").First).ToBeVisibleAsync();
                await visit.AssertNoHorizontalScrollAsync();
                await Axe.AssertNoViolationsAsync(visit.Page);
            }
        );
}
