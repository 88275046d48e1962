using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Crossings;
using TcoDashboard.Domain.Analysis.Levers;
using TcoDashboard.Domain.Analysis.Sensitivity;
using TcoDashboard.Domain.Analysis.Uncertainty;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Findings;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Studies;
using TcoDashboard.Reports.Tests.Comparisons;

namespace TcoDashboard.Reports.Tests.Studies;

/// <summary>What the figures of studies say, held against the studies themselves.</summary>
public sealed class StudyFiguresTests
{
    private const string Cost = MetricIds.CostPerMtokBlended;

    private static readonly Result s_result = PresetResults.Get("750mw-gpu-or-wafer");
    private static readonly ImmutableArray<Lever> s_levers = LeverTable.Of(s_result);
    private static readonly StudyCanvas s_canvas = new(s_result, new(Presenter.Plain));

    private static Lever Price =>
        s_levers.First(lever =>
            lever.Key.StartsWith("in.electricity_price_usd_per_kwh@", StringComparison.Ordinal)
        );

    [Fact]
    public void Tornado_OfEveryPresetAndOption_StartsAtTheMetricAndIsSorted()
    {
        foreach (var result in PresetResults.All)
        {
            var canvas = new StudyCanvas(result, new(Presenter.Plain));
            for (var option = 0; option < result.Options.Length; option++)
            {
                if (result.Options[option].Metric(Cost)?.Value is not { } value)
                {
                    continue;
                }

                var tornado = Tornado.Of(result, LeverTable.Of(result), new(Cost, option));
                var figure = TornadoFigure.Of(canvas, tornado, [])!;

                Assert.Equal(value, figure.Base!.Value, 1e-9 * value);
                var swings = Enumerable
                    .Range(0, figure.X.Categories.Length)
                    .Select(row => Math.Abs(At(figure, "low", row).Y - At(figure, "high", row).Y))
                    .ToArray();
                Assert.Equal(swings.OrderDescending(), swings);
                Assert.Distinct(figure.X.Categories);
                Assert.Contains(
                    StudyCanvas.Name(tornado.Bars[0].Lever),
                    figure.Title,
                    StringComparison.OrdinalIgnoreCase
                );
            }
        }
    }

    [Fact]
    public void Tornado_OfAGap_MarksATieExactlyWhereABarCrossesZero()
    {
        var ties = BreakEven.Flips(
            s_result,
            s_levers,
            Cost,
            0,
            1,
            TestContext.Current.CancellationToken
        );
        var figure = TornadoFigure.Of(
            s_canvas,
            Tornado.Of(s_result, s_levers, new(Cost, 0, 1)),
            ties
        )!;

        var marked = figure
            .Series.Where(series => series.Id == "ties")
            .SelectMany(series => series.Points)
            .Select(point => (int)point.X);
        var crossing = Enumerable
            .Range(0, figure.X.Categories.Length)
            .Where(row => At(figure, "low", row).Y * At(figure, "high", row).Y <= 0);
        Assert.Equal(crossing, marked);
        Assert.Contains(figure.ReferenceLines, line => line is { Name: "Tie", Value: 0 });
    }

    [Fact]
    public void Tornado_WhoseTiesWereNotSearched_NamesTheSameInputsThatFlipTheChoice()
    {
        var tornado = Tornado.Of(s_result, s_levers, new(Cost, 0, 1));
        var ties = TornadoFigure.TiesOf(
            s_result,
            tornado,
            Cost,
            TestContext.Current.CancellationToken
        );

        Assert.NotEmpty(ties);
        Assert.Equal(
            TornadoFigure.Of(s_canvas, tornado, ties)!.Title,
            TornadoFigure.Of(s_canvas, tornado, [])!.Title
        );
    }

    [Fact]
    public void Tornado_AsATable_SaysInputAndValueAtBothEnds()
    {
        var tornado = Tornado.Of(s_result, s_levers, new(Cost, 0));
        var table = ChartTables.Of(TornadoFigure.Of(s_canvas, tornado, [])!, Presenter.Plain);

        // Both ends of an input have the prefix of the larger one.
        var first = tornado.Bars[0];
        var scale = Presenter.Plain.ScaleFor([first.High], first.Lever.Unit);
        Assert.Equal(5, table.Columns.Length);
        Assert.Equal(
            [StudyCanvas.Name(first.Lever), Presenter.Plain.Card(first.Low, scale)],
            table.Rows[0].Take(2)
        );
    }

    [Fact]
    public void Draws_Shares_AddUpToOneAndPercentilesAreTheStudys()
    {
        var study = UncertaintyStudy.Run(
            s_result,
            s_levers,
            new() { Draws = 2000, Metrics = [Cost] },
            null,
            TestContext.Current.CancellationToken
        );

        var report = DrawsReport.Of(s_result, study, Cost, TestContext.Current.CancellationToken);
        var figures = DrawFigures.Of(s_canvas, report, 1, 0);

        var histogram = figures.Single(figure => figure.Id == "draws");
        Assert.Equal(2, histogram.Series.Length);
        Assert.All(
            histogram.Series,
            series => Assert.Equal(1, series.Points.Sum(point => point.Y), 1e-9)
        );
        var values = study.Find(1, Cost)!.Values.ToArray();
        Assert.Equal(
            [0.1, 0.5, 0.9],
            histogram.ReferenceLines.Select(line =>
                Math.Round(values.Count(value => value <= line.Value) / 2000.0, 2)
            )
        );
        var curve = figures.Single(figure => figure.Id == "chances");
        Assert.All(
            curve.Series,
            series => Assert.Equal(series.Points.OrderBy(point => point.Y), series.Points)
        );
        // A second way: counted draw by draw.
        Assert.All(
            curve.Series[1].Points,
            point => Assert.Equal(values.Count(value => value <= point.X) / 2000.0, point.Y, 0.002)
        );
    }

    [Fact]
    public void Draws_Odds_AreCountedDrawByDraw()
    {
        var study = UncertaintyStudy.Run(
            s_result,
            s_levers,
            new() { Draws = 1000, Metrics = [Cost] },
            null,
            TestContext.Current.CancellationToken
        );
        var (own, other) = (
            study.Find(0, Cost)!.Values.ToArray(),
            study.Find(2, Cost)!.Values.ToArray()
        );

        var report = DrawsReport
            .Of(s_result, study, Cost, TestContext.Current.CancellationToken)
            .WithShares(study, Cost, TestContext.Current.CancellationToken);

        var wins = own.Zip(other).Count(pair => pair.First < pair.Second) / 1000.0;
        Assert.Equal(
            wins,
            report.Chances.Single(chance => chance is { Option: 0, Against: 2 }).Chance,
            1e-9
        );
        Assert.Equal(6, report.Chances.Length);
        Assert.All(report.Regrets, regret => Assert.True(regret.Regret >= 0));
        Assert.NotEmpty(report.Shares);
        Assert.Contains(
            "% of the draws over all uncertain inputs (P10–P90",
            report.Odds(s_canvas),
            StringComparison.Ordinal
        );
        Assert.Contains("95 % confidence", report.Convergence(s_canvas), StringComparison.Ordinal);
    }

    [Fact]
    public void Noise_OfAComparison_IsWhereTheDrawsAllowTheOppositeOrder()
    {
        var study = UncertaintyStudy.Run(
            s_result,
            s_levers,
            new() { Draws = 1000, Metrics = [Cost, MetricIds.Capex] },
            null,
            TestContext.Current.CancellationToken
        );
        var plain = ComparisonBuilder.Build(s_result, CostBasis.PerMillionTokens, Presenter.Plain);
        var baseline = plain.Columns.ToList().FindIndex(column => column.IsBaseline);

        var doubted = DrawnNoise
            .Of(study, baseline, TestContext.Current.CancellationToken)
            .On(plain, Presenter.Plain);

        foreach (var metric in new[] { Cost, MetricIds.Capex })
        {
            var own = study.Find(baseline, metric)!.Values.ToArray();
            foreach (var column in Enumerable.Range(0, 3).Where(column => column != baseline))
            {
                var lower = study
                    .Find(column, metric)!
                    .Values.ToArray()
                    .Zip(own)
                    .Count(pair => pair.First < pair.Second);
                Assert.Equal(
                    lower is > 100 and < 900,
                    doubted.Row(metric)!.Cells[column].IsWithinNoise
                );
            }
        }

        Assert.Equal(plain.Row("speed_per_user"), doubted.Row("speed_per_user"));
        // The total of the bill is the same number: it is doubted alike.
        Assert.Equal(
            doubted.Row(Cost)!.Cells.Select(cell => (cell.IsWithinNoise, cell.RatioText)),
            doubted
                .Row("cost.total_per_mtok")!
                .Cells.Select(cell => (cell.IsWithinNoise, cell.RatioText))
        );
    }

    [Fact]
    public void Tie_Found_StandsOnBothLinesAndIsNamedInTheTitle()
    {
        var flip = BreakEven
            .Flips(s_result, s_levers, Cost, 0, 1, TestContext.Current.CancellationToken)
            .First(found => found.Crossings is [{ IsJump: false }]);
        var at = flip.Crossings[0].Value;
        var sweep = LeverSweep.Of(
            s_result,
            flip.Lever,
            [.. Enumerable.Range(0, 81).Select(step => at * (0.5 + (step / 80.0)))],
            Cost,
            TestContext.Current.CancellationToken
        );

        var figure = CrossingFigure.Tie(s_canvas, sweep, flip, 0, 1, null);

        var mark = Assert.Single(figure.Series.Single(series => series.Id == "crossings").Points);
        Assert.Equal(at, mark.X);
        Assert.All(
            figure.Series.Where(series => series.Id is "line-1" or "line-2"),
            line =>
                Assert.Equal(
                    1,
                    line.Points.MinBy(point => Math.Abs(point.X - at))!.Y / mark.Y,
                    0.02
                )
        );
        Assert.Contains(s_canvas.Card(flip.Lever, at), figure.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Tie_TitleOfASingleOne_NamesTheWinnerOfEachSide()
    {
        foreach (
            var flip in BreakEven.Flips(
                s_result,
                s_levers,
                Cost,
                0,
                1,
                TestContext.Current.CancellationToken
            )
        )
        {
            if (flip.Crossings is not [{ } only])
            {
                continue;
            }

            var sweep = LeverSweep.Of(
                s_result,
                flip.Lever,
                [flip.Lever.Minimum, flip.Lever.Maximum],
                Cost,
                TestContext.Current.CancellationToken
            );
            var gap = sweep.Lines[0].Values[0] - sweep.Lines[1].Values[0];
            var below = s_canvas.Name(gap < 0 ? 0 : 1);

            var title = CrossingFigure.Tie(s_canvas, sweep, flip, 0, 1, null).Title;

            Assert.StartsWith(
                $"{below} wins below {StudyCanvas.InSentence(flip.Lever)} of {s_canvas.Card(flip.Lever, only.Value)}",
                title,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void Goal_NobodyReaches_SaysSoWithTheReachableRange()
    {
        var search = BreakEven.Reach(s_result, s_levers, Price.Key, new(Cost, 0), 1e6);
        var sweep = LeverSweep.Of(
            s_result,
            Price,
            [0.01, 0.1, 0.3],
            Cost,
            TestContext.Current.CancellationToken
        );

        var figure = CrossingFigure.Goal(s_canvas, sweep, search, 0, null);

        Assert.Contains("at no electricity price", figure.Title, StringComparison.Ordinal);
        Assert.Contains("it runs from", figure.Title, StringComparison.Ordinal);
        Assert.DoesNotContain(figure.Series, series => series.Id == "crossings");
    }

    [Fact]
    public void WinnerMap_EveryCell_StandsOnceUnderItsWinnerWithItsMargin()
    {
        ImmutableArray<double> prices = [0.02, 0.06, 0.2];
        var rate = s_levers.First(lever =>
            lever.Key.StartsWith("in.discount_rate_per_year@", StringComparison.Ordinal)
        );
        var map = WinnerMap.Of(
            s_result,
            (Price, prices),
            (rate, [0.05, 0.15]),
            Cost,
            TestContext.Current.CancellationToken
        );

        var figure = WinnerMapFigure.Of(s_canvas, map, Cost);

        foreach (var (cell, place) in map.Cells.Select((cell, place) => (cell, place)))
        {
            var series = figure.Series.Single(one => one.Id == $"winner-{cell.Option + 1}");
            var point = Assert.Single(
                series.Points,
                one => one.X == place % 3 && one.Y == place / 3
            );
            var share = cell.Margin!.Value / (cell.Value!.Value + cell.Margin.Value);
            Assert.Equal(
                Math.Round(share * 100),
                double.Parse(point.Label!, System.Globalization.CultureInfo.InvariantCulture)
            );
        }

        Assert.Equal(6, figure.Series.Sum(series => series.Points.Length));
        var table = ChartTables.Of(figure, Presenter.Plain);
        Assert.Equal((2, 4), (table.Rows.Length, table.Columns.Length));
    }

    private static ChartPoint At(ChartFigure figure, string series, int row) =>
        figure.Series.Single(one => one.Id == series).Points.Single(point => (int)point.X == row);
}
