using System.Collections.Immutable;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Exports;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Findings;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Tests.Comparisons;

namespace TcoDashboard.Reports.Tests.Figures;

/// <summary>Laws that hold for the figures of every comparison, shown on all shipped presets.</summary>
public sealed class ComparisonFiguresTests
{
    private const double Rounding = 1e-9;
    private static readonly FigureContext Context = new(Presenter.Plain);

    [Theory]
    [InlineData(CostBasis.PerMillionTokens, MetricIds.CostPerMtokBlended)]
    [InlineData(CostBasis.PresentValue, MetricIds.NetPresentCost)]
    public void CostByCategory_StackOfEveryOption_AddsUpToItsMetric(CostBasis basis, string metric)
    {
        foreach (var result in PresetResults.All)
        {
            var figure = Figure(result, "cost-by-category", basis);
            foreach (var (place, option) in Feasible(result).Index())
            {
                Assert.Equal(
                    1,
                    Stack(figure, place) / option.Metric(metric)!.Value!.Value,
                    Rounding
                );
            }
        }
    }

    [Fact]
    public void Power_StackOfEveryOption_AddsUpToFacilityPower()
    {
        foreach (var result in PresetResults.All)
        {
            var figure = Figure(result, "power", CostBasis.PresentValue);
            foreach (var (place, option) in Feasible(result).Index())
            {
                double Part(string id) =>
                    figure.Series.SingleOrDefault(series => series.Id == id)?.Points[place].Y ?? 0;
                double Metric(string id) => option.Metric(id)!.Value!.Value;
                Assert.Equal(1, Stack(figure, place) / Metric(MetricIds.FacilityPower), Rounding);
                Assert.Equal(
                    1,
                    (Part("it") + Part("beside")) / Metric(MetricIds.ITPower),
                    Rounding
                );
                if (option.Fleets is [var fleet])
                {
                    var share = fleet.Inputs.SingleOrDefault(input =>
                        input.Definition.Key == "other_it_power_fraction"
                    );
                    Assert.Equal(share?.Used.Value ?? 0, Part("beside") / Part("it"), Rounding);
                }
            }
        }
    }

    [Fact]
    public void Power_BudgetOfTheScenario_IsDrawnAsALine()
    {
        var figure = Figure(
            PresetResults.Get("750mw-gpu-or-wafer"),
            "power",
            CostBasis.PresentValue
        );

        var line = Assert.Single(figure.ReferenceLines);
        Assert.Equal((750, false), (line.Value, line.IsOnX));
        Assert.Equal("Budget: 750 MW of facility power", line.Name);
        Assert.Equal("Every option fills the budget of 750 MW of facility power", figure.Title);
    }

    [Fact]
    public void Frontier_PointUsed_HasTheThroughputAndSpeedOfTheMetrics()
    {
        var result = PresetResults.Get("750mw-gpu-or-wafer");
        var figure = Figure(result, "frontier", CostBasis.PresentValue);
        var used = figure.Series.Where(series => series.Mark == SeriesMark.Points).ToArray();

        Assert.Equal(Feasible(result).Count(), used.Length);
        foreach (var (series, option) in used.Zip(Feasible(result)))
        {
            var point = Assert.Single(series.Points);
            Assert.Equal(
                1,
                point.Y / option.Metric(MetricIds.OutputRatePerMegawatt)!.Value!.Value,
                Rounding
            );
            Assert.Equal(
                1,
                point.X / option.Metric(MetricIds.SpeedPerUser)!.Value!.Value,
                Rounding
            );
        }
    }

    [Fact]
    public void Frontier_EveryCurve_FallsAsUsersGetFaster()
    {
        foreach (
            var curve in PresetResults
                .All.SelectMany(result => All(result))
                .Where(figure => figure.Id.StartsWith("frontier", StringComparison.Ordinal))
                .SelectMany(figure => figure.Series)
                .Where(series => series.Mark == SeriesMark.Steps)
        )
        {
            Assert.InRange(curve.Points.Length, 0, 400);
            foreach (var (slower, faster) in curve.Points.Zip(curve.Points.Skip(1)))
            {
                Assert.True(slower.X <= faster.X, $"{curve.Name} is out of order.");
                Assert.True(
                    slower.Y >= faster.Y * (1 - Rounding),
                    $"{curve.Name} rises from {slower} to {faster}."
                );
            }
        }
    }

    [Fact]
    public void Frontier_VersionsOfOneDeal_AreOneCurve()
    {
        var figure = Figure(
            PresetResults.Get("openai-cerebras-750mw-deal"),
            "frontier",
            CostBasis.PresentValue
        );

        Assert.Equal(
            ["Announcement, January 2026 and 4 others"],
            figure
                .Series.Where(series => series.Mark == SeriesMark.Steps)
                .Select(series => series.Name)
        );
        Assert.StartsWith("Every option gives about ", figure.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Frontier_SeveralWorkloads_HaveAFigureEach()
    {
        var ids = All(PresetResults.Get("selective-acceleration"))
            .Where(figure => figure.Id.StartsWith("frontier", StringComparison.Ordinal))
            .Select(figure => figure.Id)
            .ToArray();

        Assert.Equal(2, ids.Length);
    }

    [Fact]
    public void Figures_OfEveryPreset_AreComplete()
    {
        foreach (var result in PresetResults.All)
        {
            var figures = All(result);

            Assert.Equal(figures.Length, figures.Select(figure => figure.Id).Distinct().Count());
            Assert.All(
                figures,
                figure =>
                {
                    Assert.InRange(figure.Title.Length, 20, 160);
                    Assert.NotEqual("", figure.Subtitle);
                    Assert.NotEqual("", figure.Summary);
                    Assert.StartsWith("Source: TcoDashboard, catalog ", figure.SourceLine);
                    Assert.NotEmpty(figure.Series);
                    Assert.NotEqual("", figure.Y.Label);
                    Assert.All(
                        figure.Series.SelectMany(series => series.Points),
                        point => Assert.True(double.IsFinite(point.X) && double.IsFinite(point.Y))
                    );
                }
            );
        }
    }

    [Fact]
    public void FirstLook_IsCostAndSpeedWithTheirFindings()
    {
        var result = PresetResults.Get("750mw-gpu-or-wafer");

        var figures = ComparisonFigures.FirstLook([.. ComparisonColumn.Of(result)], Context);

        Assert.Equal(["first-cost", "first-speed"], figures.Select(figure => figure.Id));
        Assert.Contains(
            " less per million tokens than ",
            figures[0].Title,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "/s per user, GB300 NVL72 is loaded down to the slowest speed allowed, 30",
            figures[1].Title,
            StringComparison.Ordinal
        );
        Assert.Contains("slowest speed allowed: 30", figures[1].Subtitle, StringComparison.Ordinal);
        Assert.All(
            figures,
            figure => Assert.Equal(result.Options.Length, figure.X.Categories.Length)
        );
    }

    [Fact]
    public void Figures_OfAllPresets_SayNoOptionTimesFaster()
    {
        foreach (var result in PresetResults.All)
        {
            var columns = ImmutableArray.CreateRange(ComparisonColumn.Of(result));
            Assert.All(
                All(result).Concat(ComparisonFigures.FirstLook(columns, Context)),
                figure =>
                    Assert.DoesNotMatch(
                        "faster",
                        $"{figure.Title} {figure.Subtitle} {figure.Summary}"
                    )
            );
        }
    }

    [Fact]
    public void Figures_StoredAndReadBack_AreTheSame()
    {
        foreach (var figures in PresetResults.All.Select(result => All(result)))
        {
            var text = ReportJson.Write(figures.ToArray());

            var read = ReportJson.Read<ChartFigure[]>(text);

            Assert.Equal(text, ReportJson.Write(read));
            foreach (var (before, after) in figures.Zip(read!))
            {
                Assert.Equal(before.Y.Unit, after.Y.Unit);
                Assert.Equal(before.X.Unit.Symbol, after.X.Unit.Symbol);
            }
        }
    }

    [Theory]
    [InlineData("[")]
    [InlineData("[{\"id\":1}]")]
    [InlineData("{}")]
    public void ReportJson_OtherText_ReadsAsNothing(string text)
    {
        Assert.Null(ReportJson.Read<ChartFigure[]>(text));
    }

    private static ImmutableArray<ChartFigure> All(Result result) =>
        ComparisonFigures.Of([.. ComparisonColumn.Of(result)], CostBasis.PerMillionTokens, Context);

    private static ChartFigure Figure(Result result, string id, CostBasis basis) =>
        ComparisonFigures
            .Of([.. ComparisonColumn.Of(result)], basis, Context)
            .Single(figure => figure.Id == id);

    private static IEnumerable<OptionResult> Feasible(Result result) =>
        result.Options.Where(option => option.IsFeasible);

    private static double Stack(ChartFigure figure, int place) =>
        figure.Series.Sum(series => series.Points.Single(point => (int)point.X == place).Y);
}
