using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Editor;

/// <summary>Financing set in the editor shows in the statements, and a wrong term is named where it is typed.</summary>
public sealed class FinanceTabTests(BrowserFixture app)
{
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
                await Expect(page.Locator(".problem-panel"))
                    .ToContainTextAsync("a quoted rate of 8 % includes it");
                await page.GetByRole(AriaRole.Button, new() { Name = "Count in nominal money" })
                    .ClickAsync();
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
