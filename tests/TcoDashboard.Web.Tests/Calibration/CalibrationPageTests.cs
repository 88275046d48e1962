using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Performance.Calibration;
using TcoDashboard.Reports.Calibration;
using TcoDashboard.Tests.Shared;
using TcoDashboard.Web.Components.Pages.Calibration;
using TcoDashboard.Web.Tests.Site;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Tests.Calibration;

/// <summary>The calibration page as a browser without scripts gets it, its file and its address.</summary>
public sealed class CalibrationPageTests(DatabaseFixture fixture)
{
    [Fact]
    public async Task Page_WithoutScripts_ShowsErrorsFigureAndWorstMissesWithSources()
    {
        var site = await fixture.SiteAsync();

        var page = await site.ReadAsync("/calibration");

        Assert.Contains("Time per output token", page, StringComparison.Ordinal);
        Assert.Contains("half of the predictions lie within", page, StringComparison.Ordinal);
        Assert.Contains("Worst misses first", page, StringComparison.Ordinal);
        Assert.Contains("href=\"https://github.com/", page, StringComparison.Ordinal);
        // A prediction has its unit, and its range stands below it.
        Assert.Matches(
            "<td class=\"num\">[0-9.,]+ <span class=\"unit\">ms</span><span class=\"predicted-range\">",
            page
        );
        // The worst misses lie outside what was promised, and their tier claims no more than it is.
        Assert.Contains("not that it is right", page, StringComparison.Ordinal);
        Assert.Matches("%<span class=\"predicted-range outside\">outside its band</span>", page);
        // What is pressed stays off paper.
        Assert.Matches("<a class=\"button no-print\"[^>]*measurements.csv", page);
    }

    /// <summary>What the fit has not seen is told where it is judged, as the published accuracy has it.</summary>
    [Theory]
    [InlineData("Time per output token", "tpot")]
    [InlineData("Time to first token", "ttft")]
    [InlineData("Training", "training")]
    public async Task Page_SaysTheErrorsOfUnseenHardwareAndModels(string sort, string kind)
    {
        var site = await fixture.SiteAsync();
        var accuracy = await File.ReadAllTextAsync(
            Path.Combine(RepositoryFolder.Path, "docs/reference/accuracy.md"),
            TestContext.Current.CancellationToken
        );

        var page = await site.ReadAsync("/calibration");

        string Published(string view) =>
            Regex
                .Match(
                    accuracy,
                    $@"### {view}: .*?\| {kind} \|.*?%.*?\| ([0-9.]+) %",
                    RegexOptions.Singleline
                )
                .Groups[1]
                .Value;
        var cells = Regex
            .Matches(
                Regex
                    .Match(
                        page,
                        $"<th scope=\"row\">{sort}</th>(.*?)</tr>",
                        RegexOptions.Singleline
                    )
                    .Value,
                "<td class=\"num\">([0-9.]+)"
            )
            .Select(cell => cell.Groups[1].Value)
            .ToArray();
        string[] published = [Published("Hardware"), Published("Model"), Published("Uncalibrated")];
        // Halves are rounded the other way in the page.
        Assert.All(
            published.Zip(cells[1..4]),
            pair => Assert.Equal(Number(pair.First), Number(pair.Second), 0.101)
        );

        static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task File_OfAFilter_HoldsThoseMeasurementsWithPredictions()
    {
        var site = await fixture.SiteAsync();

        var text = await site.ReadAsync(
            "/calibration/measurements.csv?metric=median_tpot&hardware=nvidia-h200"
        );

        var lines = text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.True(lines.Length > 10, $"{lines.Length} lines");
        Assert.All(
            lines.Skip(1),
            line => Assert.Contains(",nvidia-h200,", line, StringComparison.Ordinal)
        );
        Assert.StartsWith("id,kind,hardware", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_FiltersThatNothingPasses_SaysSoAndOffersTheWayOut()
    {
        var site = await fixture.SiteAsync();

        using var answer = await site.GetAsync("/calibration?hardware=%3Cscript%3E");
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("No measurement has all of these", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>\"", page, StringComparison.Ordinal);
    }

    /// <summary>No row of own load tests is kept: after an update they correct what an older model missed, and the page says so with the way out.</summary>
    [Fact]
    public async Task OwnLoadTests_OfAnotherVersionOfTheModel_SayThatTheyAreToBeTakenOverAgain()
    {
        const string Notice = "compared with predictions of another version";
        await using var site = await TestSite.StartAsync(fixture);
        var catalogs = site.Services.GetRequiredService<CatalogHolder>();

        await TakeOverAsync(catalogs, CostModel.Version);
        Assert.DoesNotContain(
            Notice,
            await site.ReadAsync("/calibration"),
            StringComparison.Ordinal
        );

        await TakeOverAsync(catalogs, "9");
        Assert.Contains(Notice, await site.ReadAsync("/calibration"), StringComparison.Ordinal);
    }

    private static async Task TakeOverAsync(CatalogHolder catalogs, string version)
    {
        const string Key = "model_version";
        var item = catalogs.Shipped.Find(CatalogKind.Calibration, CalibrationItem.Id)!;
        var source = new Source("Own load tests: cluster.csv", null, "2026-11-23", "user");
        Assert.True(
            await catalogs.ChangeOwnAsync(
                catalogs.Current,
                [
                    item with
                    {
                        IsOwn = true,
                        Facts = item.Facts.SetItem(Key, new(Key, version, source)),
                    },
                ],
                ImmutableHashSet<string>.Empty,
                "tests",
                TestContext.Current.CancellationToken
            )
        );
    }

    [Fact]
    public void State_ThroughItsAddress_ComesBack()
    {
        var words = Gen.Elements("", "median_ttft", "a b", "x&y=z#", "日本", "50 %");
        var states =
            from metric in Gen.Elements("median_tpot", "mfu", "")
            from hardware in words
            from model in words
            from engine in words
            from all in Gen.Elements(true, false)
            select new CalibrationState
            {
                Filter = new CalibrationFilter(metric, hardware, model, engine),
                ShowsAll = all,
            };

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(1_000),
            Prop.ForAll(
                states.ToArbitrary(),
                state => Assert.Equal(state, CalibrationState.FromUrl(state.ToUrl()))
            )
        );
    }
}
