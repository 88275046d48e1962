using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using TcoDashboard.Data.Shares;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Redaction;
using TcoDashboard.Tests.Shared;
using TcoDashboard.Web.Components.Pages.Compare;
using TcoDashboard.Web.Components.Pages.SharedLinks;
using TcoDashboard.Web.Tests.Site;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Tests.SharedLinks;

/// <summary>A link without prices holds none: not on the page, not in its files, not in the database.</summary>
public sealed partial class RedactedLinkTests(DatabaseFixture fixture)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Presets =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(RepositoryFolder.Path, "data", "presets"), "*.json")
                .Select(file => Path.GetFileNameWithoutExtension(file))
                // The list of them is none.
                .Where(name => name != "index"),
        ];

    [Theory]
    [MemberData(nameof(Presets))]
    public async Task Open_LinkWithoutPrices_HoldsNoAmountOfMoneyAnywhere(string preset)
    {
        var site = await fixture.SiteAsync();
        var result = Result(site, preset);
        var study = await site.Services.GetRequiredService<CompareStudies>().OfAsync(result, Stop);
        var content = FrozenContent.WithoutPrices(
            FrozenContent.Of(result, study, null),
            Catalog(site)
        );
        var share = await site
            .Services.GetRequiredService<ShareStore>()
            .CreateAsync(content, null, Stop);

        var page = await site.ReadAsync($"/s/{share.Token}");
        string[] sent =
        [
            MainPart(WebUtility.HtmlDecode(page)),
            await site.ReadAsync($"/s/{share.Token}/export.csv"),
            await site.ReadAsync($"/s/{share.Token}/export.json"),
            content.Result,
            content.Document,
            content.Title,
        ];

        var report = ComparisonBuilder.Build(result, CostBasis.PerMillionTokens, Presenter.English);
        string[] amounts =
        [
            .. report
                .Groups.SelectMany(group => group.Rows)
                .Where(row => IndexedComparison.IsMoney(row.Unit))
                .SelectMany(row => row.Cells)
                .SelectMany(cell => new[] { cell.Value, cell.Low, cell.High, cell.Difference })
                // Why not small ones: 0, 1 and 0.05 stand anywhere.
                .Where(value => value is { } known && Math.Abs(known % 1) > 0 && Digits(known) > 6)
                .Select(Presenter.Raw)
                .Distinct(),
        ];
        Assert.NotEmpty(amounts);
        foreach (var text in sent)
        {
            Assert.DoesNotMatch("[$€£¥]", text);
            // A sentence with a hole reads badly: it says what is left, or is left out.
            var holes = HolePattern().Matches(text).Select(match => match.Value).Distinct();
            Assert.True(!holes.Any(), string.Join("\n", holes));
            Assert.DoesNotContain("grant value", text, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"\b(USD|EUR)\b", text);
            var numbers = NumberPattern().Matches(text).Select(match => match.Value).ToHashSet();
            Assert.DoesNotContain(amounts, numbers.Contains);
        }
    }

    [Fact]
    public async Task Open_LinkWithoutPrices_KeepsHowOptionsCompareAndOffersNoCopy()
    {
        var site = await fixture.SiteAsync();
        var result = Result(site, "750mw-gpu-or-wafer");
        var whole = FrozenContent.Of(result, null, null);
        var indexed = FrozenContent.Read(FrozenContent.WithoutPrices(whole, Catalog(site)))!;
        var share = await site
            .Services.GetRequiredService<ShareStore>()
            .CreateAsync(FrozenContent.WithoutPrices(whole, Catalog(site)), null, Stop);

        var page = await site.ReadAsync($"/s/{share.Token}");

        var before = FrozenContent.Read(whole)!.Report.Row(MetricIds.NetPresentCost)!;
        var after = indexed.Report.Row(MetricIds.NetPresentCost)!;
        var baseline = indexed.Report.Columns.Select(c => c.IsBaseline).ToList().IndexOf(true);
        Assert.Equal(100, after.Cells[baseline].Value!.Value, 1e-9);
        Assert.All(
            before.Cells.Zip(after.Cells),
            pair =>
                Assert.Equal(
                    pair.First.Value!.Value / before.Cells[baseline].Value!.Value * 100,
                    pair.Second.Value!.Value,
                    1e-9
                )
        );
        Assert.Contains("Prices are hidden", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Copy into my scenarios", page, StringComparison.Ordinal);
        Assert.Empty(FrozenContent.Documents(FrozenContent.WithoutPrices(whole, Catalog(site))));
    }

    private static Result Result(TestSite site, string preset) =>
        Scenario.Evaluate(
            site.Services.GetRequiredService<PresetShelf>().Find(preset)!.Document,
            site.Services.GetRequiredService<CatalogHolder>().Current,
            Stop
        );

    private static CatalogRevision Catalog(TestSite site) =>
        site.Services.GetRequiredService<CatalogHolder>().Current;

    private static int Digits(double value) =>
        value.ToString("R", CultureInfo.InvariantCulture).Count(char.IsAsciiDigit);

    private static string MainPart(string page) =>
        page[
            page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf(
                "</main>",
                StringComparison.Ordinal
            )
        ];

    [GeneratedRegex(@".{0,90}\(amount hidden\).{0,60}")]
    private static partial Regex HolePattern();

    [GeneratedRegex("-?[0-9]+(?:[.][0-9]+)?(?:E[-+]?[0-9]+)?")]
    private static partial Regex NumberPattern();
}
