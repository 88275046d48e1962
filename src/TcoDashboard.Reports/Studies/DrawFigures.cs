using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Figures;

namespace TcoDashboard.Reports.Studies;

/// <summary>How sure we are: the draws of a metric as shares of bins, and as the chance to stay below a value.</summary>
public static class DrawFigures
{
    private const int Bins = 40;

    // Why: a few far draws would press all others into a corner; those beyond are counted in the end bins.
    private const double Tail = 0.005;

    /// <summary>The histogram and the cumulative chance; empty when no draw could be computed.</summary>
    /// <param name="canvas">Names and presenter.</param>
    /// <param name="report">The study.</param>
    /// <param name="focus">Index of the option whose P10, P50 and P90 are marked.</param>
    /// <param name="against">Index of the option drawn beside it, if any.</param>
    public static ImmutableArray<ChartFigure> Of(
        StudyCanvas canvas,
        DrawsReport report,
        int focus,
        int? against
    )
    {
        ArgumentNullException.ThrowIfNull(canvas);
        ArgumentNullException.ThrowIfNull(report);
        ImmutableArray<MetricSpread> shown =
        [
            .. report.Spreads.Where(one => one.Option == focus || one.Option == against),
        ];
        if (shown.FirstOrDefault(one => one.Option == focus) is not { } focused)
        {
            return [];
        }

        var basis = report.Basis(canvas.Presenter);
        return [Histogram(canvas, shown, focused, basis), Curve(canvas, shown, focused, basis)];
    }

    private static ChartFigure Histogram(
        StudyCanvas canvas,
        ImmutableArray<MetricSpread> spreads,
        MetricSpread focused,
        string basis
    )
    {
        var metric = focused.Metric;
        var (low, high) = Ends(spreads);
        return new(
            "draws",
            Worded(
                $"{canvas.Name(focused.Option)}: eight draws in ten lie between {canvas.Card(metric, focused.P10)} and {canvas.Card(metric, focused.P90)}, half of them below {canvas.Card(metric, focused.P50)}"
            ),
            Worded(
                $"{metric.Label}: share of draws in each of {Bins} bins; draws beyond the ends stand in the end bins; {basis}"
            ),
            ChartKind.Plot,
            new(metric.Label, metric.Unit),
            new(Worded("Share of draws"), Unit.Fraction),
            [
                .. spreads.Select(one => new ChartSeries(
                    FormattableString.Invariant($"draws-{one.Option + 1}"),
                    canvas.Name(one.Option),
                    StudyCanvas.Color(one.Option),
                    SeriesMark.Area,
                    Shares(one, low, high)
                )),
            ],
            Summary(canvas, spreads),
            canvas.SourceLine
        )
        {
            ReferenceLines =
            [
                new("P10", focused.P10, IsOnX: true),
                new("P50", focused.P50, IsOnX: true),
                new("P90", focused.P90, IsOnX: true),
            ],
        };
    }

    private static ChartFigure Curve(
        StudyCanvas canvas,
        ImmutableArray<MetricSpread> spreads,
        MetricSpread focused,
        string basis
    )
    {
        var metric = focused.Metric;
        var (low, high) = Ends(spreads);
        var name = canvas.Name(focused.Option);
        var label = StudyCanvas.InSentence(metric.Label);
        return new(
            "chances",
            metric.Better == BetterWhen.Higher
                ? Worded(
                    $"{name} has nine chances in ten to reach {label} of {canvas.Card(metric, focused.P10)}"
                )
                : Worded(
                    $"{name} has nine chances in ten to stay below {label} of {canvas.Card(metric, focused.P90)}"
                ),
            Worded($"Chance that {label} is at most the value below; {basis}"),
            ChartKind.Plot,
            new(metric.Label, metric.Unit),
            new(Worded("Chance"), Unit.Fraction) { Maximum = 1 },
            [
                .. spreads.Select(one => new ChartSeries(
                    FormattableString.Invariant($"chance-{one.Option + 1}"),
                    canvas.Name(one.Option),
                    StudyCanvas.Color(one.Option),
                    SeriesMark.Line,
                    Chances(one, low, high)
                )),
            ],
            Summary(canvas, spreads),
            canvas.SourceLine
        )
        {
            ReferenceLines = [new(Worded("Even odds"), 0.5, IsOnX: false)],
        };
    }

    private static (double Low, double High) Ends(ImmutableArray<MetricSpread> spreads)
    {
        var low = spreads.Min(one => one.Quantile(Tail));
        var high = spreads.Max(one => one.Quantile(1 - Tail));
        return (low, high > low ? high : low + Math.Max(Math.Abs(low) * 0.01, 1e-12));
    }

    private static ImmutableArray<ChartPoint> Shares(MetricSpread spread, double low, double high)
    {
        double Edge(int bin) => low + ((high - low) * bin / Bins);
        double Below(int edge) =>
            edge == 0 ? 0
            : edge == Bins ? 1
            : spread.ShareBelow(Edge(edge));
        return
        [
            .. Enumerable
                .Range(0, Bins)
                .Select(bin => new ChartPoint(Edge(bin), Below(bin + 1) - Below(bin))),
            new(high, 0),
        ];
    }

    private static ImmutableArray<ChartPoint> Chances(
        MetricSpread spread,
        double low,
        double high
    ) =>
        [
            .. Enumerable
                .Range(0, 101)
                .Select(step => low + ((high - low) * step / 100))
                .Select(value => new ChartPoint(value, spread.ShareBelow(value))),
        ];

    private static string Summary(StudyCanvas canvas, ImmutableArray<MetricSpread> spreads) =>
        string.Join(
            " ",
            spreads.Select(one =>
                $"{canvas.Name(one.Option)}: P10 {canvas.Card(one.Metric, one.P10)}, P50 {canvas.Card(one.Metric, one.P50)}, P90 {canvas.Card(one.Metric, one.P90)}."
            )
        );
}
