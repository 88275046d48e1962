using System.Collections.Immutable;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Performance.Calibration;
using TcoDashboard.Domain.Performance.Calibration.Fitting;
using TcoDashboard.Reports.Calibration;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Tests.Calibration;

/// <summary>Errors counted by hand.</summary>
public sealed class CalibrationReportTests
{
    [Fact]
    public void Summary_OneBusyGroup_DoesNotSpeakForTheOthers()
    {
        // Nine rows of one pair 10 % too high, one row of another pair 50 % too low: median of rows 10 %, of groups 30 %.
        var points = Enumerable
            .Range(0, 9)
            .Select(_ => Point("busy", 100, 110))
            .Append(Point("rare", 100, 50))
            .ToArray();

        var summary = CalibrationSummary.Of(points);

        Assert.Equal(10, summary.Answered);
        Assert.Equal(2, summary.Groups);
        Assert.Equal(0.1, summary.Median!.Value, 1e-12);
        Assert.Equal(0.3, summary.TypicalError!.Value, 1e-12);
        Assert.Equal(0.1, summary.Bias!.Value, 1e-12);
        Assert.Equal(0.9, summary.InBand!.Value, 1e-12);
    }

    [Fact]
    public void Summary_RefusedRows_CountAsNotAnswered()
    {
        var summary = CalibrationSummary.Of([Point("a", 100, null)]);

        Assert.Equal((1, 0), (summary.Rows, summary.Answered));
        Assert.Null(summary.TypicalError);
        Assert.Null(summary.InBand);
    }

    [Fact]
    public void Select_AnyFilter_PutsTheWorstMissFirstWhicheverSide()
    {
        var report = new CalibrationReport([
            Point("a", 100, 120),
            Point("a", 100, 40),
            Point("b", 100, 1000),
        ]);

        var chosen = report.Select(new(Hardware: "a"));

        Assert.Equal([40.0, 120.0], chosen.Select(point => point.Predicted!.Value));
    }

    [Fact]
    public void Figure_OfManyPoints_KeepsTheWorstAndStaysReadable()
    {
        var points = Enumerable
            .Range(1, 900)
            .Select(index => Point("a", 100 + index, 100 + index * 1.01))
            .Append(Point("a", 100, 3))
            .ToImmutableArray();

        var figure = CalibrationFigure.Of(
            points,
            "Time",
            CalibrationSummary.Of(points),
            Presenter.English,
            "Source"
        )!;

        var drawn = figure
            .Series.Where(series => series.Id.StartsWith("cloud", StringComparison.Ordinal))
            .SelectMany(series => series.Points)
            .ToArray();
        Assert.InRange(drawn.Length, 100, 400);
        Assert.Contains(drawn, point => point.Y.Equals(3));
    }

    private static CalibrationPoint Point(string hardware, double measured, double? predicted)
    {
        var row = new Measurement
        {
            Id = $"{hardware}-{measured}-{predicted}",
            Kind = "inference_latency",
            Hardware = hardware,
            Model = "m",
            Metric = "mean_tpot",
            Unit = "ms",
        };
        var prediction = predicted is { } value
            ? Prediction.Modelled(value, 0.8, 1.2)
            : Prediction.Refused(Problem.Error("model", "F-300", "No.", "Choose another."));
        return new(new(new(row, measured), prediction), hardware, "m", "NVIDIA");
    }
}
