using System.Globalization;
using System.Text.RegularExpressions;
using Browser.Tests.Editor;
using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Faults;

/// <summary>Impatient hands: every command pressed twice does its work once, and ten edits go back and forward in order.</summary>
public sealed partial class TwiceTests(BrowserFixture app)
{
    private const string Budget = "Capital budget";
    private const string Building = "Power budget";

    [Fact]
    public Task Commands_DoubleClicked_DoTheirWorkOnce() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                // Why this preset: no other test opens it, so every copy of it was made here.
                await visit.OpenPresetAsync("cloud-or-own-1000-gpus");
                var title = await page.Locator("h1").InnerTextAsync();
                await visit.TypeAsync("Title", title + " twice");
                await Button(page, "Save").DblClickAsync();
                await Expect(visit.SaveState()).ToHaveTextAsync("Saved as revision 2");
                await LinkAsync(visit);
                await page.GetByLabel("More", new() { Exact = true }).ClickAsync();
                await Button(page, "Duplicate").DblClickAsync();
                await Expect(page.Locator("h1")).ToContainTextAsync("twice (copy)");

                await visit.GoAsync("/scenarios?q=twice");
                await RowsAsync(page, 2);
                await page.GetByRole(AriaRole.Button, new() { NameRegex = DuplicateOfTheFirst() })
                    .DblClickAsync();
                await RowsAsync(page, 3);
                await page.GetByRole(AriaRole.Button, new() { NameRegex = Trash() })
                    .First.DblClickAsync();
                await RowsAsync(page, 2);
                await Button(page, "Undo").DblClickAsync();
                await RowsAsync(page, 3);
                await visit.GoAsync("/scenarios?q=twice");
                await RowsAsync(page, 3);
            }
        );

    [Fact]
    public Task Edits_TenUndoneAndRedone_ComeBackInOrderAndNothingIsDoubled() =>
        app.VisitAsync(
            "/",
            Screen.Tablet,
            async visit =>
            {
                await visit.OpenPresetAsync("fifty-million-dollars");
                var page = visit.Page;
                // Why by turns: edits of one field in one breath are one step.
                for (var edit = 1; edit <= 10; edit++)
                {
                    var field = visit.Field(edit % 2 == 1 ? Budget : Building);
                    await field.FillAsync(ValueAfter(edit));
                    await field.BlurAsync();
                }

                await page.Locator("h1").ClickAsync();
                for (var edit = 10; edit > 2; edit--)
                {
                    await page.Keyboard.PressAsync("Control+z");
                    await Expect(visit.Field(edit % 2 == 1 ? Budget : Building))
                        .ToHaveValueAsync(ValueAfter(edit - 2));
                }

                await page.Keyboard.PressAsync("Control+z");
                await page.Keyboard.PressAsync("Control+z");
                await Expect(visit.SaveState()).ToHaveTextAsync("Saved as revision 1");
                // Faster than anybody is answered, and twice more than there is to bring back.
                for (var forward = 0; forward < 12; forward++)
                {
                    await page.Keyboard.PressAsync("Control+y");
                }

                await Expect(visit.Field(Building)).ToHaveValueAsync(ValueAfter(10));
                await Expect(visit.Field(Budget)).ToHaveValueAsync(ValueAfter(9));
                await visit.WaitForDraftAsync();
            }
        );

    private static string ValueAfter(int edit) =>
        edit.ToString(CultureInfo.InvariantCulture) is var number && edit % 2 == 1
            ? $"{number},000,000"
            : number;

    private static async Task LinkAsync(Visit visit)
    {
        var page = visit.Page;
        await Button(page, "Share").DblClickAsync();
        await Button(page, "Create link").DblClickAsync();
        // Why so long: a link keeps how sure the answer is, which a study beside the page works out.
        await Expect(page.Locator(".share-list > li"))
            .ToHaveCountAsync(1, new() { Timeout = 30_000 });
        await Expect(page.Locator("#share"))
            .ToContainTextAsync("This link opens on this computer only");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Revoke") }).DblClickAsync();
        await Expect(page.Locator(".share-list > li")).ToContainTextAsync("revoked");
        await page.Keyboard.PressAsync("Escape");
    }

    private static ILocator Button(IPage page, string name) =>
        page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static Task RowsAsync(IPage page, int count) =>
        Expect(page.Locator(".scenario-table tbody tr")).ToHaveCountAsync(count);

    [GeneratedRegex(@"^Duplicate .*twice$")]
    private static partial Regex DuplicateOfTheFirst();

    [GeneratedRegex("^Move .* to the trash$")]
    private static partial Regex Trash();
}
