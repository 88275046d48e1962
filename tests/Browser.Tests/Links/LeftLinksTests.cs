using System.Text.RegularExpressions;
using Browser.Tests.Editor;
using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Links;

/// <summary>However many readers of links leave without a word, the page of a colleague whose line is cut then is kept.</summary>
public sealed class LeftLinksTests(BrowserFixture browser, LeftLinksApp app)
    : IClassFixture<LeftLinksApp>
{
    [Fact]
    public async Task ColleaguesPage_CutAfterReadersOfLinksLeft_GoesOnWhereItWas()
    {
        browser.SkipWithoutBrowser();
        await using var wire = Wire.Idle();
        wire.Mend(app.Address);
        await using var colleague = await browser.OpenAsync(wire.Address, Screen.Desktop);
        await colleague.OpenPresetAsync("fifty-million-dollars");
        await colleague
            .Page.GetByRole(AriaRole.Button, new() { Name = "Share", Exact = true })
            .ClickAsync();
        await colleague
            .Page.GetByRole(AriaRole.Button, new() { Name = "Create link" })
            .ClickAsync();
        var link = colleague.Page.GetByLabel(
            "Your link, shown only this once",
            new PageGetByLabelOptions()
        );
        await Expect(link).ToHaveValueAsync(new Regex("/s/"), new() { Timeout = 20_000 });
        var told = await link.InputValueAsync();
        var path = new Uri(told).AbsolutePath;
        // As many as fill every place there is: where they may, the next page whose line is cut finds none.
        for (var reader = 0; reader < 3; reader++)
        {
            await using var strangers = Wire.Idle();
            strangers.Mend(app.Links);
            await using var visit = await browser.OpenAsync(strangers.Address, Screen.Desktop);
            await visit.GoAsync(path);
            strangers.Cut();
            await Expect(visit.Page.Locator("#components-reconnect-modal"))
                .ToContainTextAsync("Working offline since");
        }

        var bar = colleague.Page.Locator("#components-reconnect-modal");
        wire.Cut();
        await Expect(bar).ToContainTextAsync("Working offline since");
        wire.Mend(app.Address);
        await Expect(bar).ToBeHiddenAsync(new() { Timeout = 30_000 });
        // Only the page that the server kept knows this: no store holds the link, and a page that is resumed or loaded anew has no dialog.
        await Expect(link).ToHaveValueAsync(told);
        await colleague
            .Page.GetByRole(AriaRole.Button, new() { Name = "Create another" })
            .ClickAsync();
        await Expect(colleague.Page.GetByRole(AriaRole.Button, new() { Name = "Create link" }))
            .ToBeVisibleAsync();
        await Expect(link).ToHaveCountAsync(0);
    }
}
