using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using TcoDashboard.Data.Shares;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Decisions;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Studies;
using TcoDashboard.Reports.TradeOffs;
using TcoDashboard.Web.Components.Pages.Compare;
using TcoDashboard.Web.Components.Pages.SharedLinks;
using TcoDashboard.Web.Tests.Site;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Tests.SharedLinks;

public sealed class FrozenContentTests(DatabaseFixture fixture)
{
    private const string Preset = "750mw-gpu-or-wafer";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Share_OfAComparisonThatWasStudied_SaysHowSureItIsOnPageAndInFiles()
    {
        var site = await fixture.SiteAsync();
        var result = Result(site);
        var study = await site.Services.GetRequiredService<CompareStudies>().OfAsync(result, Stop);
        var share = await site
            .Services.GetRequiredService<ShareStore>()
            .CreateAsync(FrozenContent.Of(result, study, null), null, Stop);

        var page = WebUtility.HtmlDecode(await site.ReadAsync($"/s/{share.Token}"));
        using var json = JsonDocument.Parse(await site.ReadAsync($"/s/{share.Token}/export.json"));
        var csv = await site.ReadAsync($"/s/{share.Token}/export.csv");

        var decision = Assert.IsType<DecisionReport>(study.Decision);
        Assert.Contains(decision.Sureness, page, StringComparison.Ordinal);
        Assert.Contains(decision.WhatFlipsIt, page, StringComparison.Ordinal);
        var written = json.RootElement.GetProperty("decision");
        Assert.Equal(decision.Chance, written.GetProperty("chance_better").GetDouble());
        Assert.Equal(decision.Text, written.GetProperty("text").GetString());
        Assert.Contains("about,sureness,", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_OfTheComparePage_HoldsTheStudyOfThePage()
    {
        var site = await fixture.SiteAsync();
        using var json = JsonDocument.Parse(
            await site.ReadAsync($"/export/compare.json?s=preset:{Preset}")
        );

        var page = WebUtility.HtmlDecode(await site.ReadAsync($"/compare?s=preset:{Preset}"));

        var text = json.RootElement.GetProperty("decision").GetProperty("text").GetString()!;
        Assert.Contains(text.Split(". What flips")[0], page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Share_OfAWeighedScenario_ShowsTheSameRankingWithItsWeightsAndLimits()
    {
        var site = await fixture.SiteAsync();
        var result = Result(site);
        var weighed = result with
        {
            Document = result.Document with
            {
                TradeOff = new()
                {
                    Criteria =
                    [
                        new(TradeOffCriterion.Cost, 2, null),
                        new(TradeOffCriterion.Latency, 9, 250),
                    ],
                },
            },
        };
        var share = await site
            .Services.GetRequiredService<ShareStore>()
            .CreateAsync(FrozenContent.Of(weighed, null, null), null, Stop);
        var plain = await site
            .Services.GetRequiredService<ShareStore>()
            .CreateAsync(FrozenContent.Of(result, null, null), null, Stop);

        var page = WebUtility.HtmlDecode(await site.ReadAsync($"/s/{share.Token}"));

        var report = TradeOffReports.Of(new StudyCanvas(weighed, new(Presenter.English)));
        Assert.Contains(report.Answer, page, StringComparison.Ordinal);
        Assert.Contains(report.Rows, row => row.Vetoes.Length > 0);
        Assert.All(
            report.Rows.SelectMany(row => row.Vetoes),
            veto => Assert.Contains(veto, page, StringComparison.Ordinal)
        );
        Assert.All(
            report.Sensitivity,
            one => Assert.Contains($">{one.Now}<", page, StringComparison.Ordinal)
        );
        using var json = JsonDocument.Parse(await site.ReadAsync($"/s/{share.Token}/export.json"));
        var ranking = json.RootElement.GetProperty("ranking");
        Assert.Equal(report.Answer, ranking.GetProperty("answer").GetString());
        Assert.Equal(
            report.Rows.Select(row => row.Total),
            ranking
                .GetProperty("rows")
                .EnumerateArray()
                .Select(row => row.GetProperty("total").GetString())
        );
        Assert.DoesNotContain(
            "data-weighed",
            await site.ReadAsync($"/s/{plain.Token}"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Read_AStudyInWhichNoDrawCouldBeComputed_IsReadBack()
    {
        var site = await fixture.SiteAsync();
        var decision = new DecisionReport
        {
            MetricId = MetricIds.CostPerMtokBlended,
            OptionId = "a",
            AgainstId = "b",
            IsWithinNoise = false,
            Draws = 0,
            Seed = ulong.MaxValue,
            Flips = [],
            Sureness = "How sure that is cannot be computed.",
            WhatFlipsIt = "No single input flips it.",
        };

        var content = FrozenContent.Of(Result(site), new CompareStudy(decision, null, []), null);

        var read = FrozenContent.Read(content)?.Report.Decision;
        Assert.NotNull(read);
        Assert.Null(read.Chance);
        Assert.Equal(ulong.MaxValue, read.Seed);
        Assert.Equal(decision.Text, read.Text);
    }

    [Fact]
    public async Task Open_LinkThatWasMadeBeforeThereWereStudies_ShowsItsNumbersWithoutSureness()
    {
        var site = await fixture.SiteAsync();
        var before = await File.ReadAllTextAsync(
            Path.Combine(AppContext.BaseDirectory, "SharedLinks", "frozen-before-studies.json"),
            Stop
        );
        var share = await site
            .Services.GetRequiredService<ShareStore>()
            .CreateAsync(
                FrozenContent.Of(Result(site), null, null) with
                {
                    Result = before,
                },
                null,
                Stop
            );

        var page = WebUtility.HtmlDecode(await site.ReadAsync($"/s/{share.Token}"));
        var csv = await site.ReadAsync($"/s/{share.Token}/export.csv");

        Assert.Contains("data-frozen", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-sure", page, StringComparison.Ordinal);
        Assert.Contains("net_present_cost,", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("about,sureness,", csv, StringComparison.Ordinal);
    }

    private static Result Result(TestSite site) =>
        Scenario.Evaluate(
            site.Services.GetRequiredService<PresetShelf>().Find(Preset)!.Document,
            site.Services.GetRequiredService<CatalogHolder>().Current,
            Stop
        );
}
