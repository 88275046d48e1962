using Browser.Tests.Editor;
using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Faults;

/// <summary>A page is read before it is alive, and drawn anew when it comes alive: hands that begin before that lose nothing.</summary>
public sealed class EarlyHandsTests(BrowserFixture app)
{
    [Fact]
    public Task Words_TypedBeforeThePageIsAlive_StayAndCount() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                var scenario = await visit.OpenPresetAsync();
                var begin = await ReadAsync(visit, scenario);
                await visit.Field("Power budget").ClickAsync(new() { ClickCount = 3 });
                await visit.Page.Keyboard.TypeAsync("600");
                begin.SetResult();
                await visit.WaitForInteractiveAsync();

                await visit.WaitForDraftAsync();
                await Expect(visit.Field("Power budget")).ToHaveValueAsync("600");
                await Expect(visit.Field("Power budget")).ToBeFocusedAsync();
            }
        );

    [Fact]
    public Task PasswordOfALink_HasTheFocusAndIsKept_AlsoBeforeThePageIsAlive() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                await visit.OpenPresetAsync();
                await page.GetByRole(AriaRole.Button, new() { Name = "Share", Exact = true })
                    .ClickAsync();
                await page.Locator("#share-secret").FillAsync("correct horse");
                await page.GetByRole(AriaRole.Button, new() { Name = "Create link" }).ClickAsync();
                var link = page.GetByLabel("Your link, shown only this once");
                await Expect(link)
                    .ToHaveValueAsync(new System.Text.RegularExpressions.Regex("/s/"));
                var path = new Uri(await link.InputValueAsync()).AbsolutePath;
                await visit.GoAsync(path);
                await Expect(page.Locator("#share-password")).ToBeFocusedAsync();
                await visit.LookAsync(Screen.Usual);

                var begin = await ReadAsync(visit, path);
                await Expect(page.Locator("#share-password")).ToBeFocusedAsync();
                await page.Keyboard.TypeAsync("correct ");
                begin.SetResult();
                await visit.WaitForInteractiveAsync();
                await Expect(page.Locator("#share-password")).ToBeFocusedAsync();
                await page.Keyboard.TypeAsync("horse");
                await page.Keyboard.PressAsync("Enter");

                await Expect(page.Locator("h1")).ToContainTextAsync("750 MW");
            }
        );

    // Opens a page whose script comes only when the test says so.
    private static async Task<TaskCompletionSource> ReadAsync(Visit visit, string path)
    {
        var come = new TaskCompletionSource();
        await visit.Page.RouteAsync(
            "**/_framework/blazor.web*.js",
            async route =>
            {
                await come.Task;
                await route.ContinueAsync();
            }
        );
        await visit.Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Commit });
        await visit.Page.WaitForFunctionAsync("() => window.tcoSafeInput");
        return come;
    }
}
