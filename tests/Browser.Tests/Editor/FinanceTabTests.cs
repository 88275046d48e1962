using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Editor;

/// <summary>Financing set in the editor shows in the statements, and a wrong term is named where it is typed.</summary>
public sealed class FinanceTabTests(BrowserFixture app)
{
    [Fact]
    public Task Rate_Added_CountsOnlyOnceItIsWholeAndConfirmed() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                var path = await visit.OpenPresetAsync("fifty-million-dollars");
                await visit.GoAsync($"{path}?tab=finance&field=currency");
                var page = visit.Page;
                await page.GetByRole(AriaRole.Button, new() { Name = "Add a rate" }).ClickAsync();
                var use = page.GetByRole(AriaRole.Button, new() { Name = "Use this rate" });
                await Expect(use).ToBeDisabledAsync();
                await visit.Field("One of it is worth").FillAsync("1.08");
                await visit.Field("One of it is worth").BlurAsync();
                await Expect(use).ToBeDisabledAsync();
                // Nothing counts yet: there is no currency to show totals in, and nothing to undo.
                await Expect(page.GetByLabel("Show totals also in")).ToHaveCountAsync(0);
                await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).First)
                    .ToBeDisabledAsync();

                await visit.Field("Read in").FillAsync("ECB, reference rates");
                await Expect(use).ToBeEnabledAsync();
                await Axe.AssertNoViolationsAsync(page);
                await use.ClickAsync();

                await page.GetByLabel("Show totals also in").SelectOptionAsync("EUR");
                await Expect(page.Locator(".strip-table")).ToContainTextAsync("EUR");
            }
        );

    /// <summary>0.5 × 10 % + 0.5 × 5.29 % = 7.645 %; the shares and costs say little without what they come to.</summary>
    [Fact]
    public Task CostOfCapital_OfItsParts_StandsBelowThem() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                var path = await visit.OpenPresetAsync("fifty-million-dollars");
                await visit.GoAsync($"{path}?tab=finance&field=accounting.cost_of_capital");
                await visit.Page.Locator("#f-accounting-cost_of_capital").CheckAsync();
                var rate = visit.Page.Locator("[data-capital-rate]");
                await Expect(rate)
                    .ToContainTextAsync("a cost of capital of 7.64 % a year before tax.");

                await visit.Field("Cost of equity").FillAsync("20");

                await Expect(rate).ToContainTextAsync("12.6 % a year");
            }
        );

    [Fact]
    public Task IncomeTax_TickedInRealMoney_IsOfferedOnceAndTakenInOneStep() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                var path = await visit.OpenPresetAsync("750mw-gpu-or-wafer");
                await visit.GoAsync($"{path}?tab=finance&field=accounting.tax");
                var page = visit.Page;
                var strip = page.Locator(".strip-table tbody");
                var before = await strip.InnerTextAsync();

                await page.GetByLabel("Count income tax").CheckAsync();

                // What is missing stands once, beside the tick, in no words of files; what was shown stays.
                var offer = page.Locator(".offer");
                await Expect(offer).ToHaveCountAsync(1);
                await Expect(offer).ToContainTextAsync("nominal money");
                Assert.DoesNotMatch("[a-z]_[a-z]", await page.Locator("main").InnerTextAsync());
                await Expect(page.Locator(".problem-panel")).ToHaveCountAsync(0);
                Assert.Equal(before, await strip.InnerTextAsync());
                await visit.LookAsync(Screen.Usual);
                await visit.ChangeScreenAsync(Screen.Desktop);

                await offer.GetByRole(AriaRole.Button).ClickAsync();
                await Expect(page.Locator(".strip-answer")).ToContainTextAsync("after income tax");
                await Expect(offer).ToHaveCountAsync(0);
                await Expect(page.Locator("[data-inflation]")).ToContainTextAsync("2 % a year");

                // Real money has no tax: that is said before it is taken, and one undo brings all of it back.
                await visit.WaitForDraftAsync();
                await visit.GoAsync($"{path}?tab=finance&field=money_basis");
                await page.GetByLabel("Money is").SelectOptionAsync("Real");
                await Expect(offer).ToContainTextAsync("income tax cannot be counted without it");
                await offer.GetByRole(AriaRole.Button).ClickAsync();
                await Expect(strip).ToHaveTextAsync(before, new() { UseInnerText = true });
                var undo = page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).First;
                await undo.ClickAsync();
                await Expect(page.Locator(".strip-answer")).ToContainTextAsync("after income tax");
                await undo.ClickAsync();
                await Expect(strip).ToHaveTextAsync(before, new() { UseInnerText = true });
                await Expect(page.GetByLabel("Count income tax")).Not.ToBeCheckedAsync();
            }
        );

    [Fact]
    public Task IncomeTax_OfferedOnAPhone_IsReadWholeAndTakenWithAFinger() =>
        app.VisitAsync(
            "/",
            Screen.Phone,
            async visit =>
            {
                var path = await visit.OpenPresetAsync("750mw-gpu-or-wafer");
                await visit.GoAsync($"{path}?tab=finance&view=inputs&field=accounting.tax");
                var page = visit.Page;
                await page.GetByLabel("Count income tax").CheckAsync();
                var offer = page.Locator(".offer");
                await Expect(offer).ToContainTextAsync("nominal money");
                await visit.LookAsync([Screen.Phone, Screen.Phone.Dark(), new(320, 640, default)]);
                var button = offer.GetByRole(AriaRole.Button);
                var box = await button.BoundingBoxAsync();
                Assert.True(box!.Height >= 44, $"{box.Height} px high");
                await button.ClickAsync();
                await Expect(page.Locator(".strip-answer")).ToContainTextAsync("after income tax");
                await visit.LookAsync([Screen.Phone.Dark(), Screen.Phone]);
            }
        );

    [Fact]
    public Task IncomeTax_TickedAndNominalMoneyChosenElsewhere_IsNotShownAsCounted() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                var path = await visit.OpenPresetAsync("750mw-gpu-or-wafer");
                await visit.GoAsync($"{path}?tab=finance&field=accounting.tax");
                var page = visit.Page;
                await page.GetByLabel("Count income tax").CheckAsync();
                await Expect(page.Locator(".offer")).ToHaveCountAsync(1);

                await page.GetByRole(AriaRole.Button, new() { Name = "Money, capital and books" })
                    .ClickAsync();
                await page.GetByLabel("Money is").SelectOptionAsync("Nominal");

                await Expect(page.Locator(".offer")).ToHaveCountAsync(0);
                await Expect(page.Locator("[data-inflation]")).ToBeVisibleAsync();
                await Expect(page.GetByLabel("Count income tax")).Not.ToBeCheckedAsync();
                await Expect(page.Locator(".strip-answer")).Not.ToContainTextAsync("income tax");
            }
        );

    [Fact]
    public Task TaxLoanAndLease_ChosenInRealMoney_AreAllCountedByOneOfTheirOffers() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                var path = await visit.OpenPresetAsync("750mw-gpu-or-wafer");
                await visit.GoAsync($"{path}?tab=finance&field=accounting.tax");
                var page = visit.Page;
                var paid = page.GetByLabel("Paid with");
                await page.GetByLabel("Count income tax").CheckAsync();
                await paid.First.SelectOptionAsync("Loan");
                await paid.Last.SelectOptionAsync("OperatingLease");
                await Expect(page.Locator(".offer")).ToHaveCountAsync(3);

                await page.Locator(".offer button").First.ClickAsync();

                await Expect(page.Locator(".offer")).ToHaveCountAsync(0);
                await Expect(page.Locator(".strip-answer")).ToContainTextAsync("after income tax");
                await Expect(page.GetByLabel("Count income tax")).ToBeCheckedAsync();
                await Expect(paid.First).ToHaveValueAsync("Loan");
                await Expect(paid.Last).ToHaveValueAsync("OperatingLease");
                await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).First.ClickAsync();
                await Expect(paid.First).ToHaveValueAsync("none");
                await Expect(paid.Last).ToHaveValueAsync("none");
                await Expect(page.GetByLabel("Count income tax")).Not.ToBeCheckedAsync();
            }
        );

    [Fact]
    public Task Loan_ChosenInNominalMoney_ShowsInCashFlowAndStatements() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                var path = await visit.OpenPresetAsync("fifty-million-dollars");
                await visit.GoAsync($"{path}?tab=finance");
                var page = visit.Page;

                await page.GetByLabel("Paid with").First.SelectOptionAsync("Loan");
                await Expect(page.Locator(".offer"))
                    .ToContainTextAsync("a quoted rate or payment includes inflation");
                await Expect(page.Locator(".problem-panel")).ToHaveCountAsync(0);
                await page.Locator(".offer button").ClickAsync();
                await visit.WaitForDraftAsync();

                await Expect(page.Locator("tr[data-row='finance.payments']")).ToBeVisibleAsync();
                await Expect(page.Locator("tr[data-row='finance.balance']")).ToBeVisibleAsync();
                await Expect(page.Locator("[data-metric=indifference_rate]")).ToBeVisibleAsync();
                await visit.Field("Term").FillAsync("900");
                await visit.Field("Term").BlurAsync();
                await Expect(page.Locator("[data-path$='term_months'] .error"))
                    .ToContainTextAsync("480");
                await visit.Field("Term").FillAsync("48");
                await visit.WaitForDraftAsync();
                await page.GetByRole(AriaRole.Link, new() { Name = "Quarter" }).ClickAsync();
                await Expect(page.Locator(".statements thead")).ToContainTextAsync("Q1");
                await Axe.AssertNoViolationsAsync(page);
                await visit.AssertNoHorizontalScrollAsync();

                var file = await page.RunAndWaitForDownloadAsync(() =>
                    page.GetByRole(AriaRole.Button, new() { Name = "Ledger (CSV)" }).ClickAsync()
                );
                var ledger = await File.ReadAllTextAsync(await file.PathAsync());
                Assert.Contains(",finance.payments,", ledger, StringComparison.Ordinal);
            }
        );
}
