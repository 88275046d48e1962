using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Changes;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Components.Editor;
using TcoDashboard.Web.Tests.Site;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Studies;

namespace TcoDashboard.Web.Tests.Workspace;

/// <summary>What an edit did is told from the result it began from, and drawn so that it can be seen.</summary>
public sealed class EditWatchTests(DatabaseFixture fixture)
{
    private const string Price = "Electricity price";

    private readonly EditWatch _watch = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OneEdit_IsToldFromTheResultBeforeIt()
    {
        var (start, dear, dearer) = (await AtAsync(null), await AtAsync(0.1), await AtAsync(0.2));

        Seen(start, 0, "");
        Assert.Null(_watch.Effect);
        Seen(dear, 1, Price);
        var first = _watch.Effect!;
        // Typing on is the same edit; another field is another.
        Seen(dearer, 1, Price);
        var typed = _watch.Effect!;
        Seen(dear, 2, "Region");
        var next = _watch.Effect!;

        Assert.Equal(
            (Price, ValueOf(start), ValueOf(dear)),
            (first.What, first.Before, first.After)
        );
        Assert.Equal((ValueOf(start), ValueOf(dearer)), (typed.Before, typed.After));
        Assert.Equal(
            ("Region", ValueOf(dearer), ValueOf(dear)),
            (next.What, next.Before, next.After)
        );
        Assert.StartsWith("+", first.Change, StringComparison.Ordinal);
        Assert.StartsWith("−", next.Change, StringComparison.Ordinal);
        Assert.Equal(start.Options.Length - 1, first.Others);
    }

    [Fact]
    public async Task UndoAndEditsOfOthers_AreNotTold()
    {
        var (start, dear) = (await AtAsync(null), await AtAsync(0.1));

        Seen(start, 0, "");
        Seen(dear, 1, Price);
        Seen(start, 0, "");
        Assert.Null(_watch.Effect);

        Seen(dear, 1, Price, isOthers: true);
        Assert.Null(_watch.Effect);
    }

    // Two edits between two results: neither is what changed the cost, and an undo takes back the last alone.
    [Fact]
    public async Task SeveralEditsBetweenTwoResults_AreNotToldAsTheLast()
    {
        var (start, dear, dearer) = (await AtAsync(null), await AtAsync(0.1), await AtAsync(0.2));

        Seen(start, 0, "");
        Seen(dear, 2, "Region");
        Assert.Null(_watch.Effect);

        Seen(dearer, 3, Price);
        Assert.Equal((Price, ValueOf(dear)), (_watch.Effect!.What, _watch.Effect.Before));
    }

    // A result is a megabyte or more, and there is a page for each open window.
    [Fact]
    public async Task ResultBeforeTheEdit_IsNotKept()
    {
        var site = await fixture.SiteAsync();
        var before = SeenAndForgotten(site);
        Seen(await AtAsync(0.1), 1, Price);

        for (var wait = 0; wait < 10 && before.IsAlive; wait++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.NotNull(_watch.Effect);
        Assert.False(before.IsAlive, "The page keeps the result before the edit.");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference SeenAndForgotten(TestSite site)
    {
        var result = At(site, null);
        Seen(result, 0, "");
        return new(result);
    }

    [Fact]
    public async Task AnEditWithoutEffect_SaysThatCostsStay()
    {
        var (start, same) = (await AtAsync(null), await AtAsync(null));

        Seen(start, 0, "");
        Seen(same, 1, "Title");

        Assert.False(_watch.Effect!.HasMoved);
        Assert.Equal(_watch.Effect.Before, _watch.Effect.After);
    }

    [Theory]
    [InlineData(0.065, true)]
    [InlineData(2, false)]
    public async Task ASmallChange_IsDrawnOnABrokenAxis(double price, bool isBroken)
    {
        var site = await fixture.SiteAsync();
        var (start, dear) = (await AtAsync(null), await AtAsync(price));
        var metric = dear.Options[0].Metric(MetricIds.NetPresentCost)!;

        var report = await site
            .Services.GetRequiredService<ChangeTrails>()
            .ReportAsync(
                new("before", start, start.Options[0]),
                new("after", dear, dear.Options[0]),
                metric,
                Presenter.English,
                Stop
            );

        var figure = report!.Figure!;
        Assert.Equal(isBroken, figure.Base is not null);
        Assert.Equal(
            isBroken,
            figure.Subtitle.Contains("the axis is broken below", StringComparison.Ordinal)
        );
        if (figure.Base is { } root)
        {
            // The step is at least a third of what is drawn, and both ends stand on the axis.
            var change = metric.Value!.Value - report.Trail.Before;
            Assert.InRange(root, 0, report.Trail.Before);
            Assert.True(change > (metric.Value!.Value - root) / 3);
        }
    }

    private void Seen(Result result, int place, string what, bool isOthers = false) =>
        _watch.See(
            result,
            place,
            new EditStep(result.Document, what, default, isOthers),
            Presenter.English
        );

    private static string ValueOf(Result result)
    {
        var metric = result.Options[0].Metric(MetricIds.CostPerMtokBlended)!;
        return Presenter.English.Card(metric.Value, metric.Unit);
    }

    private async Task<Result> AtAsync(double? electricity) =>
        At(await fixture.SiteAsync(), electricity);

    private static Result At(TestSite site, double? electricity)
    {
        var document = site
            .Services.GetRequiredService<PresetShelf>()
            .Find("750mw-gpu-or-wafer")!
            .Document;
        return Scenario.Evaluate(
            electricity is { } price
                ? document with
                {
                    Inputs = document.Inputs.With(InputKeys.ElectricityPrice, price),
                }
                : document,
            site.Services.GetRequiredService<CatalogHolder>().Current,
            Stop
        );
    }
}
