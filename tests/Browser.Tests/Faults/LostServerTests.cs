using System.Text.RegularExpressions;
using Browser.Tests.Editor;
using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Faults;

/// <summary>The network fails, the server is killed and started again: the page says so, stays readable, and no key typed meanwhile is lost.</summary>
[Collection(MortalAppTests.Name)]
public sealed class LostServerTests(MortalApp app)
{
    private const string Budget = "Capital budget";

    [Fact]
    public async Task Typing_WhileTheLineIsCutAndTheServerKilled_IsKeptAndToldLater()
    {
        await using var visit = await app.OpenAsync();
        await visit.OpenPresetAsync("fifty-million-dollars");
        await CutAndMendAsync(visit);
        // Why typed on: the blow falls between two keys, with an edit that nobody has confirmed yet.
        await visit.TypeAsync(Budget, "61000000");
        await visit.Field(Budget).PressSequentiallyAsync("0");
        await app.KillAsync();
        await TypeOfflineAsync(visit, "62000000");

        await app.StartAsync();
        app.Mend();

        // The same window comes back by itself, with the words that no server had seen.
        await Expect(visit.Field(Budget)).ToHaveValueAsync("62,000,000", Patient);
        await visit.WaitForDraftAsync();
        await Expect(visit.Page.Locator(".strip-answer"))
            .ToContainTextAsync("For $62", new() { Timeout = 30_000 });
        await Expect(Bar(visit)).ToBeHiddenAsync();
        // What the app prepares for its first visitor must not fail unseen.
        Assert.DoesNotContain("warn: TcoDashboard", app.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("fail:", app.Output, StringComparison.Ordinal);
    }

    private static LocatorAssertionsToHaveValueOptions Patient => new() { Timeout = 30_000 };

    private static ILocator Bar(Visit visit) => visit.Page.Locator("#components-reconnect-modal");

    private async Task CutAndMendAsync(Visit visit)
    {
        app.Cut();
        // Why by the clock: half a minute, as in a lift, is longer than the first tries to connect again.
        var over = Task.Delay(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await TypeOfflineAsync(visit, "77000000");
        await visit.Field("Title").FillAsync("Typed in a lift");
        await over;
        await Expect(Bar(visit)).ToContainTextAsync("What you see and type stays here");
        app.Mend();

        await Expect(Bar(visit)).ToBeHiddenAsync(new() { Timeout = 30_000 });
        await visit.WaitForDraftAsync();
        await Expect(visit.Field(Budget)).ToHaveValueAsync("77,000,000");
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Typed in a lift");
        await Expect(visit.Page.Locator(".strip-answer")).ToContainTextAsync("For $77");
    }

    private static async Task TypeOfflineAsync(Visit visit, string value)
    {
        // Of twenty-four hours, as every time in the app; the browser's language has twelve.
        await Expect(Bar(visit))
            .ToContainTextAsync(new Regex(@"Working offline since \d\d:\d\d\. "));
        await Expect(Bar(visit)).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".strip-answer")).ToBeVisibleAsync();
        await visit.Field(Budget).ClickAsync();
        await visit.Field(Budget).PressAsync("Control+a");
        await visit.Field(Budget).PressSequentiallyAsync(value);
    }
}
