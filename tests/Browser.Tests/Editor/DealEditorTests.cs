using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Editor;

/// <summary>The deal editor: a clause is added, changed, refused where it is wrong, and taken back.</summary>
public sealed class DealEditorTests(BrowserFixture app)
{
    [Theory]
    [InlineData(1440, false)]
    [InlineData(360, true)]
    public Task Clause_AddedChangedAndTakenBack_ChangesThePrices(int width, bool isDark) =>
        app.VisitAsync(
            "/",
            new Screen(width, 900, isDark ? ColorScheme.Dark : ColorScheme.Light),
            async visit =>
            {
                var page = visit.Page;
                var path = await visit.OpenPresetAsync("openai-cerebras-750mw-deal");
                await visit.GoAsync($"{path}?tab=procurement&option=announced&view=inputs");
                await visit.WaitForInteractiveAsync();
                await page.GetByLabel("Add a clause").SelectOptionAsync("price_index");
                await page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true })
                    .ClickAsync();
                var rate = page.GetByLabel("Expected change of the index", new() { Exact = true });
                await rate.FillAsync("900");
                await rate.BlurAsync();
                await Expect(page.Locator(".clause .error"))
                    .ToContainTextAsync("Expected change of the index");
                await Axe.AssertNoViolationsAsync(page);
                await visit.AssertNoHorizontalScrollAsync();

                await rate.FillAsync("10");
                await rate.BlurAsync();
                await Expect(page.Locator("#deal-bridge .figure-title"))
                    .ToContainTextAsync("above list");

                await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).First.ClickAsync();
                await Expect(rate).ToHaveValueAsync("2");
            }
        );

    [Fact]
    public Task SupplyRisk_Added_IsShownAsMoney() =>
        app.VisitAsync(
            "/",
            new Screen(360, 900, ColorScheme.Light),
            async visit =>
            {
                var page = visit.Page;
                var path = await visit.OpenPresetAsync("fifty-million-dollars");
                await visit.GoAsync($"{path}?tab=procurement&view=inputs");
                await visit.WaitForInteractiveAsync();
                await page.GetByRole(AriaRole.Button, new() { Name = "Supply risk" })
                    .First.ClickAsync();
                await page.GetByRole(AriaRole.Button, new() { Name = "Add a lead time" })
                    .ClickAsync();
                await page.GetByRole(AriaRole.Button, new() { Name = "Add an outage" })
                    .ClickAsync();

                await Expect(page.Locator("#supply-losses .figure-title"))
                    .ToContainTextAsync("Supply risk is expected to cost");
                await Axe.AssertNoViolationsAsync(page);
                await visit.AssertNoHorizontalScrollAsync();
            }
        );
}
