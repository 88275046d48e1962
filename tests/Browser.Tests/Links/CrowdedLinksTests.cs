using System.Net;
using System.Net.WebSockets;
using Browser.Tests.Editor;
using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Links;

/// <summary>Strangers at the address of links cannot open living pages without end, and who finds no room is told in words.</summary>
[Collection(CrowdedLinksApp.Name)]
public sealed class CrowdedLinksTests(BrowserFixture browser, CrowdedLinksApp app)
{
    private const string Alive = "main[data-interactive=true]";

    [Fact]
    public async Task ThirdVisitor_ReadsThePageAndIsToldToWait_UntilAnotherLeaves()
    {
        browser.SkipWithoutBrowser();
        var path = (await ShareAsync()).AbsolutePath;
        await using var first = await browser.OpenAsync(app.Links, Screen.Desktop);
        await first.GoAsync(path);
        await using (var second = await browser.OpenAsync(app.Links, Screen.Desktop))
        {
            await second.GoAsync(path);

            await using var third = await browser.OpenAsync(app.Links, Screen.Phone);
            await third.Page.GotoAsync(path);
            var bar = third.Page.Locator("[data-crowded-bar]");
            await Expect(bar).ToBeVisibleAsync();
            await Expect(bar).ToContainTextAsync("Everything on this page can be read");
            await Expect(third.Page.Locator("[data-answer]"))
                .ToContainTextAsync("cheapest of 3 options");
            await Expect(third.Page.Locator(Alive)).ToHaveCountAsync(0);
            await Expect(third.Page.Locator("#blazor-error-ui")).ToBeHiddenAsync();
            await Expect(third.Page.Locator("#components-reconnect-modal")).ToBeHiddenAsync();
            await third.LookAsync([Screen.Phone, Screen.Desktop.Dark()]);
            await AssertNoLineAsync();

            // The app itself has no such limit: whoever shares links works on.
            await using var sharer = await browser.OpenAsync(app.Address, Screen.Desktop);
            await sharer.GoAsync("/scenarios");
        }

        await using var late = await browser.OpenAsync(app.Links, Screen.Desktop);
        await UntilAsync(async () =>
        {
            await late.Page.GotoAsync(path);
            await Expect(late.Page.Locator(Alive)).ToBeVisibleAsync(new() { Timeout = 3_000 });
        });
        await Expect(late.Page.Locator("[data-crowded-bar]")).ToBeHiddenAsync();
    }

    private static async Task UntilAsync(Func<Task> succeeds)
    {
        var end = DateTime.UtcNow.AddSeconds(20);
        while (true)
        {
            try
            {
                await succeeds();
                return;
            }
            catch (PlaywrightException) when (DateTime.UtcNow < end)
            {
                // The place of who left is free as soon as the server has noticed.
            }
        }
    }

    // Neither the first request of a line nor a line opened without it finds room.
    private async Task AssertNoLineAsync()
    {
        var cancel = TestContext.Current.CancellationToken;
        using var stranger = new HttpClient { BaseAddress = app.Links };
        var answer = await stranger.PostAsync(
            "/_blazor/negotiate?negotiateVersion=1",
            null,
            cancel
        );
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal(TimeSpan.FromMinutes(1), answer.Headers.RetryAfter?.Delta);

        using var line = new ClientWebSocket();
        line.Options.CollectHttpResponseDetails = true;
        var direct = new UriBuilder(new Uri(app.Links, "/_blazor")) { Scheme = "ws" }.Uri;
        await Assert.ThrowsAsync<WebSocketException>(() => line.ConnectAsync(direct, cancel));
        Assert.Equal(HttpStatusCode.TooManyRequests, line.HttpStatusCode);
    }

    private async Task<Uri> ShareAsync()
    {
        await using var visit = await browser.OpenAsync(app.Address, Screen.Desktop);
        await visit.GoAsync("/compare?s=preset:750mw-gpu-or-wafer");
        await visit.ShareAsync();
        return new(
            await visit
                .Page.GetByLabel("Your link, shown only this once", new PageGetByLabelOptions())
                .InputValueAsync()
        );
    }
}
