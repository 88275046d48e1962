using System.Net;
using Microsoft.Extensions.DependencyInjection;
using TcoDashboard.Data.Shares;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Components.Pages.SharedLinks;
using TcoDashboard.Web.Language;
using TcoDashboard.Web.Tests.Site;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Tests.SharedLinks;

/// <summary>Comments are for those who work on a scenario; a link shows them only when the sharer said so.</summary>
public sealed class SharedCommentTests(DatabaseFixture fixture)
{
    private const string Words = "Ask them <script>alert('quince')</script> in May";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Link_ShowsCommentsOnPurposeOnlyAndAlwaysAsText()
    {
        await using var site = await TestSite.StartAsync(fixture);
        var result = Result(site);
        var plain = FrozenContent.Of(result, null, null);
        var shown = FrozenContent.With(
            plain,
            FrozenComment.Of(result.Document, result, Wording.English)
        );

        var quiet = await PageAsync(site, plain);
        var told = await PageAsync(site, shown);

        Assert.DoesNotContain("quince", quiet, StringComparison.Ordinal);
        Assert.DoesNotContain("quince", plain.Document + plain.Result, StringComparison.Ordinal);
        Assert.Contains(Words, WebUtility.HtmlDecode(told), StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert('quince')", told, StringComparison.Ordinal);
        Assert.Contains("Net present cost", told, StringComparison.Ordinal);
        Assert.Empty(Assert.Single(FrozenContent.Documents(shown)).Comments);
    }

    private static async Task<string> PageAsync(TestSite site, ShareContent content)
    {
        var share = await site
            .Services.GetRequiredService<ShareStore>()
            .CreateAsync(content, null, Stop);
        return await site.ReadAsync($"/s/{share.Token}");
    }

    private static Result Result(TestSite site)
    {
        var document = site
            .Services.GetRequiredService<PresetShelf>()
            .All.Single(preset => preset.Id == "750mw-gpu-or-wafer")
            .Document;
        var commented = document.WithComment(
            $"{document.Options[0].Id}:npc",
            Words,
            "Ada",
            new(2026, 11, 21)
        );
        return Scenario.Evaluate(
            commented,
            site.Services.GetRequiredService<CatalogHolder>().Current
        );
    }
}
