using Browser.Tests.Editor;
using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Faults;

/// <summary>The server is killed and started again: what was edited before can still be taken back one by one, and brought back.</summary>
[Collection(MortalAppTests.Name)]
public sealed class RestartedUndoTests(MortalApp app)
{
    [Fact]
    public async Task Undo_AfterTheServerWasKilled_ReachesTheEditsOfBefore()
    {
        await using var visit = await app.OpenAsync();
        await visit.OpenPresetAsync("fifty-million-dollars");
        foreach (var title in new[] { "First", "Second" })
        {
            await visit.Field("Title").FillAsync(title);
            await visit.Page.Keyboard.PressAsync("Tab");
            await Expect(Heading(visit)).ToHaveTextAsync(title);
            await visit.TypeAsync("Capital budget", title == "First" ? "61000000" : "62000000");
        }

        await visit.WaitForDraftAsync();
        // One of the edits is undone already: it must be there to be brought back.
        await Undo(visit).ClickAsync();
        await Expect(visit.Field("Capital budget")).ToHaveValueAsync("61,000,000");
        await visit.WaitForDraftAsync();
        await app.KillAsync();
        await Expect(Bar(visit)).ToContainTextAsync("Working offline since");

        await app.StartAsync();
        app.Mend();

        // The window comes back by itself.
        await Expect(Bar(visit)).ToBeHiddenAsync(new() { Timeout = 30_000 });
        await visit.WaitForInteractiveAsync();
        await Redo(visit).ClickAsync();
        await Expect(visit.Field("Capital budget")).ToHaveValueAsync("62,000,000");
        for (var step = 0; step < 4; step++)
        {
            await Undo(visit).ClickAsync();
        }

        await Expect(visit.Field("Capital budget")).ToHaveValueAsync("50,000,000");
        await Expect(Heading(visit)).Not.ToHaveTextAsync("First");
        await Expect(Undo(visit)).ToBeDisabledAsync();
    }

    private static ILocator Bar(Visit visit) => visit.Page.Locator("#components-reconnect-modal");

    private static ILocator Heading(Visit visit) => visit.Page.Locator("h1");

    private static ILocator Undo(Visit visit) =>
        visit.Page.Locator(".editor-head [data-repeat]").First;

    private static ILocator Redo(Visit visit) =>
        visit.Page.Locator(".editor-head [data-repeat]").Nth(1);
}
