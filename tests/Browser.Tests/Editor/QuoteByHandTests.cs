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
                // Headed as people call it; and still there after a look at another tab.
                await Expect(page.Locator(".quote-preview h3")).ToContainTextAsync("GB300");
                await page.GetByRole(AriaRole.Link, new() { Name = "Workload", Exact = true })
                    .ClickAsync();
                await Expect(page.Locator(".quote-preview")).ToHaveCountAsync(0);
                await page.GetByRole(AriaRole.Link, new() { Name = "Evidence", Exact = true })
                    .ClickAsync();
                await Expect(page.GetByText("$3,600,000 from this quote")).ToBeVisibleAsync();
                await Expect(page.GetByLabel("Systems quoted")).ToHaveValueAsync("10");
                await take.DblClickAsync();
                await visit.WaitForDraftAsync();
                var undo = page.Locator(".editor-head [data-repeat]").First;
                await undo.ClickAsync();
                await Expect(undo).ToBeDisabledAsync();
            }
        );

    /// <summary>What is copied from paper takes minutes; a page loaded anew in the middle, and in the middle of a word, loses none of it.</summary>
    [Fact]
    public Task Quote_HalfTyped_IsStillThereAfterThePageIsLoadedAnew() =>
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
                await page.GetByLabel("Systems quoted").FillAsync("10");
                await page.GetByLabel("Network between the systems").CheckAsync();
                await page.GetByLabel("Vendor", new() { Exact = true }).FillAsync("Aurora Lt");
                // Without leaving the box: that is where a reload meets it.
                await page.GetByLabel("Whole amount without sales tax")
                    .PressSequentiallyAsync("$36M");
                await Expect(page.GetByText("from this quote for one system")).ToBeVisibleAsync();
                await Expect(page.Locator("[data-quote-kept]")).ToBeVisibleAsync();

                await page.ReloadAsync();
                await visit.WaitForInteractiveAsync();

                await Expect(page.GetByLabel("Systems quoted")).ToHaveValueAsync("10");
                await Expect(page.GetByLabel("Network between the systems")).ToBeCheckedAsync();
                await Expect(page.GetByLabel("Vendor", new() { Exact = true }))
                    .ToHaveValueAsync("Aurora Lt");
                await Expect(page.GetByLabel("Whole amount without sales tax"))
                    .ToHaveValueAsync("36,000,000");
            }
        );

    /// <summary>A quote that comes from a file is another one: what is typed beside it stays.</summary>
    [Fact]
    public Task Quote_HalfTyped_OutlivesOneThatIsTakenFromAFile() =>
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
                await page.GetByLabel("Systems quoted").FillAsync("10");
                await Expect(page.Locator("[data-quote-kept]")).ToBeVisibleAsync();

                await page.Locator("#quote-file")
                    .SetInputFilesAsync(
                        new FilePayload
                        {
                            Name = "quotes.csv",
                            MimeType = "text/csv",
                            Buffer =
                                "system,quantity,total\nnvidia-gb300-nvl72,4,16000000\n"u8.ToArray(),
                        }
                    );
                await page.GetByRole(AriaRole.Button, new() { Name = "Use this price" })
                    .ClickAsync();
                await Expect(page.Locator(".quote-preview")).ToHaveCountAsync(0);
                await visit.WaitForDraftAsync();

                await Expect(page.Locator("[data-quote-kept]")).ToBeVisibleAsync();
                await page.ReloadAsync();
                await visit.WaitForInteractiveAsync();
                await Expect(page.GetByLabel("Systems quoted")).ToHaveValueAsync("10");
            }
        );
}
