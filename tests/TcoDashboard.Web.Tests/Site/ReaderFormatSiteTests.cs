using System.Net;
using System.Text.RegularExpressions;
using TcoDashboard.Web.Components.Layout;

namespace TcoDashboard.Web.Tests.Site;

/// <summary>Pages write numbers as the browser asks; files do not.</summary>
public sealed partial class ReaderFormatSiteTests(DatabaseFixture fixture)
{
    private const string Compare = "/compare?s=preset:750mw-gpu-or-wafer";

    [Fact]
    public async Task Pages_AskedForWithAFormat_AreWrittenInItAndFilesAreNot()
    {
        // Why an app of its own: the cookie stays with its client.
        await using var site = await TestSite.StartAsync(fixture);
        var english = WebUtility.HtmlDecode(await site.ReadAsync(Compare));
        var file = await site.ReadAsync("/export/compare.csv?s=preset:750mw-gpu-or-wafer");
        var json = await site.ReadAsync("/export/compare.json?s=preset:750mw-gpu-or-wafer");

        site.Client.DefaultRequestHeaders.Add(
            "Cookie",
            $"{ReaderView.Cookie}=point-comma.year-first"
        );
        var start = WebUtility.HtmlDecode(await site.ReadAsync("/"));
        var german = WebUtility.HtmlDecode(await site.ReadAsync(Compare));

        Assert.Matches(@"\$0\.0\d+/Mtok", english);
        Assert.DoesNotMatch(@"\$\d+,\d+/Mtok", english);
        Assert.Matches(@"\$0,0\d+/Mtok", german);
        Assert.DoesNotMatch(@"\$\d+\.\d+/Mtok", german);
        Assert.Matches(@"\$0,0\d+/Mtok", start);
        Assert.Equal(file, await site.ReadAsync("/export/compare.csv?s=preset:750mw-gpu-or-wafer"));
        Assert.Equal(
            json,
            await site.ReadAsync("/export/compare.json?s=preset:750mw-gpu-or-wafer")
        );
    }

    [Fact]
    public async Task Pages_AskedForInUnitsOfABudget_NameNoLargerOnes()
    {
        await using var site = await TestSite.StartAsync(fixture);
        var usual = WebUtility.HtmlDecode(await site.ReadAsync(Compare));
        site.Client.DefaultRequestHeaders.Add(
            "Cookie",
            $"{ReaderView.Cookie}=comma-point.day-first.planning-units.dollars"
        );
        var planned = WebUtility.HtmlDecode(await site.ReadAsync(Compare));

        Assert.Matches(@"\$B\b|TWh", usual);
        Assert.Equal([], Larger().Matches(planned).Select(match => match.Value));
        Assert.Matches(@"\$M\b", planned);
    }

    [GeneratedRegex(@".{0,60}(?:\$B\b|\d\u202FB\b|\bTWh|\bMt CO2e).{0,20}")]
    private static partial Regex Larger();
}
