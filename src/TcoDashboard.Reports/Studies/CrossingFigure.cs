using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Crossings;
using TcoDashboard.Domain.Analysis.Levers;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Figures;

namespace TcoDashboard.Reports.Studies;

/// <summary>When one option wins, or a metric reaches a goal: lines over one input with every crossing labelled.</summary>
public static class CrossingFigure
{
    /// <summary>Where two options tie.</summary>
    /// <param name="canvas">Names and presenter.</param>
    /// <param name="sweep">The metric of the options along the input.</param>
    /// <param name="search">The ties.</param>
    /// <param name="option">Index of an option.</param>
    /// <param name="against">Index of the other.</param>
    /// <param name="spread">How far the tie moves with all other inputs; <c>null</c> when nobody asked.</param>
    public static ChartFigure Tie(
        StudyCanvas canvas,
        LeverSweep sweep,
        CrossingSearch search,
        int option,
        int against,
        CrossingSpread? spread
    )
    {
        ArgumentNullException.ThrowIfNull(canvas);
        ArgumentNullException.ThrowIfNull(sweep);
        ArgumentNullException.ThrowIfNull(search);
        var metric = canvas.Metric(sweep.MetricId);
        return Figure(
            canvas,
            sweep,
            search,
            option,
            "break-even",
            TieWords(canvas, metric, sweep, search, option, against),
            [],
            spread
        );
    }

    /// <summary>Where the metric of an option reaches a goal.</summary>
    /// <param name="canvas">Names and presenter.</param>
    /// <param name="sweep">The metric of the option along the input.</param>
    /// <param name="search">The places.</param>
    /// <param name="option">Index of the option.</param>
    /// <param name="spread">How far the place moves with all other inputs; <c>null</c> when nobody asked.</param>
    public static ChartFigure Goal(
        StudyCanvas canvas,
        LeverSweep sweep,
        CrossingSearch search,
        int option,
        CrossingSpread? spread
    )
    {
        ArgumentNullException.ThrowIfNull(canvas);
        ArgumentNullException.ThrowIfNull(sweep);
        ArgumentNullException.ThrowIfNull(search);
        var metric = canvas.Metric(sweep.MetricId);
        return Figure(
            canvas,
            sweep,
            search,
            option,
            "goal",
            GoalWords(canvas, metric, sweep, search, option),
            [
                new(
                    Worded($"Goal {canvas.Card(metric, search.Wanted)}"),
                    search.Wanted,
                    IsOnX: false
                ),
            ],
            spread
        );
    }

    /// <summary>The finding of a search for a tie, one sentence without the full stop.</summary>
    public static string TieWords(
        StudyCanvas canvas,
        Metric metric,
        LeverSweep sweep,
        CrossingSearch search,
        int option,
        int against
    )
    {
        ArgumentNullException.ThrowIfNull(canvas);
        ArgumentNullException.ThrowIfNull(metric);
        ArgumentNullException.ThrowIfNull(sweep);
        ArgumentNullException.ThrowIfNull(search);
        var (a, b) = (canvas.Name(option), canvas.Name(against));
        var lever = search.Lever;
        var label = StudyCanvas.InSentence(lever);
        if (search.Crossings.IsEmpty)
        {
            var winner = WinnerNow(sweep, metric, option, against) switch
            {
                { } one => Worded($"{canvas.Name(one)} wins throughout"),
                null => Worded("the two are equal or cannot be computed"),
            };
            return Worded(
                $"No tie at any {label} from {canvas.Card(lever, lever.Minimum)} to {canvas.Card(lever, lever.Maximum)}: {winner}"
            );
        }

        if (search.Crossings is [var only])
        {
            // The gap is A less B; where it rises A is the lower one below the tie.
            var lowerBelow = only.Rises ? a : b;
            var higherBelow = only.Rises ? b : a;
            var below = metric.Better == BetterWhen.Higher ? higherBelow : lowerBelow;
            var above = below == a ? b : a;
            return Worded(
                $"{below} wins below {label} of {canvas.Card(lever, only.Value)}, {above} above it"
            );
        }

        return Worded(
            $"{a} and {b} tie at {search.Crossings.Length} values of {label}: {Places(canvas, search)}"
        );
    }

    private static string GoalWords(
        StudyCanvas canvas,
        Metric metric,
        LeverSweep sweep,
        CrossingSearch search,
        int option
    )
    {
        var lever = search.Lever;
        var label = StudyCanvas.InSentence(lever);
        var goal = Worded(
            $"{StudyCanvas.InSentence(metric.Label)} of {canvas.Card(metric, search.Wanted)}"
        );
        if (!search.Crossings.IsEmpty)
        {
            return search.Crossings.Length == 1
                ? Worded(
                    $"{canvas.Name(option)} reaches {goal} at {label} of {Places(canvas, search)}"
                )
                : Worded(
                    $"{canvas.Name(option)} has {goal} at {search.Crossings.Length} values of {label}: {Places(canvas, search)}"
                );
        }

        double[] values =
        [
            .. sweep
                .Lines.Where(line => line.Option == option)
                .SelectMany(line => line.Values)
                .OfType<double>(),
        ];
        var reach =
            values.Length == 0
                ? Worded("it cannot be computed")
                : Worded(
                    $"it runs from {canvas.Card(metric, values.Min())} to {canvas.Card(metric, values.Max())}"
                );
        return Worded(
            $"{canvas.Name(option)} reaches {goal} at no {label} from {canvas.Card(lever, lever.Minimum)} to {canvas.Card(lever, lever.Maximum)}: {reach}"
        );
    }

    private static string Places(StudyCanvas canvas, CrossingSearch search) =>
        StudyCanvas.List([
            .. search.Crossings.Select(crossing => canvas.Card(search.Lever, crossing.Value)),
        ]);

    private static int? WinnerNow(LeverSweep sweep, Metric metric, int option, int against)
    {
        var own = sweep.Lines.FirstOrDefault(line => line.Option == option);
        var other = sweep.Lines.FirstOrDefault(line => line.Option == against);
        if (own is null || other is null)
        {
            return null;
        }

        var gap = own
            .Values.Zip(other.Values, (a, b) => a - b)
            .FirstOrDefault(one => one is not null and not 0);
        return gap is null ? null
            : gap < 0 == (metric.Better != BetterWhen.Higher) ? option
            : against;
    }

    private static ChartFigure Figure(
        StudyCanvas canvas,
        LeverSweep sweep,
        CrossingSearch search,
        int option,
        string id,
        string title,
        ImmutableArray<ReferenceLine> lines,
        CrossingSpread? spread
    )
    {
        var metric = canvas.Metric(sweep.MetricId);
        var lever = sweep.Lever;
        var crossings = Crossings(canvas, sweep, search, option, spread);
        var range = spread is null ? "" : $" {SpreadWords(canvas, lever, spread)}";
        ChartFigure bare = new(
            id,
            title,
            Worded(
                $"{metric.Label} against {StudyCanvas.InSentence(lever)}, all other inputs as they are; {canvas.Term}.{range}"
            ),
            ChartKind.Plot,
            new(StudyCanvas.Name(lever), lever.Unit)
            {
                IsLogarithmic = sweep.Places[0] > 0 && sweep.Places[^1] / sweep.Places[0] > 50,
            },
            new(metric.Label, metric.Unit),
            Series(canvas, sweep, crossings),
            Worded(
                $"{title}. Now {StudyCanvas.InSentence(lever)} is {canvas.Card(lever, lever.Value)}.{range}"
            ),
            canvas.SourceLine
        )
        {
            ReferenceLines = lines,
        };
        return ChartTables.Lined(
            bare,
            lever.Value,
            isOnX: true,
            now => Worded($"Now {now}"),
            canvas.Presenter
        );
    }

    private static ImmutableArray<ChartSeries> Series(
        StudyCanvas canvas,
        LeverSweep sweep,
        ImmutableArray<ChartPoint> crossings
    ) =>
        [
            .. sweep.Lines.Select(line => new ChartSeries(
                FormattableString.Invariant($"line-{line.Option + 1}"),
                canvas.Name(line.Option),
                StudyCanvas.Color(line.Option),
                SeriesMark.Line,
                [
                    .. sweep
                        .Places.Zip(line.Values)
                        .Where(one => one.Second is not null)
                        .Select(one => new ChartPoint(one.First, one.Second!.Value)),
                ]
            )),
            .. crossings.IsEmpty
                ? []
                : new[]
                {
                    new ChartSeries(
                        "crossings",
                        Worded("Crossing"),
                        "ink",
                        SeriesMark.Points,
                        crossings
                    ),
                },
        ];

    /// <summary>How far a crossing moves when all other inputs are drawn, one sentence.</summary>
    public static string SpreadWords(StudyCanvas canvas, Lever lever, CrossingSpread spread)
    {
        ArgumentNullException.ThrowIfNull(canvas);
        ArgumentNullException.ThrowIfNull(spread);
        var range = Worded(
            $"{canvas.Card(lever, spread.Low)} to {canvas.Card(lever, spread.High)} (P10 to P90)"
        );
        return spread.Share >= 0.995
            ? Worded($"With all other inputs drawn the crossing lies at {range}.")
            : Worded(
                $"With all other inputs drawn there is a crossing in {canvas.Presenter.Percent(spread.Share)} of the draws, there at {range}."
            );
    }

    // A crossing stands on the line of the option, between the two nearest places of the sweep.
    private static ImmutableArray<ChartPoint> Crossings(
        StudyCanvas canvas,
        LeverSweep sweep,
        CrossingSearch search,
        int option,
        CrossingSpread? spread
    )
    {
        var line = sweep.Lines.FirstOrDefault(one => one.Option == option);
        return line is null
            ? []
            :
            [
                .. search
                    .Crossings.Where(crossing =>
                        crossing.Value >= sweep.Places[0] && crossing.Value <= sweep.Places[^1]
                    )
                    .Select(crossing =>
                        (crossing, At: Between(sweep.Places, line.Values, crossing.Value))
                    )
                    .Where(one => one.At is not null)
                    .Select(one => new ChartPoint(one.crossing.Value, one.At!.Value)
                    {
                        Label =
                            spread is null || one.crossing != search.Nearest
                                ? canvas.Card(search.Lever, one.crossing.Value)
                                : Worded(
                                    $"{canvas.Card(search.Lever, one.crossing.Value)} ({canvas.Card(search.Lever, spread.Low)} to {canvas.Card(search.Lever, spread.High)})"
                                ),
                    }),
            ];
    }

    private static double? Between(
        ImmutableArray<double> places,
        ImmutableArray<double?> values,
        double at
    )
    {
        var next = places.BinarySearch(at);
        if (next >= 0)
        {
            return values[next];
        }

        next = ~next;
        return next == 0 || next == places.Length
            ? null
            : values[next - 1]
                + (
                    (values[next] - values[next - 1])
                    * (at - places[next - 1])
                    / (places[next] - places[next - 1])
                );
    }
}
