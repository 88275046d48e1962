using System.Collections.Immutable;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using TcoDashboard.Data.Shares;
using TcoDashboard.Documents.Catalog;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Components.Pages.SharedLinks;
using TcoDashboard.Web.Tests.Site;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Tests.SharedLinks;

/// <summary>A link worked out anew beside what it saved: with moved inputs, and with today's data.</summary>
public sealed class SharedWorkingsTests(DatabaseFixture fixture)
{
    private const string Preset = "750mw-gpu-or-wafer";
    private const string Power = "electricity_price_usd_per_kwh";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Movable_OfAPreset_HoldsEveryValueWithinItsOwnRange()
    {
        var site = await fixture.SiteAsync();

        var movable = MovableInputs.Of(Result(site));

        Assert.True(movable.Length > 20);
        Assert.Equal(movable.Length, movable.Select(slider => slider.Key).Distinct().Count());
        Assert.All(movable, slider => Assert.True(slider.IsKnown, slider.Key));
        Assert.All(movable, slider => Assert.InRange(slider.Value, slider.Low, slider.High));
    }

    [Fact]
    public async Task Move_EveryInputToWhereItWas_MovesNoFigure()
    {
        var site = await fixture.SiteAsync();
        var result = Result(site);
        var document = MovableInputs
            .Of(result)
            .Aggregate(result.Document, (one, slider) => one.With(slider, slider.Value));

        var moved = Scenario.Evaluate(document, result.Catalog, Stop);

        Assert.NotEqual(result.Document, document);
        Assert.All(
            result.Options.Zip(moved.Options),
            pair =>
                Assert.Equal(
                    pair.First.Metrics.Select(metric => metric.Value),
                    pair.Second.Metrics.Select(metric => metric.Value)
                )
        );
    }

    [Fact]
    public async Task Work_WithDearerPower_EqualsEvaluatingThatScenarioAndSaysWhy()
    {
        var site = await fixture.SiteAsync();
        var result = Result(site);
        var slider = Slider(result);
        var state = new SharedState().Move(slider.Key, slider.High);

        var now = await WorkAsync(site, Content(result, [slider]), state);

        var expected = Scenario.Evaluate(
            result.Document with
            {
                Inputs = result.Document.Inputs.With(slider.Input, slider.High),
            },
            result.Catalog,
            Stop
        );
        var option = expected.Options.Single(one => one.Spec.Id == now.Column);
        Assert.Equal(
            option.Metric(MetricIds.NetPresentCost)!.Value!.Value,
            now.Why!.Trail.After,
            1e-6
        );
        Assert.True(now.Why.Trail.After > now.Why.Trail.Before);
        Assert.Contains(
            now.Why.Rows,
            row => row.Label.StartsWith(slider.Label, StringComparison.Ordinal)
        );
        Assert.Contains(
            now.Figures,
            figure => figure.Metric == MetricIds.NetPresentCost && figure.HasMoved
        );
    }

    [Theory]
    [InlineData("capacity_factor:0.5", "does not let its viewers move")]
    [InlineData(Power + ":9", "beyond the range")]
    public async Task Open_AnAddressThatMovesMoreThanTheLinkAllows_IsLeftAndSaid(
        string move,
        string words
    )
    {
        var site = await fixture.SiteAsync();
        var result = Result(site);
        var token = await ShareAsync(site, Content(result, [Slider(result)]));

        var page = WebUtility.HtmlDecode(await site.ReadAsync($"/s/{token}?move={move}"));

        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Contains("figures; 0 moved", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-figure=", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_WithTodaysDataOfTheSameCatalog_SaysThatNothingMoved()
    {
        var site = await fixture.SiteAsync();
        var token = await ShareAsync(site, Content(Result(site), []));

        var page = WebUtility.HtmlDecode(await site.ReadAsync($"/s/{token}?data=today"));

        Assert.Contains("nothing moved", page, StringComparison.Ordinal);
        Assert.Contains("is the same", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-figure=", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_WithTodaysDataOfANewerCatalog_ShowsWhatMovedAndWhichFactMovedIt()
    {
        await using var site = await TestSite.StartAsync(fixture);
        var holder = site.Services.GetRequiredService<CatalogHolder>();
        var saved = Result(site);
        var content = Content(saved, []);
        var region = $"regions/{saved.Document.Region}";
        CatalogItem[] items =
        [
            .. holder.Current.Items.Select(item =>
                item.Path == region ? Doubled(item, "electricity_price_usd_per_kwh") : item
            ),
        ];
        await holder.StartAsync(new(CatalogWriter.Hash(items), items), Stop);

        var asSaved = await WorkAsync(site, content, new() { Metric = MetricIds.NetPresentCost });
        var now = await WorkAsync(site, content, new() { UsesToday = true });

        Assert.All(asSaved.Figures, figure => Assert.False(figure.HasMoved, figure.Label));
        Assert.Contains(
            now.Figures,
            figure => figure.Metric == MetricIds.NetPresentCost && figure.HasMoved
        );
        Assert.Contains(
            now.Why!.Rows,
            row => row.Label.StartsWith("Electricity price", StringComparison.Ordinal)
        );
        Assert.Equal(
            saved
                .Options.Single(option => option.Spec.Id == now.Column)
                .Metric(MetricIds.NetPresentCost)!
                .Value!.Value,
            now.Why.Trail.Before,
            1e-6
        );
    }

    /// <summary>What a slider shows is what the answer beside it was worked out with.</summary>
    [Fact]
    public async Task Work_WithTodaysDataOfANewerCatalog_SaysWhereTheSlidersStandToday()
    {
        await using var site = await TestSite.StartAsync(fixture);
        var holder = site.Services.GetRequiredService<CatalogHolder>();
        var saved = Result(site);
        var slider = Slider(saved);
        var content = Content(saved, [slider]);
        var region = $"regions/{saved.Document.Region}";
        CatalogItem[] items =
        [
            .. holder.Current.Items.Select(item =>
                item.Path == region ? Doubled(item, Power) : item
            ),
        ];
        await holder.StartAsync(new(CatalogWriter.Hash(items), items), Stop);
        var today = new SharedState { UsesToday = true };

        var asSaved = await WorkAsync(site, content, new());
        var now = await WorkAsync(site, content, today);
        var moved = await WorkAsync(site, content, today.Move(slider.Key, slider.High));

        Assert.Empty(asSaved.Today);
        Assert.Equal(2 * slider.Value, now.Today[slider.Key], 1e-9);
        Assert.Equal(now.Today[slider.Key], moved.Today[slider.Key], 1e-12);
    }

    private static CatalogItem Doubled(CatalogItem item, string figure) =>
        item with
        {
            Figures = item.Figures.SetItem(
                figure,
                item.Figures[figure] with
                {
                    Value = item.Value(figure) * 2,
                }
            ),
        };

    [Fact]
    public async Task Share_WithHiddenPrices_KeepsNoSliderAndOffersNothingToWorkOut()
    {
        var site = await fixture.SiteAsync();
        var result = Result(site);
        var content = site
            .Services.GetRequiredService<ShareLinks>()
            .Shown(Content(result, [Slider(result)]), new(null, "", HidesPrices: true));
        var token = await ShareAsync(site, content);

        var plain = await site.ReadAsync($"/s/{token}");
        var page = await site.ReadAsync($"/s/{token}?data=today&move={Power}:0.09");

        Assert.DoesNotContain("sliders\":[{", content.Result, StringComparison.Ordinal);
        Assert.False(SharedWorkings.CanWork(content, FrozenContent.Read(content)!));
        Assert.DoesNotContain("With today's data", plain, StringComparison.Ordinal);
        Assert.DoesNotContain("data-now", page, StringComparison.Ordinal);
    }

    private static FrozenSlider Slider(Result result) =>
        MovableInputs.Of(result).First(slider => slider.Input == Power);

    private static ShareContent Content(Result result, ImmutableArray<FrozenSlider> sliders) =>
        FrozenContent.With(FrozenContent.Of(result, null, null), sliders);

    private static Task<SharedNow> WorkAsync(
        TestSite site,
        ShareContent content,
        SharedState state
    ) =>
        site
            .Services.GetRequiredService<SharedWorkings>()
            .OfAsync(content, FrozenContent.Read(content)!, state, Presenter.English, Stop);

    private static async Task<string> ShareAsync(TestSite site, ShareContent content) =>
        (
            await site.Services.GetRequiredService<ShareStore>().CreateAsync(content, null, Stop)
        ).Token;

    private static Result Result(TestSite site) =>
        Scenario.Evaluate(
            site.Services.GetRequiredService<PresetShelf>().Find(Preset)!.Document,
            site.Services.GetRequiredService<CatalogHolder>().Current,
            Stop
        );
}
