using Browser.Tests.Editor;
using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests;

/// <summary>A long list comes alive: what its first drawing hands over is far more than the framework takes unless told.</summary>
[Collection(SecondAppTests.Name)]
public sealed class ManyScenariosTests(SecondApp app)
{
    private const int Copies = 30;

    [Fact]
    public Task List_OfManyLongTitles_IsAliveAfterALoad() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                await visit.OpenPresetAsync("fifty-million-dollars");
                // Letters that take six bytes each on their way.
                await visit.Field("Title").FillAsync("Ärger " + new string('ü', 110));
                await visit.Field("Title").BlurAsync();
                await visit.WaitForDraftAsync();
                await visit.SaveAsync(2);
                await visit.GoAsync("/scenarios?q=üü");
                var rows = page.Locator(".scenario-table tbody tr");
                for (var row = 1; row <= Copies; row++)
                {
                    await Expect(rows).ToHaveCountAsync(row);
                    await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Duplicate ") })
                        .First.ClickAsync();
                }

                await Expect(rows).ToHaveCountAsync(Copies + 1);
                await visit.GoAsync("/scenarios?q=üü");

                await rows.First.GetByRole(AriaRole.Checkbox).CheckAsync();
                await rows.Nth(1).GetByRole(AriaRole.Checkbox).CheckAsync();
                await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Compare selected (2)" }))
                    .ToBeVisibleAsync();
            }
        );
}
