using System.Net;
using System.Net.Http.Headers;
using Browser.Tests.Editor;
using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Links;

/// <summary>The address of share links: recipients read what they were sent there and come no further, whatever their browser asks for.</summary>
[Collection(CrowdedLinksApp.Name)]
public sealed class LinksDoorTests(BrowserFixture browser, CrowdedLinksApp app)
{
    private const string Preset = "/compare?s=preset:750mw-gpu-or-wafer";

    [Fact]
    public async Task Recipient_ReadsAndExplainsTheLink_AndReachesNothingElseFromItsLivingPage()
    {
        browser.SkipWithoutBrowser();
        var link = await ShareAsync();
        Assert.Equal(app.Links.Authority, link.Authority);

        await using var visit = await browser.OpenAsync(app.Links, Screen.Desktop);
        await visit.GoAsync(link.AbsolutePath);
        var page = visit.Page;
        await Expect(page.Locator("[data-answer]")).ToContainTextAsync("cheapest of 3 options");
        await visit.LookAsync(Screen.Usual);
        await visit.ChangeScreenAsync(Screen.Desktop);
        // On a wide screen a heading that folds on a phone is no stop of Tab: Enter would hide all figures from a mouse.
        await Expect(page.Locator("details.phone-fold > summary").First)
            .ToHaveAttributeAsync("tabindex", "-1");
        Assert.Empty(await page.Locator("a[href^='/']:not([href^='/s/'])").AllAsync());
        await Expect(page.GetByText("Copy into my scenarios")).ToHaveCountAsync(0);

        await page.Locator("button.why").First.ClickAsync();
        await Expect(page.Locator("#explain-title")).ToBeVisibleAsync();
        Assert.Empty(await page.Locator("a[href^='/']:not([href^='/s/'])").AllAsync());
        await page.Keyboard.PressAsync("Escape");

        // Each figure tells itself how it is made, because the help is closed here.
        var figure = page.Locator("#cost-by-category");
        await figure.Locator(".figure-tools > summary").ClickAsync();
        await figure.GetByText("Explain how it is made").ClickAsync();
        var method = page.Locator("#cost-by-category-method");
        await Expect(method).ToContainTextAsync("A line with a switch is paid");
        Assert.Empty(await page.Locator("a[href^='/']:not([href^='/s/'])").AllAsync());
        await Axe.AssertNoViolationsAsync(page);
        await method.GetByLabel("Close").ClickAsync();
        await Expect(method).ToHaveCountAsync(0);

        // A living page can ask its server for another one without any request that a door could see.
        foreach (var path in new[] { "/scenarios", "/", "/catalog", "/settings", "/new" })
        {
            await page.EvaluateAsync("path => Blazor.navigateTo(path)", path);
            await Expect(page.GetByText("opens links that were sent to you")).ToBeVisibleAsync();
            await Expect(page.Locator("main a")).ToHaveCountAsync(0);
        }

        visit.AssertClean();
    }

    [Fact]
    public async Task EverythingButLinks_IsNotThereAtTheAddressOfLinks()
    {
        browser.SkipWithoutBrowser();
        var link = await ShareAsync();
        using var recipient = new HttpClient { BaseAddress = app.Links };
        var cancel = TestContext.Current.CancellationToken;
        string[] closed =
        [
            "/",
            "/scenarios",
            "/scenarios/1",
            "/scenarios/1/reports",
            "/compare",
            "/catalog",
            "/calibration",
            "/settings",
            "/help",
            "/health/ready",
            "/commands.json",
            "/export/compare.csv?s=preset:750mw-gpu-or-wafer",
            "/s/../scenarios",
            "/S/../scenarios",
            "/s/%2e%2e/scenarios",
            "/s/..%2fscenarios",
            "/js/../scenarios",
            "/_blazor/../scenarios",
            "/_framework/%2e%2e/commands.json",
            "//scenarios",
            "/s./scenarios",
            "/js/..%2f..%2fappsettings.json",
            "/appsettings.json",
        ];
        foreach (var path in closed)
        {
            var answer = await recipient.GetAsync(AsWritten(path), cancel);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.DoesNotContain(
                "data-preset",
                await answer.Content.ReadAsStringAsync(cancel),
                StringComparison.Ordinal
            );
        }

        foreach (var path in new[] { link.AbsolutePath, link.AbsolutePath + "/export.json" })
        {
            Assert.Equal(HttpStatusCode.OK, (await recipient.GetAsync(path, cancel)).StatusCode);
        }

        Assert.Contains("Share links, and nothing else", app.Output, StringComparison.Ordinal);
    }

    /// <summary>Whoever says goodbye in a way that cannot be read is told so; it is no fault of the app.</summary>
    [Fact]
    public async Task Goodbye_ThatCannotBeRead_IsRefused()
    {
        using var client = new HttpClient { BaseAddress = app.Links };
        using var words = new StringContent("no form");
        words.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");

        using var answer = await client.PostAsync(
            new Uri("/_blazor/disconnect", UriKind.Relative),
            words,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Sharer_OfAnAddressForThisComputer_IsToldHowOthersGetLinksOnly()
    {
        browser.SkipWithoutBrowser();
        await using var visit = await browser.OpenAsync(app.Address, Screen.Phone);
        await visit.GoAsync(Preset);
        await visit.ShareAsync();

        await Expect(visit.Page.Locator("dialog[open] .notice"))
            .ToContainTextAsync("--Tco:LinksUrl=");
        await visit.LookAsync([Screen.Phone, Screen.Desktop.Dark()]);
        visit.AssertClean();
    }

    // Why: a client that is kind would ask for what "..", dots and codes come to, and the server would never see them.
    private Uri AsWritten(string path) =>
        new(
            app.Links.GetLeftPart(UriPartial.Authority) + path,
            new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }
        );

    private async Task<Uri> ShareAsync()
    {
        await using var visit = await browser.OpenAsync(app.Address, Screen.Desktop);
        await visit.GoAsync(Preset);
        await visit.ShareAsync();
        var link = await visit
            .Page.GetByLabel("Your link, shown only this once", new PageGetByLabelOptions())
            .InputValueAsync();
        visit.AssertClean();
        return new(link);
    }
}
