using TcoDashboard.Documents.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Facility;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Findings;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Tests.Comparisons;

namespace TcoDashboard.Reports.Tests.Figures;

/// <summary>Carbon and water of the shipped examples.</summary>
public sealed class FootprintFiguresTests
{
    private static readonly FigureContext Context = new(Presenter.English);

    [Fact]
    public void Carbon_OfEveryOption_IsItsMetricAYear()
    {
        foreach (var result in PresetResults.All)
        {
            var figure = FootprintFigures
                .Of(result, Context)
                .SingleOrDefault(one => one.Id == "carbon");
            foreach (
                var (place, option) in result
                    .Options.Where(option => option.IsFeasible)
                    .Index()
                    .Where(_ => figure is not null)
            )
            {
                Assert.Equal(
                    1,
                    figure!.Series[0].Points[place].Y
                        * result.Document.Years
                        / option.Metric(MetricIds.Carbon)!.Value!.Value,
                    1e-9
                );
            }
        }
    }

    [Fact]
    public void Figures_OfTheDeal_NameMethodFactorAndSource()
    {
        var figures = FootprintFigures.Of(PresetResults.Get("750mw-gpu-or-wafer"), Context);

        Assert.Equal(["carbon", "water"], figures.Select(figure => figure.Id));
        Assert.Contains("Location based: facility energy", figures[0].Subtitle);
        Assert.Contains("making hardware and buildings is not counted", figures[0].Subtitle);
        Assert.Contains("g CO2e/kWh", figures[0].Subtitle);
        Assert.Contains("Google Cloud region carbon data", figures[0].SourceLine);
        Assert.Contains("IT energy × water use of the site (1.82\u202fL/kWh)", figures[1].Subtitle);
        Assert.Contains("operator-reported PUE/WUE", figures[1].SourceLine);
    }

    [Fact]
    public void Water_OfTheDeal_IsITEnergyTimesLitres()
    {
        var result = PresetResults.Get("750mw-gpu-or-wafer");
        var option = result.Options.First(one => one.IsFeasible);
        var fleet = option.Fleets[0];
        var litres = fleet
            .Inputs.Single(input => input.Definition.Key == InputKeys.WaterUse)
            .Used.Value;
        var energy = option.Values!.Series($"fleet.{fleet.Spec.Id}.energy.it");

        Assert.Equal(
            energy.Sum(month => month!.Value) * litres / 1000 / result.Document.Years,
            FootprintFigures.Of(result, Context)[1].Series[0].Points[0].Y,
            1e-3
        );
    }

    [Fact]
    public void Title_OfOptionsThatAreEqual_NamesNoneAsTheLeast()
    {
        var result = PresetResults.Get("750mw-gpu-or-wafer");
        var twin = result.Options.First(one => one.IsFeasible);
        var other = twin with { Spec = twin.Spec with { Id = "twin", Name = "Its twin" } };

        var alone = Titles(result with { Options = [twin] });
        var both = Titles(result with { Options = [twin, other] });

        Assert.All(alone, title => Assert.StartsWith(twin.Spec.Name, title));
        Assert.All(alone, title => Assert.DoesNotContain("least", title));
        Assert.All(both, title => Assert.StartsWith("All options ", title));
        Assert.All(both, title => Assert.Contains("the same", title));
    }

    [Fact]
    public void Title_OfTwoLeastBesideALargerOne_NamesBoth()
    {
        var result = PresetResults.Get("750mw-gpu-or-wafer");
        var carbon = result
            .Options.Where(one => one.IsFeasible)
            .OrderBy(one => one.Metric(MetricIds.Carbon)!.Value)
            .ToArray();
        var twin = carbon[0] with { Spec = carbon[0].Spec with { Id = "twin", Name = "Its twin" } };

        var title = Titles(result with { Options = [carbon[0], carbon[^1], twin] })[0];

        Assert.StartsWith($"{carbon[0].Spec.Name} and Its twin emit least, ", title);
    }

    [Fact]
    public void Title_OfAnyExample_NamesAllWhoReadAsTheLeast()
    {
        foreach (
            var figure in PresetResults.All.SelectMany(one => FootprintFigures.Of(one, Context))
        )
        {
            var points = figure.Series[0].Points;
            var scale = ChartTables.ScaleOf(figure, isX: false, Presenter.English);
            var shown = points.Select(point => Presenter.English.Card(point.Y, scale)).ToArray();
            var least = shown[points.IndexOf(points.MinBy(point => point.Y)!)];
            var lowest = figure.X.Categories.Where((_, place) => shown[place] == least).ToArray();

            Assert.Contains(least, figure.Title);
            if (lowest.Length == shown.Length && shown.Length > 1)
            {
                Assert.StartsWith("All options", figure.Title);
            }
            else
            {
                Assert.All(lowest, name => Assert.Contains(name, figure.Title));
            }
        }
    }

    [Fact]
    public void Water_OfRentedMachines_IsNotTold()
    {
        var result = PresetResults.Get("cloud-or-own-1000-gpus");
        var rented = result
            .Options.Where(option =>
                option.IsFeasible
                && option.Fleets.Any(fleet => fleet.Spec.Deployment == Deployment.Cloud)
            )
            .Select(option => option.Spec.Name)
            .ToArray();

        var water = Water(result);
        Assert.NotEmpty(rented);
        Assert.Empty(water.X.Categories.Intersect(rented));
        Assert.All(rented, name => Assert.Contains(name, water.Subtitle.Split("Not shown: ")[1]));
    }

    /// <summary>A bought fleet beside a rented one: its water is no amount of the option, so the option is left out by name.</summary>
    [Fact]
    public void Water_OfAnOptionThatBuysAndRents_IsLeftOutByName()
    {
        var preset = PresetResults.Get("cloud-or-own-1000-gpus").Document;
        var (bought, rented) = (
            preset.Options.First(one => one.Fleets[0].Deployment.IsBought()),
            preset.Options.First(one => one.Fleets[0].Deployment == Deployment.Cloud)
        );
        var both = bought with
        {
            Id = "both",
            Name = "Buys and rents",
            Fleets = [bought.Fleets[0], rented.Fleets[0] with { Id = "beside" }],
        };

        var water = Water(
            Scenario.Evaluate(
                preset with
                {
                    Options = [bought, both],
                    Baseline = bought.Id,
                },
                ShippedCatalog.Load().Revision!,
                TestContext.Current.CancellationToken
            )
        );

        Assert.Equal([bought.Name], water.X.Categories);
        Assert.EndsWith(
            ". Not shown: Buys and rents, which rents machines of which it is not known",
            water.Subtitle
        );
    }

    private static ChartFigure Water(Result result) =>
        FootprintFigures.Of(result, Context).Single(figure => figure.Id == "water");

    private static string[] Titles(Result result) =>
        [.. FootprintFigures.Of(result, Context).Select(figure => figure.Title)];
}
