using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Uncertainty;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Figures;

namespace TcoDashboard.Reports.Studies;

/// <summary>How sure we are: the draws of a metric as shares of bins, and as the chance to stay below a value.</summary>
public static class DrawFigures
{
    private const int Bins = 40;
    private const int CurvePoints = 101;

    // Why: a few far draws would press all others into a corner; those beyond are counted in the end bins.
    private const double Tail = 0.005;

    /// <summary>The histogram and the cumulative chance; empty when no draw could be computed.</summary>
    /// <param name="canvas">Names and presenter.</param>
    /// <param name="draws">The metric of one or several options.</param>
    /// <param name="focus">Index of the option whose P10, P50 and P90 are marked.</param>
    /// <param name="basis">What was drawn, for the subtitle: number of draws and seed.</param>
    public static ImmutableArray<ChartFigure> Of(
        StudyCanvas canvas,
        IReadOnlyList<MetricDraws> draws,
        int focus,
        string basis
    )
    {
        ArgumentNullException.ThrowIfNull(canvas);
        ArgumentNullException.ThrowIfNull(draws);
        MetricDraws[] known = [.. draws.Where(one => !one.Rising.IsEmpty)];
        if (known.Length == 0)
        {
            return [];
        }

        var focused = known.FirstOrDefault(one => one.Option == focus) ?? known[0];
        return [Histogram(canvas, known, focused, basis), Curve(canvas, known, focused, basis)];
    }

    private static ChartFigure Histogram(
        StudyCanvas canvas,
        MetricDraws[] draws,
        MetricDraws focused,
        string basis
    )
    {
        var metric = focused.Metric;
        var low = draws.Min(one => one.Quantile(Tail));
        var high = draws.Max(one => one.Quantile(1 - Tail));
        var width = high > low ? (high - low) / Bins : Math.Max(Math.Abs(low) * 0.01, 1e-12);
        string[] words = [.. Percentiles(focused).Select(one => canvas.Card(metric, one.Value))];
        return new(
            "draws",
            $"{canvas.Name(focused.Option)}: eight draws in ten lie between {words[0]} and {words[2]}, half of them below {words[1]}",
            $"{metric.Label}: share of draws in each of {Bins} bins; draws beyond the ends stand in the end bins; {basis}",
            ChartKind.Plot,
            new(metric.Label, metric.Unit),
            new("Share of draws", Unit.Fraction),
            [
                .. draws.Select(one => new ChartSeries(
                    FormattableString.Invariant($"draws-{one.Option + 1}"),
                    canvas.Name(one.Option),
                    StudyCanvas.Color(one.Option),
                    SeriesMark.Area,
                    Shares(one, low, width)
                )),
            ],
            Summary(canvas, draws),
            canvas.SourceLine
        )
        {
            ReferenceLines =
            [
                .. Percentiles(focused)
                    .Select(one => new ReferenceLine(one.Name, one.Value, IsOnX: true)),
            ],
        };
    }

    private static ChartFigure Curve(
        StudyCanvas canvas,
        MetricDraws[] draws,
        MetricDraws focused,
        string basis
    )
    {
        var metric = focused.Metric;
        var name = canvas.Name(focused.Option);
        var label = StudyCanvas.InSentence(metric.Label);
        return new(
            "chances",
            metric.Better == BetterWhen.Higher
                ? $"{name} has nine chances in ten to reach {label} of {canvas.Card(metric, focused.Quantile(0.1))}"
                : $"{name} has nine chances in ten to stay below {label} of {canvas.Card(metric, focused.Quantile(0.9))}",
            $"Chance that {label} is at most the value below; {basis}",
            ChartKind.Plot,
            new(metric.Label, metric.Unit),
            new("Chance", Unit.Fraction),
            [
                .. draws.Select(one => new ChartSeries(
                    FormattableString.Invariant($"chance-{one.Option + 1}"),
                    canvas.Name(one.Option),
                    StudyCanvas.Color(one.Option),
                    SeriesMark.Line,
                    [
                        .. Enumerable
                            .Range(0, CurvePoints)
                            .Select(step => Tail + ((1 - (2 * Tail)) * step / (CurvePoints - 1)))
                            .Select(share => new ChartPoint(one.Quantile(share), share)),
                    ]
                )),
            ],
            Summary(canvas, draws),
            canvas.SourceLine
        )
        {
            ReferenceLines = [new("Even odds", 0.5, IsOnX: false)],
        };
    }

    private static ImmutableArray<ChartPoint> Shares(MetricDraws draws, double low, double width)
    {
        var counts = new int[Bins];
        foreach (var value in draws.Rising)
        {
            counts[(int)Math.Clamp(Math.Floor((value - low) / width), 0, Bins - 1)]++;
        }

        double all = draws.Rising.Length;
        return
        [
            .. counts.Select((count, bin) => new ChartPoint(low + (bin * width), count / all)),
            new(low + (Bins * width), 0),
        ];
    }

    private static IEnumerable<(string Name, double Value)> Percentiles(MetricDraws draws) =>
        [("P10", draws.Quantile(0.1)), ("P50", draws.Quantile(0.5)), ("P90", draws.Quantile(0.9))];

    private static string Summary(StudyCanvas canvas, MetricDraws[] draws) =>
        string.Join(
            " ",
            draws.Select(one =>
                $"{canvas.Name(one.Option)}: P10 {canvas.Card(one.Metric, one.Quantile(0.1))}, P50 {canvas.Card(one.Metric, one.Quantile(0.5))}, P90 {canvas.Card(one.Metric, one.Quantile(0.9))}."
            )
        );
}
