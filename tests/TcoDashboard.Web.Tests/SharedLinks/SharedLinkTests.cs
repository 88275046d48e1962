using System.Net;
using Microsoft.Extensions.DependencyInjection;
using TcoDashboard.Data.Shares;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Components.Pages.SharedLinks;
using TcoDashboard.Web.Tests.Site;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Tests.SharedLinks;

public sealed class SharedLinkTests(DatabaseFixture fixture)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Open_AfterTheCatalogChanged_ShowsTheSameMainContent()
    {
        await using var site = await TestSite.StartAsync(fixture);
        var share = await ShareAsync(site, null);
        var before = Frozen(await site.ReadAsync($"/s/{share.Token}"));
        var today = "/compare?s=preset:750mw-gpu-or-wafer";
        var pageBefore = await site.ReadAsync(today);

        await LoadDearerCatalogAsync(site);
        var after = Frozen(await site.ReadAsync($"/s/{share.Token}"));

        Assert.Equal(before, after);
        // The same change does move the page that shows today's catalog, or this test would prove nothing.
        Assert.NotEqual(Table(pageBefore), Table(await site.ReadAsync(today)));
    }

    [Fact]
    public async Task Open_AfterTheCatalogChanged_NamesTheRevisionItWasMadeWith()
    {
        await using var site = await TestSite.StartAsync(fixture);
        var hash = site.Services.GetRequiredService<CatalogHolder>().Current.Hash;
        var share = await ShareAsync(site, null);
        await LoadDearerCatalogAsync(site);

        var page = await site.ReadAsync($"/s/{share.Token}");

        Assert.Contains($"title=\"{hash}\"", page, StringComparison.Ordinal);
        Assert.Contains("Model version", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_EveryAnswer_IsNotIndexedNotKeptAndNamesNoReferrer()
    {
        await using var site = await TestSite.StartAsync(fixture);
        var share = await ShareAsync(site, null);

        foreach (
            var path in new[] { $"/s/{share.Token}", $"/s/{share.Token}/export.csv", "/s/nothing" }
        )
        {
            using var answer = await site.GetAsync(path);

            Assert.Equal("no-store", answer.Headers.GetValues("Cache-Control").Single());
            Assert.Equal("noindex, nofollow", answer.Headers.GetValues("X-Robots-Tag").Single());
            Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        }
    }

    [Fact]
    public async Task Open_BeforeAnyScriptRan_HasAGenericTitle()
    {
        await using var site = await TestSite.StartAsync(fixture);
        var share = await ShareAsync(site, null);

        var page = await site.ReadAsync($"/s/{share.Token}");

        Assert.Contains(
            "<title>Shared comparison · TcoDashboard</title>",
            WebUtility.HtmlDecode(page),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Open_PageAndThenExport_CountsOneViewEachTimeThePageIsOpened()
    {
        await using var site = await TestSite.StartAsync(fixture);
        var share = await ShareAsync(site, null);

        await site.ReadAsync($"/s/{share.Token}");
        await site.ReadAsync($"/s/{share.Token}/export.json");
        await site.ReadAsync($"/s/{share.Token}");

        var opened = Assert.IsType<ShareOpening.Opened>(
            await site.Services.GetRequiredService<ShareStore>().ReadAsync(share.Token, Stop)
        );
        Assert.Equal(2, opened.Summary.Views);
    }

    [Theory]
    [InlineData("unknown", HttpStatusCode.NotFound, "There is no such link")]
    [InlineData("revoked", HttpStatusCode.Gone, "This link was withdrawn")]
    [InlineData("expired", HttpStatusCode.Gone, "This link has expired")]
    public async Task Open_LinkThatShowsNothing_SaysWhyOnAFriendlyPage(
        string state,
        HttpStatusCode status,
        string heading
    )
    {
        await using var site = await TestSite.StartAsync(fixture);
        var shares = site.Services.GetRequiredService<ShareStore>();
        var share = await ShareAsync(
            site,
            state == "expired" ? DateTimeOffset.UtcNow.AddDays(-1) : null
        );
        if (state == "revoked")
        {
            await shares.RevokeAsync(share.Summary.Id, Stop);
        }

        var token = state == "unknown" ? new string('A', 22) : share.Token;
        using var answer = await site.GetAsync($"/s/{token}");
        var page = await answer.Content.ReadAsStringAsync(Stop);
        using var export = await site.GetAsync($"/s/{token}/export.csv");

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains($"<h1>{heading}</h1>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-frozen", page, StringComparison.Ordinal);
        Assert.Equal(status, export.StatusCode);
    }

    [Fact]
    public async Task Open_ManyTokensThatDoNotExist_AreRefusedUntilTheMinuteIsOver()
    {
        await using var site = await TestSite.StartAsync(fixture);
        var share = await ShareAsync(site, null);
        for (var miss = 0; miss < TokenGuard.MostMisses; miss++)
        {
            using var answer = await site.GetAsync($"/s/guess{miss}/export.csv");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        using var refused = await site.GetAsync($"/s/{share.Token}");

        // Why either: the minute of the clock may have turned between the last guess and the question.
        Assert.True(
            refused.StatusCode == HttpStatusCode.TooManyRequests
                || !site.Services.GetRequiredService<TokenGuard>().IsBlocked(IPAddress.Loopback),
            $"{refused.StatusCode}"
        );
    }

    [Fact]
    public async Task Export_OfALink_HoldsTheFrozenValues()
    {
        await using var site = await TestSite.StartAsync(fixture);
        var share = await ShareAsync(site, null);
        var before = await site.ReadAsync($"/s/{share.Token}/export.csv");

        await LoadDearerCatalogAsync(site);

        Assert.Equal(before, await site.ReadAsync($"/s/{share.Token}/export.csv"));
    }

    private static async Task<NewShare> ShareAsync(TestSite site, DateTimeOffset? expires)
    {
        var catalog = site.Services.GetRequiredService<CatalogHolder>().Current;
        var document = site
            .Services.GetRequiredService<PresetShelf>()
            .Find("750mw-gpu-or-wafer")!
            .Document;
        var result = Scenario.Evaluate(document, catalog, Stop);
        return await site
            .Services.GetRequiredService<ShareStore>()
            .CreateAsync(FrozenContent.Of(result, null, null), expires, Stop);
    }

    // The day after: electricity costs twice as much everywhere.
    private static async Task LoadDearerCatalogAsync(TestSite site)
    {
        var holder = site.Services.GetRequiredService<CatalogHolder>();
        var dearer = holder.Current.With(
            holder
                .Current.OfKind(CatalogKind.Region)
                .Where(region => region.Value(Region.ElectricityPriceKey) is not null)
                .Select(region =>
                    region with
                    {
                        Figures = region.Figures.SetItem(
                            Region.ElectricityPriceKey,
                            region.Figure(Region.ElectricityPriceKey)! with
                            {
                                Value = region.Value(Region.ElectricityPriceKey) * 2,
                                Low = null,
                                High = null,
                            }
                        ),
                    }
                )
        );
        await holder.StartAsync(new(new string('d', 64), dearer.Items), Stop);
    }

    private static string Frozen(string page) => Part(page, "<div class=\"frozen\"", "</main>");

    private static string Table(string page) =>
        Part(page, "<table class=\"data compare-table\"", "</table>");

    private static string Part(string page, string start, string last)
    {
        var from = page.IndexOf(start, StringComparison.Ordinal);
        Assert.True(from >= 0, $"The page has no {start}.");
        var end = page.IndexOf(last, from, StringComparison.Ordinal);
        Assert.True(end > from);
        return page[from..end];
    }
}
