using System.Collections.Immutable;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Calibration;

/// <summary>Predicted against measured, with the lines of 10 % and 25 % error.</summary>
public static class CalibrationFigure
{
    private const int MostPoints = 400;

    /// <summary>The figure of one metric; <c>null</c> when nothing was answered.</summary>
    /// <param name="points">Measurements of one metric.</param>
    /// <param name="metric">The metric in words.</param>
    /// <param name="summary">Their summary.</param>
    /// <param name="presenter">Writes numbers.</param>
    /// <param name="sourceLine">Where the numbers come from.</param>
    public static ChartFigure? Of(
        IReadOnlyCollection<CalibrationPoint> points,
        string metric,
        CalibrationSummary summary,
        Presenter presenter,
        string sourceLine
    )
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(presenter);
        CalibrationPoint[] drawn = Thinned([.. points.Where(point => point.Predicted is not null)]);
        if (drawn.Length == 0)
        {
            return null;
        }

        var unit = drawn[0].Unit;
        var low = drawn.Min(point => Math.Min(point.Measured, point.Predicted!.Value));
        var high = drawn.Max(point => Math.Max(point.Measured, point.Predicted!.Value));
        return new(
            "calibration",
            Worded(
                $"{metric}: half of the predictions lie within {summary.Median:P0} of the measurement, nine in ten within {summary.P90:P0}"
            ),
            Worded(
                $"{summary.Answered} of {summary.Rows} measurements answered; a point on the middle line is predicted exactly"
            ),
            ChartKind.Plot,
            new(Worded("Measured"), unit) { IsLogarithmic = true },
            new(Worded("Predicted"), unit) { IsLogarithmic = true },
            [
                Line("exact", Worded("Exact"), 1, low, high, 0),
                Line("low-10", "−10 %", 0.9, low, high, 1),
                Line("high-10", "+10 %", 1.1, low, high, 1),
                Line("low-25", "−25 %", 0.75, low, high, 2),
                Line("high-25", "+25 %", 1.25, low, high, 2),
                .. Clouds(drawn),
            ],
            Worded(
                $"{summary.Answered} predictions: median error {summary.Median:P1}, bias {summary.Bias:P1}, {summary.InBand:P0} of the measurements inside of the stated band."
            ),
            sourceLine
        );
    }

    private static ChartSeries Line(
        string id,
        string name,
        double factor,
        double low,
        double high,
        int color
    ) =>
        new(
            id,
            name,
            ChartColors.Plain(color),
            SeriesMark.Line,
            [new(low, low * factor), new(high, high * factor)]
        );

    private static IEnumerable<ChartSeries> Clouds(CalibrationPoint[] points) =>
        points
            .GroupBy(point => ChartColors.Vendor(point.Vendor))
            .OrderByDescending(group => group.Count())
            .Select(group => new ChartSeries(
                $"cloud-{group.Key}",
                group.First().Vendor is { Length: > 0 } vendor ? vendor : Worded("Other hardware"),
                group.Key,
                SeriesMark.Points,
                [
                    .. group
                        .OrderBy(point => point.Measured)
                        .Select(point => new ChartPoint(point.Measured, point.Predicted!.Value)
                        {
                            Label = $"{point.HardwareName}, {point.ModelName}, {point.Words}",
                            Evidence = PointEvidence.Measured,
                        }),
                ]
            ));

    // Why: beyond a few hundred dots the cloud only gets darker; the worst misses always stay.
    private static CalibrationPoint[] Thinned(CalibrationPoint[] points)
    {
        if (points.Length <= MostPoints)
        {
            return points;
        }

        CalibrationPoint[] byError = [.. points.OrderByDescending(Misses.Size)];
        const int Worst = 40;
        var rest = byError.Length - Worst;
        return
        [
            .. byError.Take(Worst),
            .. Enumerable
                .Range(0, MostPoints - Worst)
                .Select(step => byError[Worst + (int)((long)step * rest / (MostPoints - Worst))]),
        ];
    }
}
