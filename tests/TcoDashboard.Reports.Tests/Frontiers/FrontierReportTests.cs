using System.Collections.Immutable;
using TcoDashboard.Documents.Measurements;
using TcoDashboard.Domain.Analysis.Frontiers;
using TcoDashboard.Domain.Performance.Calibration.Fitting;
using TcoDashboard.Domain.Performance.Frontiers;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Frontiers;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Studies;
using TcoDashboard.Reports.Tests.Comparisons;

namespace TcoDashboard.Reports.Tests.Frontiers;

/// <summary>The trade-off of all systems with published runs beside it, held against its own points.</summary>
public sealed class FrontierReportTests
{
    private static readonly Result s_result = PresetResults.Get("750mw-gpu-or-wafer");
    private static readonly WorkloadSpec s_load = s_result.Document.Workloads[0];
    private static readonly ServingFrontier s_frontier = SystemFrontier.Of(s_result, 0);
    private static readonly ImmutableArray<MeasuredRow> s_rows = ShippedMeasurements.Load(
        ShippedMeasurements.Folder
    );

    private static readonly ImmutableArray<MeasuredRun> s_runs = Runs(s_rows, s_load);

    public static TheoryData<FrontierMeasure> Measures =>
        new(
            FrontierMeasure.PerMegawatt,
            FrontierMeasure.PerUsd,
            FrontierMeasure.PerSystem,
            FrontierMeasure.PerAccelerator
        );

    /// <summary>Little's law against the throughput that the same runs state.</summary>
    [Fact]
    public void Throughput_DerivedFromLatencies_IsWhatRunsThatStateBothMeasured()
    {
        var load = s_load with { Model = "deepseek-r1", InputTokens = 2048, OutputTokens = 2048 };
        var stated = Runs(s_rows, load)
            .Where(run => !run.IsThroughputDerived)
            .ToDictionary(run =>
                run.Conditions with
                {
                    Id = "",
                    Kind = "",
                    Metric = "",
                    Unit = "",
                }
            );
        var derived = Runs(
                s_rows.Where(row => row.Conditions.Metric != "output_tokens_per_s_per_accelerator"),
                load
            )
            .Select(run =>
                (
                    run,
                    Both: stated.GetValueOrDefault(
                        run.Conditions with
                        {
                            Id = "",
                            Kind = "",
                            Metric = "",
                            Unit = "",
                        }
                    )
                )
            )
            .Where(pair => pair.Both is not null)
            .Select(pair => pair.run.OutputPerAccelerator / pair.Both!.OutputPerAccelerator)
            .Order()
            .ToArray();

        Assert.True(derived.Length >= 20, $"{derived.Length} runs state both.");
        // Measured throughput counts the ends of a run, where fewer requests are in flight; so the law lies a little above.
        Assert.InRange(derived[derived.Length / 2], 0.98, 1.08);
        Assert.InRange(derived[(int)(derived.Length * 0.95)], 1, 1.15);
    }

    [Theory]
    [MemberData(nameof(Measures))]
    public void Standing_OfEverySystem_IsWhatTryingAllPairsFinds(FrontierMeasure measure)
    {
        var points = s_frontier.Points.Where(point => point.By(measure) is > 0).ToArray();
        var standings = SystemStandings.Of(s_frontier, measure);

        Assert.Equal(
            points.Select(point => point.System.Id).Distinct().Order(),
            standings.Select(standing => standing.System.Id).Order()
        );
        foreach (var standing in standings)
        {
            var nearest = points
                .Where(point => point.System.Id == standing.System.Id)
                .Min(point =>
                    points
                        .Where(other =>
                            other.Point.TimePerOutputToken <= point.Point.TimePerOutputToken
                        )
                        .Max(other => other.By(measure)!.Value) / point.By(measure)!.Value
                );
            Assert.Equal(nearest, standing.Ratio, 1e-9);
            Assert.Equal(nearest > 1, standing.By is not null);
            Assert.True(
                standing.By is not { } by
                    || by.System.Id != standing.System.Id
                        && by.Point.TimePerOutputToken <= standing.Nearest.Point.TimePerOutputToken
            );
        }
    }

    [Theory]
    [MemberData(nameof(Measures))]
    public void Figure_OfAllSystems_HoldsPredictionsRunsFrontierAndLimit(FrontierMeasure measure)
    {
        var report = Report(measure);
        var figure = report.Figure!;
        var best = figure.Series.Single(series => series.Mark == SeriesMark.Frontier);
        var dots = figure
            .Series.Where(series => series.Mark == SeriesMark.Points)
            .SelectMany(series => series.Points)
            .ToArray();

        Assert.Equal(best.Points.OrderBy(point => point.X), best.Points);
        Assert.Equal(best.Points.OrderByDescending(point => point.Y), best.Points);
        Assert.Equal(
            report.MeasuredRuns,
            dots.Count(point => point.Evidence == PointEvidence.Measured)
        );
        Assert.True(report.MeasuredRuns >= 12);
        Assert.Contains(dots, point => point.Evidence == PointEvidence.Modelled);
        Assert.Contains(dots, point => point.Evidence == PointEvidence.OutsideRange);
        Assert.All(
            dots,
            point => Assert.True(point.X > 0 && point.Y > 0 && point.Label is not null)
        );
        Assert.Equal(s_load.MinTokensPerSecondPerUser, Assert.Single(figure.ReferenceLines).Value);
        // Each system is in the figure or refused with a reason, never dropped.
        Assert.Equal(
            SystemFrontier.Systems(s_result.Catalog).Length,
            report.Standings.Length + report.Refused.Length
        );
        Assert.All(report.Refused, one => Assert.NotEmpty(one.Reason));
    }

    [Fact]
    public void Runs_BesidePredictions_StateWhatWasMeasuredAndTakePowerFromThePrediction()
    {
        var perAccelerator = MeasuredPoint.Of(s_frontier, s_runs, FrontierMeasure.PerAccelerator);
        var perMegawatt = MeasuredPoint.Of(s_frontier, s_runs, FrontierMeasure.PerMegawatt);

        Assert.Equal(perAccelerator.Length, perMegawatt.Length);
        foreach (var (one, other) in perAccelerator.Zip(perMegawatt))
        {
            Assert.Equal(one.Run.OutputPerAccelerator, one.Throughput);
            var watts = one.Throughput / other.Throughput * 1e6;
            var known = s_frontier
                .Points.Where(point => point.System.Id == one.System.Id)
                .Select(point =>
                    point.Point.SystemPower.Megawatts * 1e6 / one.System.AcceleratorCount
                )
                .ToArray();
            Assert.InRange(watts, known.Min() * (1 - 1e-9), known.Max() * (1 + 1e-9));
        }
    }

    [Fact]
    public void Runs_OfAnOverloadedServer_AreLeftOut()
    {
        // 512 requests on four H100: the first token after 24 s, the rest of the answer in 6 s.
        Assert.Contains(s_rows, row => row.Conditions.Id == "aic-0554");
        Assert.DoesNotContain(s_runs, run => run.Id is "aic-0553" or "aic-0554");
    }

    [Fact]
    public void Report_OfEveryPresetAndMeasure_SaysAFinding()
    {
        foreach (
            var id in new[] { "fifty-million-dollars", "fastest-405b", "selective-acceleration" }
        )
        {
            var result = PresetResults.Get(id);
            var load = result.Document.Workloads.Length - 1;
            var frontier = SystemFrontier.Of(
                result,
                load,
                cancellation: TestContext.Current.CancellationToken
            );
            var runs = Runs(s_rows, result.Document.Workloads[load]);
            foreach (var (measure, name) in MeasureWords.All)
            {
                var figure = FrontierReport
                    .Of(new(result, new(Presenter.Plain)), load, frontier, runs, measure)
                    .Figure!;
                Assert.Contains(name, figure.Title, StringComparison.Ordinal);
                Assert.Contains("fastest", figure.Title, StringComparison.Ordinal);
                Assert.DoesNotContain(
                    "NaN",
                    figure.Title + figure.Summary,
                    StringComparison.Ordinal
                );
            }
        }
    }

    private static FrontierReport Report(FrontierMeasure measure) =>
        FrontierReport.Of(
            new StudyCanvas(s_result, new(Presenter.Plain)),
            0,
            s_frontier,
            s_runs,
            measure
        );

    private static ImmutableArray<MeasuredRun> Runs(
        IEnumerable<MeasuredRow> rows,
        WorkloadSpec load
    ) => MeasuredRuns.Of(rows, s_result.Catalog, load.Model, load.InputTokens, load.OutputTokens);
}
