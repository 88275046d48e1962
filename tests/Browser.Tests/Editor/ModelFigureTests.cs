using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Editor;

/// <summary>What the model of speed assumes can be turned like any other figure, within what it was made for.</summary>
public sealed class ModelFigureTests(BrowserFixture app)
{
    [Fact]
    public Task TheDateOfTheEngine_TurnedInTheEvidence_MovesTheAnswer() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                var address = await visit.OpenPresetAsync();
                await visit.GoAsync($"{address}?tab=evidence");
                var answer = page.Locator(".strip-answer");
                await Expect(answer).ToContainTextAsync("30 % below Vera Rubin NVL72");
                await page.GetByLabel("Find a field").FillAsync("replace");
                await page.Locator(".field-matches a")
                    .Filter(new() { HasText = "Item" })
                    .First.ClickAsync();
                await Expect(visit.Field("Item")).ToBeFocusedAsync();
                await visit.Field("Item").SelectOptionAsync("calibration/general-gpu");
                await visit.Field("Figure").SelectOptionAsync("engine_date_years");
                await Expect(page.GetByText("Years from the start of 2026")).ToBeVisibleAsync();

                await visit.Field("Engine date").FillAsync("9");
                await visit.Field("Engine date").PressAsync("Tab");
                await Expect(
                        page.Locator(
                            ".message",
                            new() { HasText = "above the most it can be, 2.5" }
                        ).First
                    )
                    .ToBeVisibleAsync();

                await visit.Field("Engine date").FillAsync("1.5");
                await visit.Field("Engine date").PressAsync("Tab");
                await visit.Field("Reason").FillAsync("An engine of the middle of 2027");
                await page.GetByRole(AriaRole.Button, new() { Name = "Replace in this scenario" })
                    .ClickAsync();

                await Expect(answer).ToContainTextAsync("17 % below Vera Rubin NVL72");
                await Expect(page.GetByText("Catalog: 0.25 years")).ToBeVisibleAsync();
            }
        );
}
