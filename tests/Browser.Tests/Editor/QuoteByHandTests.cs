using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Editor;

/// <summary>A vendor's quote typed as it is written on paper becomes a price once, and one step takes it back.</summary>
public sealed class QuoteByHandTests(BrowserFixture app)
{
    [Fact]
    public Task Quote_TypedWithItsSign_IsTakenOnceAndUndoneInOneStep() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                var scenario = await visit.OpenPresetAsync();
                await visit.GoAsync($"{scenario}?tab=evidence");
                await page.GetByText("Take over a vendor quote", new() { Exact = true })
                    .First.ClickAsync();
                await page.GetByLabel("Whole amount without sales tax").FillAsync("$36M");
                await page.GetByLabel("Systems quoted").FillAsync("10");
                await page.Keyboard.PressAsync("Tab");

                var take = page.GetByRole(AriaRole.Button, new() { Name = "Use this price" });
                await Expect(page.GetByText("$3,600,000 from this quote")).ToBeVisibleAsync();
                await take.DblClickAsync();
                await visit.WaitForDraftAsync();
                var undo = page.Locator(".editor-head [data-repeat]").First;
                await undo.ClickAsync();
                await Expect(undo).ToBeDisabledAsync();
            }
        );
}
