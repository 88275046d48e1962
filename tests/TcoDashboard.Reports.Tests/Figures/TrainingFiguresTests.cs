using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Findings;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Tests.Comparisons;

namespace TcoDashboard.Reports.Tests.Figures;

/// <summary>The figures of training runs: where a step goes, and how a run scales.</summary>
public sealed class TrainingFiguresTests
{
    private static readonly Result Shown = PresetResults.Get("training-run-4096-accelerators");

    [Fact]
    public void Step_OfEveryOption_AddsUpAndBeginsWithItsUtilisation()
    {
        var figure = Figure("training-step");

        for (var place = 0; place < Shown.Options.Length; place++)
        {
            var parts = figure.Series.Select(series => series.Points[place].Y).ToArray();
            Assert.Equal(1, parts.Sum(), 1e-9);
            Assert.Equal(
                Shown.Options[place].Metric(MetricIds.Utilisation)!.Value!.Value,
                parts[0],
                1e-9
            );
        }
    }

    [Theory]
    [InlineData("training-scaling", MetricIds.DaysToTrain)]
    [InlineData("training-scaling-cost", MetricIds.RunCost)]
    public void Scaling_PointUsedHere_IsTheFigureOfTheTable(string id, string metric)
    {
        var used = Figure(id).Series.Where(series => series.Mark == SeriesMark.Points).ToArray();

        Assert.Equal(
            Shown.Options.Select(option => option.Metric(metric)!.Value!.Value),
            used.Select(series => Assert.Single(series.Points).Y),
            (expected, actual) => Math.Abs((actual / expected) - 1) < 1e-9
        );
    }

    [Fact]
    public void Scaling_OfGraphicsProcessors_NeverTakesLongerWithMore()
    {
        var days = Figure("training-scaling")
            .Series.First(series => series.Mark == SeriesMark.Line)
            .Points.Select(point => point.Y)
            .ToArray();

        Assert.Equal(days.OrderDescending(), days);
    }

    [Fact]
    public void Figures_OfRequests_HaveNoneOfThem() =>
        Assert.DoesNotContain(
            ComparisonFigures.Of(
                [.. ComparisonColumn.Of(PresetResults.Get("fastest-405b"))],
                CostBasis.PerMillionTokens,
                new(Presenter.English)
            ),
            figure => figure.Id.StartsWith("training", StringComparison.Ordinal)
        );

    private static ChartFigure Figure(string id) =>
        ComparisonFigures
            .Of([.. ComparisonColumn.Of(Shown)], CostBasis.PerMillionTokens, new(Presenter.English))
            .Single(figure => figure.Id == id);
}
