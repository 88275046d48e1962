using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Variants;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Studies;

namespace TcoDashboard.Reports.Variants;

/// <summary>The figures of a study of scale and time: one line an option over the size, or bars for the next generation.</summary>
internal static class VariantFigures
{
    // Cost, latency and power over the demand; over time the figure looked at is enough.
    private static readonly ImmutableArray<string> s_overScale =
    [
        MetricIds.SpeedPerUser,
        MetricIds.DaysToTrain,
        MetricIds.FacilityPower,
    ];

    public static ImmutableArray<ChartFigure> Of(
        StudyCanvas canvas,
        Metric metric,
        string id,
        ImmutableArray<VariantRow> rows
    ) =>
        rows[0].Variant.Kind == VariantKind.Generation
            ? [.. new[] { Bars(canvas, metric, rows[0]) }.OfType<ChartFigure>()]
            :
            [
                .. new[] { metric.Id }
                    .Concat(rows[0].Variant.Kind == VariantKind.Scale ? s_overScale : [])
                    .Distinct()
                    .Where(one =>
                        canvas.Result.Options.Any(option => option.Metric(one) is not null)
                    )
                    .Select(one => Lines(canvas, canvas.Metric(one), id, rows))
                    .OfType<ChartFigure>(),
            ];

    private static ChartFigure? Lines(
        StudyCanvas canvas,
        Metric metric,
        string id,
        ImmutableArray<VariantRow> rows
    )
    {
        ImmutableArray<ChartSeries> series =
        [
            .. Enumerable
                .Range(0, canvas.Result.Options.Length)
                .Select(option => new ChartSeries(
                    FormattableString.Invariant($"option-{option}"),
                    canvas.Name(option),
                    StudyCanvas.Color(option),
                    SeriesMark.Line,
                    [
                        .. rows.Select(row =>
                                (
                                    row.Variant.Size,
                                    Value: VariantReports.Value(row, option, metric.Id)
                                )
                            )
                            .Where(one => one.Value is not null)
                            .Select(one => new ChartPoint(one.Size, one.Value!.Value)),
                    ]
                ))
                .Where(one => one.Points.Length > 0),
        ];
        if (series.IsEmpty)
        {
            return null;
        }

        var kind = rows[0].Variant.Kind;
        var values = series.SelectMany(one => one.Points).Select(point => point.Y).ToArray();
        var isWide = values.All(value => value > 0) && values.Max() > 20 * values.Min();
        // Why not over demand: its axis has steps of ten, so a place between two of them says little.
        var crossings =
            kind == VariantKind.Scale ? [] : VariantCrossings.Of(canvas, metric, rows, isWide);
        return new(
            $"variant-{id}-{metric.Id}",
            Title(canvas, metric, rows, series),
            Worded($"{metric.Label} of each option, {Words(kind)}; {canvas.Term}"),
            ChartKind.Plot,
            Axis(kind),
            new(metric.Label, metric.Unit) { IsLogarithmic = isWide },
            [.. series, .. Crossing(crossings)],
            string.Join(
                " ",
                series
                    .Select(one =>
                        $"{one.Name}: {string.Join(", ", one.Points.Select(point => Worded($"{canvas.Card(metric, point.Y)} at {VariantWords.Size(canvas.Presenter, new(kind, point.X, canvas.Result.Document))}")))}."
                    )
                    .Concat(crossings.Select(crossing => crossing.Sentence))
            ),
            canvas.SourceLine
        );
    }

    private static IEnumerable<ChartSeries> Crossing(ImmutableArray<VariantCrossing> crossings) =>
        crossings.IsEmpty
            ? []
            :
            [
                new(
                    "crossings",
                    Worded("Crossing"),
                    "ink",
                    SeriesMark.Points,
                    [
                        .. crossings.Select(crossing => new ChartPoint(
                            crossing.Size,
                            crossing.Value
                        )
                        {
                            Label = Worded($"{crossing.Ahead} ahead from {crossing.From}"),
                        }),
                    ]
                ),
            ];

    private static string Title(
        StudyCanvas canvas,
        Metric metric,
        ImmutableArray<VariantRow> rows,
        ImmutableArray<ChartSeries> series
    )
    {
        var last = VariantWords.Size(canvas.Presenter, rows[^1].Variant);
        var first = VariantWords.Size(canvas.Presenter, rows[0].Variant);
        var widest = series
            .Where(one => one.Points.Length > 1 && one.Points[0].Y != 0)
            .Select(one =>
                (one.Name, Change: (one.Points[^1].Y - one.Points[0].Y) / Math.Abs(one.Points[0].Y))
            )
            .OrderByDescending(one => Math.Abs(one.Change))
            .FirstOrDefault();
        return widest.Name is null ? metric.Label
            : Math.Abs(widest.Change) < 0.005
                ? Worded($"{metric.Label} stays within half a percent from {first} to {last}")
            : Worded(
                $"{metric.Label} of {widest.Name} changes by {canvas.Presenter.RelativeDifference(widest.Change)} from {first} to {last}"
            );
    }

    private static string Words(VariantKind kind) =>
        kind switch
        {
            VariantKind.Scale => Worded("at multiples of the demand"),
            VariantKind.Life => Worded("by the years hardware is kept"),
            _ => Worded("by the months the start is put off"),
        };

    private static ChartAxis Axis(VariantKind kind) =>
        kind switch
        {
            VariantKind.Scale => new(Worded("Demand, times today's"), Unit.One)
            {
                IsLogarithmic = true,
            },
            VariantKind.Life => new(Worded("Life of the hardware"), Unit.Year),
            _ => new(Worded("Later start"), Unit.Month),
        };

    private static ChartFigure? Bars(StudyCanvas canvas, Metric metric, VariantRow next)
    {
        int[] options =
        [
            .. Enumerable
                .Range(0, canvas.Result.Options.Length)
                .Where(option =>
                    canvas.Result.Options[option].Metric(metric.Id)?.Value is not null
                    || VariantReports.Value(next, option, metric.Id) is not null
                ),
        ];
        if (options.Length == 0)
        {
            return null;
        }

        ChartSeries Series(string id, string name, int color, Func<int, double?> value) =>
            new(
                id,
                name,
                ChartColors.Plain(color),
                SeriesMark.Bar,
                [
                    .. options
                        .Select((option, place) => (place, Value: value(option)))
                        .Where(one => one.Value is not null)
                        .Select(one => new ChartPoint(one.place, one.Value!.Value)),
                ]
            );
        return new(
            $"variant-generation-{metric.Id}",
            Worded($"{metric.Label} now and with the vendor's next system"),
            Worded($"{metric.Label} of each option; {canvas.Term}"),
            ChartKind.GroupedBars,
            ChartAxis.Of(Worded("Option"), options.Select(canvas.Name)),
            new(metric.Label, metric.Unit),
            [
                Series(
                    "now",
                    Worded("Now"),
                    0,
                    option => canvas.Result.Options[option].Metric(metric.Id)?.Value
                ),
                Series(
                    "next",
                    Worded("Next generation"),
                    1,
                    option => VariantReports.Value(next, option, metric.Id)
                ),
            ],
            string.Join(" ", options.Select(option => NowAndNext(canvas, metric, next, option))),
            canvas.SourceLine
        );
    }

    private static string NowAndNext(
        StudyCanvas canvas,
        Metric metric,
        VariantRow next,
        int option
    ) =>
        Worded(
            $"{canvas.Name(option)}: {canvas.Card(metric, canvas.Result.Options[option].Metric(metric.Id)?.Value)} now, {canvas.Card(metric, VariantReports.Value(next, option, metric.Id))} with the next generation."
        );
}
