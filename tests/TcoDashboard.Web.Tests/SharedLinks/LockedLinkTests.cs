using System.Net;
using Microsoft.Extensions.DependencyInjection;
using TcoDashboard.Data.Shares;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Components.Pages.SharedLinks;
using TcoDashboard.Web.Tests.Site;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Tests.SharedLinks;

/// <summary>A link with a password tells nothing before it, also not to programs that make previews.</summary>
public sealed class LockedLinkTests(DatabaseFixture fixture)
{
    private const string Password = "blue elephant 7";
    private const string Title = "750 MW";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Open_WithoutPassword_ShowsAFormAndNothingElse()
    {
        await using var site = await TestSite.StartAsync(fixture);
        var share = await ShareAsync(site, Password);

        var page = await site.ReadAsync($"/s/{share.Token}");
        using var csv = await site.GetAsync($"/s/{share.Token}/export.csv");
        using var json = await site.GetAsync($"/s/{share.Token}/export.json");

        Assert.Contains("This link asks for a password", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-frozen", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Title, page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, csv.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, json.StatusCode);
    }

    [Fact]
    public async Task Open_WithTheRightPassword_ShowsTheComparisonToThisVisitorAlone()
    {
        await using var site = await TestSite.StartAsync(fixture);
        var share = await ShareAsync(site, Password);
        using var visitor = Visitor(site, out var cookies);

        using var answer = await PostAsync(visitor, share.Token, Password);
        var page = await visitor.GetStringAsync(Address($"/s/{share.Token}"), Stop);
        var csv = await visitor.GetStringAsync(Address($"/s/{share.Token}/export.csv"), Stop);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(IsOurs);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains($"path=/s/{share.Token}", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, cookie, StringComparison.Ordinal);
        Assert.Contains("data-frozen", page, StringComparison.Ordinal);
        Assert.Contains(Title, csv, StringComparison.Ordinal);
        Assert.DoesNotContain(
            cookies.GetCookies(new(visitor.BaseAddress!, "/scenarios")),
            one => IsOurs(one.Name)
        );
        Assert.DoesNotContain(
            "data-frozen",
            await site.ReadAsync($"/s/{share.Token}"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Open_WithAWrongPassword_SaysSoAndSetsNothing()
    {
        await using var site = await TestSite.StartAsync(fixture);
        var share = await ShareAsync(site, Password);
        using var visitor = Visitor(site, out var cookies);

        using var answer = await PostAsync(visitor, share.Token, "wrong");
        var page = await visitor.GetStringAsync(answer.Headers.Location!, Stop);

        Assert.DoesNotContain(cookies.GetAllCookies(), one => IsOurs(one.Name));
        Assert.Contains("not the password of this link", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-frozen", page, StringComparison.Ordinal);
    }

    /// <summary>Whoever is told "wrong" tries the right one next; the tenth must say that this would be refused as well.</summary>
    [Fact]
    public async Task Open_WithTheLastWrongPasswordAllowed_SaysThatTheLinkRests()
    {
        await using var site = await TestSite.StartAsync(fixture);
        var share = await ShareAsync(site, Password);
        using var visitor = Visitor(site, out _);
        for (var guess = 1; guess < ShareStore.MostTries; guess++)
        {
            using var earlier = await PostAsync(visitor, share.Token, "");
            Assert.EndsWith(
                "?answer=wrong",
                earlier.Headers.Location!.OriginalString,
                StringComparison.Ordinal
            );
        }

        using var answer = await PostAsync(visitor, share.Token, "");
        var page = await visitor.GetStringAsync(answer.Headers.Location!, Stop);

        Assert.Contains("it takes no password any more", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_WithTheCookieOfAnotherLink_StaysLocked()
    {
        await using var site = await TestSite.StartAsync(fixture);
        var (mine, other) = (await ShareAsync(site, Password), await ShareAsync(site, Password));
        using var visitor = Visitor(site, out var cookies);
        using var answer = await PostAsync(visitor, mine.Token, Password);
        var own = cookies
            .GetCookies(new(visitor.BaseAddress!, $"/s/{mine.Token}"))
            .Single(one => IsOurs(one.Name));

        cookies.Add(visitor.BaseAddress!, new Cookie(own.Name, own.Value, $"/s/{other.Token}"));
        var page = await visitor.GetStringAsync(Address($"/s/{other.Token}"), Stop);

        Assert.DoesNotContain("data-frozen", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_OfALinkWithoutPassword_NamesTitleAndAnswer_AndOfALockedOneNeither()
    {
        await using var site = await TestSite.StartAsync(fixture);
        var open = await ShareAsync(site, null);
        var locked = await ShareAsync(site, Password);

        var shown = WebUtility.HtmlDecode(await site.ReadAsync($"/s/{open.Token}"));
        var hidden = WebUtility.HtmlDecode(await site.ReadAsync($"/s/{locked.Token}"));

        Assert.Contains(
            $"<meta property=\"og:title\" content=\"{Title}",
            shown,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<meta property=\"og:description\" content=\"At 750",
            shown,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<meta property=\"og:title\" content=\"Shared comparison\"",
            hidden,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Mtok", hidden, StringComparison.Ordinal);
    }

    private static bool IsOurs(string cookie) =>
        cookie.StartsWith("tco-share", StringComparison.Ordinal);

    private static Uri Address(string path) => new(path, UriKind.Relative);

    private static HttpClient Visitor(TestSite site, out CookieContainer cookies)
    {
        cookies = new();
#pragma warning disable CA2000 // The client disposes of its handler.
        return new(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false })
        {
            BaseAddress = site.Client.BaseAddress,
        };
#pragma warning restore CA2000
    }

    private static async Task<HttpResponseMessage> PostAsync(
        HttpClient visitor,
        string token,
        string password
    )
    {
        using var form = new FormUrlEncodedContent([new("password", password)]);
        return await visitor.PostAsync(Address($"/s/{token}/open"), form, Stop);
    }

    private static async Task<NewShare> ShareAsync(TestSite site, string? password)
    {
        var result = Scenario.Evaluate(
            site.Services.GetRequiredService<PresetShelf>().Find("750mw-gpu-or-wafer")!.Document,
            site.Services.GetRequiredService<CatalogHolder>().Current,
            Stop
        );
        return await site
            .Services.GetRequiredService<ShareStore>()
            .CreateAsync(FrozenContent.Of(result, null, null), null, password, Stop);
    }
}
