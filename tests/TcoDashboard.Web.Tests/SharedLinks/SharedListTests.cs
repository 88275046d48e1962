using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using TcoDashboard.Data.Shares;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Components.Pages.SharedLinks;
using TcoDashboard.Web.Tests.Site;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Tests.SharedLinks;

/// <summary>The list of links says what each recipient gets.</summary>
public sealed class SharedListTests(DatabaseFixture fixture)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task List_OfThreeLinks_SaysWhichHidesPricesAndWhichMayBeMoved()
    {
        var site = await fixture.SiteAsync();
        var links = site.Services.GetRequiredService<ShareLinks>();
        var scenario = await ScenarioAsync(site);
        var result = Result(site);
        var slider = MovableInputs.Of(result)[0];
        var plain = FrozenContent.Of(result, null, scenario);

        await links.CreateAsync(plain, new(7, "", HidesPrices: false), Stop);
        await links.CreateAsync(
            FrozenContent.With(plain, ImmutableArray.Create(slider)),
            new(30, "", HidesPrices: false),
            Stop
        );
        await links.CreateAsync(
            FrozenContent.With(plain, ImmutableArray.Create(slider)),
            new(null, "a secret", HidesPrices: true),
            Stop
        );

        var list = await links.ListAsync(scenario, Stop);

        Assert.Equal([true, false, false], list.Select(link => link.HidesPrices));
        Assert.Equal([0, 1, 0], list.Select(link => link.Movable.Length));
        Assert.Equal(slider.Label, list[1].Movable[0]);
        Assert.Equal([true, false, false], list.Select(link => link.Summary.HasPassword));
        Assert.All(list, link => Assert.Equal(0, link.Summary.Views));
    }

    private static async Task<Guid> ScenarioAsync(TestSite site) =>
        (
            await site
                .Services.GetRequiredService<ScenarioLibrary>()
                .CreateAsync(Result(site).Document, "Made for a list of links", Stop)
        ).Id;

    private static Result Result(TestSite site) =>
        Scenario.Evaluate(
            site.Services.GetRequiredService<PresetShelf>().Find("750mw-gpu-or-wafer")!.Document,
            site.Services.GetRequiredService<CatalogHolder>().Current,
            Stop
        );
}
