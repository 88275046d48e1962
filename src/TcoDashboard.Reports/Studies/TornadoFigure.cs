using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Crossings;
using TcoDashboard.Domain.Analysis.Sensitivity;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Studies;

/// <summary>Which input matters: each moved alone to the P10 and the P90 of its range.</summary>
public static class TornadoFigure
{
    /// <summary>Rows shown unless said otherwise.</summary>
    public const int MostRows = 12;

    /// <summary>The figure; <c>null</c> when no uncertain input moves the target.</summary>
    /// <param name="canvas">Names and presenter.</param>
    /// <param name="tornado">The study.</param>
    /// <param name="ties">Where single inputs make the two options of a gap tie; empty for the metric of one option.</param>
    /// <param name="most">Most rows.</param>
    public static ChartFigure? Of(
        StudyCanvas canvas,
        Tornado tornado,
        ImmutableArray<CrossingSearch> ties,
        int most = MostRows
    )
    {
        ArgumentNullException.ThrowIfNull(canvas);
        ArgumentNullException.ThrowIfNull(tornado);
        var (metricId, option, against) = tornado.Target;
        var metric = canvas.Metric(metricId);
        var tolerance = 1e-12 * Math.Abs(metric.Value ?? 0);
        TornadoBar[] moving = [.. tornado.Bars.Where(bar => bar.Swing > tolerance)];
        if (tornado.Base is not { } start || moving.Length == 0)
        {
            return null;
        }

        TornadoBar[] shown = [.. moving.Take(most)];
        (int Row, TornadoBar Bar, double? Tie)[] flips =
        [
            .. shown
                .Select((bar, row) => (Row: row, Bar: bar, Tie: TieOf(bar, ties)))
                .Where(flip => against is not null && flip.Tie is not null),
        ];
        return new(
            "tornado",
            Title(
                canvas,
                metric,
                shown,
                [.. shown.Where(bar => against is not null && Turns(bar))],
                against is not null
            ),
            Subtitle(canvas, metric, option, against),
            ChartKind.TornadoBars,
            ChartAxis.Of(Worded("Input"), Labels(shown)),
            new(against is null ? metric.Label : Worded($"{metric.Label}, gap"), metric.Unit),
            [.. BothEnds(canvas, shown), .. TieMarks(canvas, flips, ScalesOf(canvas, shown))],
            Summary(canvas, metric, start, shown, moving.Length),
            canvas.SourceLine
        )
        {
            Base = start,
            ReferenceLines =
            [
                new(Worded($"Now {canvas.Card(metric, start)}"), start, IsOnX: false),
                .. against is null
                    ? []
                    : new[] { new ReferenceLine(Worded("Tie"), 0, IsOnX: false) },
            ],
        };
    }

    /// <summary>Where the inputs that turn the gap within their range make the two options tie, for the marks of the figure.</summary>
    /// <param name="result">The evaluation.</param>
    /// <param name="tornado">The study of a gap; of one option alone nothing ties.</param>
    /// <param name="metric">Id of the metric compared.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static ImmutableArray<CrossingSearch> TiesOf(
        Result result,
        Tornado tornado,
        string metric,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(tornado);
        return tornado.Target.Against is { } against
            ? BreakEven.Flips(
                result,
                [.. tornado.Bars.Take(MostRows).Where(Turns).Select(bar => bar.Lever)],
                metric,
                tornado.Target.Option,
                against,
                cancellation
            )
            : [];
    }

    // Why by the ends and not by the ties: the sentence must be true also where nobody has searched for the exact place yet.
    private static bool Turns(TornadoBar bar) => bar.AtLow * bar.AtHigh <= 0;

    private static ImmutableArray<ChartSeries> TieMarks(
        StudyCanvas canvas,
        (int Row, TornadoBar Bar, double? Tie)[] flips,
        Dictionary<string, NumberScale> scales
    ) =>
        flips.Length == 0
            ? []
            :
            [
                new(
                    "ties",
                    Worded("Tie"),
                    "ink",
                    SeriesMark.Points,
                    [
                        .. flips.Select(flip => new ChartPoint(flip.Row, 0)
                        {
                            Label = Worded(
                                $"ties at {canvas.Presenter.Card(flip.Tie, scales[flip.Bar.Lever.Key])}"
                            ),
                        }),
                    ]
                ),
            ];

    private static double? TieOf(TornadoBar bar, ImmutableArray<CrossingSearch> ties) =>
        Turns(bar)
            ? ties.FirstOrDefault(tie => tie.Lever.Key == bar.Lever.Key)
                ?.Crossings.Where(crossing =>
                    crossing.Value >= bar.Low && crossing.Value <= bar.High
                )
                .MinBy(crossing => Math.Abs(crossing.Value - bar.Lever.Value))
                ?.Value
            : null;

    private static ChartSeries Ends(
        StudyCanvas canvas,
        (string Id, string Name, int Color) series,
        TornadoBar[] bars,
        Dictionary<string, NumberScale> scales,
        Func<TornadoBar, (double Input, double? Value)> end
    ) =>
        new(
            series.Id,
            series.Name,
            ChartColors.Plain(series.Color),
            SeriesMark.Bar,
            [
                .. bars.Select((bar, row) => (row, bar, At: end(bar)))
                    .Where(one => one.At.Value is not null)
                    .Select(one => new ChartPoint(one.row, one.At.Value!.Value)
                    {
                        Label = canvas.Presenter.Card(one.At.Input, scales[one.bar.Lever.Key]),
                    }),
            ]
        );

    // Why: two systems have a price each; the label of the cell tells them apart where the name of the input does not.
    private static IEnumerable<string> Labels(TornadoBar[] bars) =>
        bars.Select(
            (bar, row) =>
                bars.Take(row)
                    .Count(other => StudyCanvas.Name(other.Lever) == StudyCanvas.Name(bar.Lever))
                    is > 0
                        and var earlier
                    ? FormattableString.Invariant($"{StudyCanvas.Name(bar.Lever)} ({earlier + 1})")
                    : StudyCanvas.Name(bar.Lever)
        );

    private static string Title(
        StudyCanvas canvas,
        Metric metric,
        TornadoBar[] bars,
        TornadoBar[] flips,
        bool isGap
    )
    {
        var first = bars[0];
        var label = StudyCanvas.InSentence(first.Lever);
        if (!isGap)
        {
            return bars.Length == 1
                ? Worded(
                    $"Only {label} moves {StudyCanvas.InSentence(metric.Label)}, by {canvas.Card(metric, first.Swing)}"
                )
                : Worded(
                    $"{StudyCanvas.Name(first.Lever)} matters most: it moves {StudyCanvas.InSentence(metric.Label)} by {canvas.Card(metric, first.Swing)}"
                );
        }

        string[] names =
        [
            .. flips.Take(3).Select(bar => StudyCanvas.InSentence(bar.Lever)).Distinct(),
        ];
        return flips.Length switch
        {
            0 => Worded(
                $"No single input flips the choice within a known range; {label} comes closest"
            ),
            1 => Worded($"Only {names[0]} can flip the choice within its range"),
            <= 3 => Worded(
                $"{flips.Length} inputs can each flip the choice: {StudyCanvas.List(names)}"
            ),
            _ => Worded(
                $"{flips.Length} inputs can each flip the choice, first of all {StudyCanvas.List(names)}"
            ),
        };
    }

    private static string Summary(
        StudyCanvas canvas,
        Metric metric,
        double start,
        TornadoBar[] shown,
        int moving
    )
    {
        var first = string.Join(
            " ",
            shown
                .Take(3)
                .Select(bar =>
                    Worded(
                        $"{StudyCanvas.Name(bar.Lever)} from {canvas.Card(bar.Lever, bar.Low)} to {canvas.Card(bar.Lever, bar.High)}: {canvas.Card(metric, bar.AtLow)} to {canvas.Card(metric, bar.AtHigh)}."
                    )
                )
        );
        var rest = (moving - shown.Length) switch
        {
            1 => Worded(
                $" 1 more input moves it by less than {canvas.Card(metric, shown[^1].Swing)}."
            ),
            > 1 and var more => Worded(
                $" {more} more inputs move it by less than {canvas.Card(metric, shown[^1].Swing)}."
            ),
            _ => "",
        };
        return Worded($"As things stand {canvas.Card(metric, start)}. {first}{rest}");
    }

    private static string Subtitle(StudyCanvas canvas, Metric metric, int option, int? against)
    {
        var watched = against is { } other
            ? Worded($"{metric.Label} of {canvas.Name(option)} less {canvas.Name(other)}")
            : Worded($"{metric.Label} of {canvas.Name(option)}");
        return Worded(
            $"{watched}, each input moved alone to P10 and P90 of its range; {canvas.Term}"
        );
    }

    private static ChartSeries[] BothEnds(StudyCanvas canvas, TornadoBar[] shown)
    {
        var scales = ScalesOf(canvas, shown);
        return
        [
            Ends(
                canvas,
                ("low", Worded("Input at P10"), 0),
                shown,
                scales,
                bar => (bar.Low, bar.AtLow)
            ),
            Ends(
                canvas,
                ("high", Worded("Input at P90"), 1),
                shown,
                scales,
                bar => (bar.High, bar.AtHigh)
            ),
        ];
    }

    /// <summary>One scale for all inputs of a unit, so that thousands do not stand beside millions; an input a thousandth of the others has its own.</summary>
    private static Dictionary<string, NumberScale> ScalesOf(StudyCanvas canvas, TornadoBar[] shown)
    {
        const double Wide = 1000;
        static double Most(TornadoBar bar) => Math.Max(Math.Abs(bar.Low), Math.Abs(bar.High));
        return shown
            .DistinctBy(bar => bar.Lever.Key)
            .ToDictionary(
                bar => bar.Lever.Key,
                bar =>
                    canvas.Presenter.ScaleFor(
                        [
                            shown
                                .Where(other => other.Lever.Unit.Symbol == bar.Lever.Unit.Symbol)
                                .Select(Most)
                                .Where(most => most < Wide * Most(bar))
                                .DefaultIfEmpty(Most(bar))
                                .Max(),
                        ],
                        bar.Lever.Unit
                    ),
                StringComparer.Ordinal
            );
    }
}
