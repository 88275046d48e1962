using TcoDashboard.Documents.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Facility;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Findings;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Tests.Comparisons;

namespace TcoDashboard.Reports.Tests.Figures;

/// <summary>What of the power of a site reaches the accelerators, on all shipped examples.</summary>
public sealed class PowerWaterfallTests
{
    private static readonly FigureContext Context = new(Presenter.English);

    [Fact]
    public void Steps_OfEveryOption_LeadFromTheSiteToWhatIsLeft()
    {
        foreach (var (_, option, figure) in All())
        {
            // The last bar stands on zero and is what the steps before it leave.
            var points = figure.Series[0].Points;
            var left = points
                .SkipLast(1)
                .Aggregate(0.0, (sum, point) => point.IsSubtotal ? point.Y : sum + point.Y);
            Assert.Equal(left, points[^1].Y, 1e-9 * points[0].Y);
            var it = points.Single(point => point.IsSubtotal);
            Assert.Equal(1, it.Y / option.Metric(MetricIds.ITPower)!.Value!.Value, 1e-9);
            Assert.Contains(
                option.Metric(MetricIds.FacilityPower)!.Value!.Value,
                points.SkipLast(1).Select((_, count) => Sum(figure, count + 1)),
                new Near()
            );
            Assert.All(
                points,
                point => Assert.True(Sum(figure, (int)point.X + 1) > -1e-9, figure.Title)
            );
        }
    }

    [Fact]
    public void Site_OfTheDeal_IsItsBudgetAndNamesWhatBinds()
    {
        var figure = Of("750mw-gpu-or-wafer", "GB300");

        // By hand: 750 MW ÷ 1.2 is 625 MW of IT, of which 10 parts in 110 stand beside the systems.
        Assert.Equal(750, figure.Series[0].Points[0].Y);
        Assert.Equal("Site, the budget", figure.X.Categories[0]);
        Assert.Equal(625, Value(figure, "IT power"), 0.1);
        Assert.Equal(-125, Value(figure, "Electrical losses and cooling (PUE 1.2)"), 0.1);
        Assert.Equal(-625 * (1 - 1 / 1.1), Value(figure, "Network, storage and management"), 0.1);
        Assert.Contains("the power budget binds", figure.Title, StringComparison.Ordinal);
        Assert.Contains("one step, because the PUE", figure.Subtitle, StringComparison.Ordinal);
    }

    [Fact]
    public void Accelerators_OfARack_AreTheirRatings()
    {
        var (result, option) = Option("750mw-gpu-or-wafer", "GB300");
        var fleet = option.Fleets[0];

        Assert.Equal(
            option.Metric(MetricIds.Systems)!.Value!.Value
                * 72
                * fleet.System!.Accelerator.RatedPower!.Value.Megawatts,
            Value(PowerWaterfallFigure.Of(result, option, Context)!, "Accelerators"),
            1e-6
        );
    }

    [Fact]
    public void Budget_OfITPower_IsThatOfASiteThatFeedsIt()
    {
        var document = PresetResults.Get("750mw-gpu-or-wafer").Document;
        var result = Again(
            document with
            {
                Limits = document.Limits with
                {
                    PowerBudget = Power.FromMegawatts(100),
                    PowerBasis = PowerBasis.IT,
                },
            }
        );

        var figure = PowerWaterfallFigure.Of(result, result.Options[0], Context)!;

        Assert.Equal("Site for 100\u202fMW of IT power", figure.X.Categories[0]);
        Assert.Equal(120, figure.Series[0].Points[0].Y, 1e-9);
    }

    [Fact]
    public void Power_GivenByHandBelowTheRatings_EndsWithTheSystems()
    {
        var document = PresetResults.Get("750mw-gpu-or-wafer").Document;
        var result = Again(
            document with
            {
                Inputs = document.Inputs.With(InputKeys.SystemPower, 10, "As measured."),
            }
        );

        var figure = PowerWaterfallFigure.Of(
            result,
            result.Options.First(option => option.IsFeasible),
            Context
        )!;

        Assert.Equal("Systems", figure.X.Categories[^1]);
        Assert.Contains("no rating", figure.Subtitle, StringComparison.Ordinal);
    }

    private static IEnumerable<(Result, OptionResult, ChartFigure)> All() =>
        PresetResults.All.SelectMany(result =>
            result
                .Options.Where(option => option.IsFeasible)
                .Select(option =>
                    (result, option, PowerWaterfallFigure.Of(result, option, Context)!)
                )
        );

    private static (Result Result, OptionResult Option) Option(string preset, string name)
    {
        var result = PresetResults.Get(preset);
        return (
            result,
            result.Options.First(option =>
                option.Spec.Name.StartsWith(name, StringComparison.Ordinal)
            )
        );
    }

    private static ChartFigure Of(string preset, string name)
    {
        var (result, option) = Option(preset, name);
        return PowerWaterfallFigure.Of(result, option, Context)!;
    }

    private static Result Again(ScenarioDocument document) =>
        Scenario.Evaluate(document, ShippedCatalog.Load().Revision!);

    private static double Sum(ChartFigure figure, int count) =>
        figure
            .Series[0]
            .Points.Take(count)
            .Aggregate(0.0, (sum, point) => point.IsSubtotal ? point.Y : sum + point.Y);

    private static double Value(ChartFigure figure, string step) =>
        figure.Series[0].Points[figure.X.Categories.IndexOf(step)].Y;

    private sealed class Near : IEqualityComparer<double>
    {
        public bool Equals(double x, double y) => Math.Abs(x - y) <= 1e-9 * Math.Abs(x);

        public int GetHashCode(double obj) => 0;
    }
}
