using System.Collections.Immutable;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Calibration;
using TcoDashboard.Domain.Performance.Disaggregation.Queueing;
using TcoDashboard.Domain.Performance.Serving;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Findings;

/// <summary>
/// How waiting grows with the load of a copy, option by option: percentiles of the time to the first token and per output token, with the
/// target, the knee, the load at the peak and saturation. Made on demand, because a curve may be simulated.
/// </summary>
public static class LatencyFigures
{
    // Growth that nobody reads off a curve.
    private const double Level = 1.005;

    // A target for 95 of 100 is read on its own curve; without one three curves tell the shape.
    private static LatencyPercentile[] Drawn(LatencyPercentile target) =>
        target == LatencyPercentile.P95
            ?
            [
                LatencyPercentile.P50,
                LatencyPercentile.P90,
                LatencyPercentile.P95,
                LatencyPercentile.P99,
            ]
            : [LatencyPercentile.P50, LatencyPercentile.P90, LatencyPercentile.P99];

    /// <summary>The two figures of one option's first fleet that answers requests; none where there is no such fleet.</summary>
    /// <param name="result">The result of the scenario.</param>
    /// <param name="option">The option.</param>
    /// <param name="context">Presenter and name of the catalog.</param>
    public static ImmutableArray<ChartFigure> Of(
        Result result,
        OptionResult option,
        FigureContext context
    )
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(option);
        ArgumentNullException.ThrowIfNull(context);
        if (
            option.Fleets.FirstOrDefault(fleet =>
                fleet is { Point: not null, Spec.PromptsFor: null }
            )
                is not { Point: { } point, System: { } system, Workload: { } load } fleet
            || FleetLoad.Of(load, result.Catalog) is not { } asked
        )
        {
            return [];
        }

        var parameters = PerformanceParameters.From(result.Catalog);
        var curve = fleet.Pair is { } pair
            ? PooledCurve.Of(
                pair,
                asked.Traffic,
                PoolShares.PromptsPerAnswer(option, fleet),
                parameters
            )
            : LatencyCurve.Of(system, asked.Workload, asked.Traffic, point, parameters);
        var canvas = new FigureCanvas([.. ComparisonColumn.Of(result)], context);
        return curve is null
            ? []
            :
            [
                Figure(
                    new(canvas, option, fleet, curve),
                    "latency-ttft",
                    Worded("Time to first token"),
                    report => report.TimeToFirstToken,
                    (load.MaxTtftMs / 1000, load.TtftAt),
                    (
                        point.TimeToFirstToken.Seconds,
                        (fleet.Pair?.Point.Prompt ?? point).Evidence?.TimeToFirstToken
                    )
                ),
                Figure(
                    new(canvas, option, fleet, curve),
                    "latency-tpot",
                    Worded("Time per output token"),
                    report => report.TimePerOutputToken,
                    (1 / load.MinTokensPerSecondPerUser, load.SpeedAt),
                    (1 / point.SpeedPerUser.TokensPerSecond, point.Evidence?.TimePerOutputToken)
                ),
            ];
    }

    private static ChartFigure Figure(
        Case it,
        string id,
        string label,
        Func<ServingReport, LatencySummary> latency,
        (double? Seconds, LatencyPercentile At) target,
        (double Seconds, ErrorBand? Band) full
    )
    {
        var points = it.Curve.Points;
        ChartFigure bare = new(
            id,
            "",
            "",
            ChartKind.Plot,
            new(Worded("Load of a copy"), Unit.Fraction) { Maximum = 1 },
            new(label, Unit.Second) { IsLogarithmic = IsWide(points, latency) },
            [
                .. Drawn(target.At)
                    .Select(
                        (percentile, index) =>
                            new ChartSeries(
                                $"{percentile}",
                                $"{percentile}",
                                ChartColors.Plain(index),
                                SeriesMark.Line,
                                [
                                    .. points.Select(report => new ChartPoint(
                                        report.Utilisation,
                                        At(latency(report), percentile).Seconds
                                    )),
                                ]
                            )
                    ),
            ],
            "",
            it.Canvas.SourceLine
        )
        {
            ReferenceLines = Lines(it, target),
        };
        // Why after the rest: words beside a figure have the prefix of its axis.
        var scaled = it with
        {
            Scale = ChartTables.ScaleOf(bare, isX: false, it.Canvas.Presenter),
        };
        return bare with
        {
            Title = Title(scaled, label, latency, target),
            Subtitle = Subtitle(scaled, full),
            Summary = string.Join(
                " ",
                points.Where(Told).Select(report => Words(scaled, report, latency(report)))
            ),
            ReferenceLines = Lines(scaled, target),
        };
    }

    private static ImmutableArray<ReferenceLine> Lines(
        Case it,
        (double? Seconds, LatencyPercentile At) target
    ) =>
        [
            .. target.Seconds is { } seconds
                ? (ReadOnlySpan<ReferenceLine>)
                    [
                        new(
                            Worded($"Target for {Whom(target.At)}: {Time(it, seconds)}"),
                            seconds,
                            IsOnX: false
                        ),
                    ]
                : [],
            new(Worded($"Knee: {Share(it, it.Curve.Knee)}"), it.Curve.Knee, IsOnX: true),
            .. it.Fleet.Serving?.AtPeak is { } peak
                ? (ReadOnlySpan<ReferenceLine>)
                    [
                        new(
                            Worded($"At the peak: {Share(it, peak.Utilisation)}"),
                            peak.Utilisation,
                            IsOnX: true
                        ),
                    ]
                : [],
            new(Worded("Saturation"), 1, IsOnX: true),
        ];

    private static string Title(
        Case it,
        string label,
        Func<ServingReport, LatencySummary> latency,
        (double? Seconds, LatencyPercentile At) target
    )
    {
        var name = it.Option.Spec.Name;
        if (target is { Seconds: { } seconds, At: not LatencyPercentile.Mean })
        {
            var within = it.Curve.Points.LastOrDefault(report =>
                At(latency(report), target.At).Seconds <= seconds
            );
            // Why the peak too: the load planned for may lie below all that are drawn.
            within ??=
                it.Fleet.Serving?.AtPeak is { } peak
                && At(latency(peak), target.At).Seconds <= seconds
                    ? peak
                    : null;
            return within is null
                ? Worded(
                    $"{name} misses the target for {Whom(target.At)} at any load from {Share(it, it.Curve.Points[0].Utilisation)}"
                )
                : Worded(
                    $"{name} keeps {Whom(target.At)} within {Time(it, seconds)} up to a load of about {Share(it, within.Utilisation)}"
                );
        }

        var (idle, knee) = (it.Curve.Points[0], Nearest(it, it.Curve.Knee));
        if (latency(knee).P99 <= latency(idle).P99 * Level)
        {
            return Worded(
                $"{label} of 99 in 100 requests on {name} stays at {Time(it, latency(knee).P99.Seconds)} up to the knee, a load of {Share(it, it.Curve.Knee)}"
            );
        }

        return Worded(
            $"{label} of 99 in 100 requests on {name} grows from {Time(it, latency(idle).P99.Seconds)} to {Time(it, latency(knee).P99.Seconds)} at the knee, a load of {Share(it, it.Curve.Knee)}"
        );
    }

    private static string Subtitle(Case it, (double Seconds, ErrorBand? Band) full)
    {
        var arrivals = it.Fleet.Workload!.Arrivals;
        var how =
            arrivals is null ? Worded("if requests came at random (Poisson)")
            : arrivals.Pattern == ArrivalPattern.Poisson
                ? Worded("requests come at random (Poisson)")
            : Worded($"requests come in bursts (variation {arrivals.Variation:0.##})");
        var method =
            it.Curve.Points.All(report => report.Method == ServingMethod.ClosedForm)
                ? Worded("closed forms")
            : it.Curve.Points.All(report => report.Method == ServingMethod.Simulation)
                ? Worded("simulated")
            : Worded("closed forms, simulated where these are not good enough");
        var what = it.Fleet.Pair is { } pair
            ? Worded(
                $"{it.Fleet.System!.Name} with prompts on {pair.Prompts.Name}, {it.Fleet.Workload.Name}: one answering copy and {Computing(it.Curve.Points[0].Prompts!.SharingCopies)}, {how}; the load is that of the fuller pool, that of {PoolShares.Fuller(it.Curve)}, saturated at {it.Curve.LimitRequestsPerSecond:0.##} requests a second; {method}. Comparisons count copies that are always full, as in a benchmark, where the mean is {Time(it, full.Seconds)}"
            )
            : Worded(
                $"{it.Fleet.System!.Name}, {it.Fleet.Workload.Name}: one copy, {how}; saturated at {it.Curve.LimitRequestsPerSecond:0.##} requests a second; {method}. Comparisons count copies that are always full, as in a benchmark, where the mean is {Time(it, full.Seconds)}"
            );
        return full.Band is { } band
            ? Worded(
                $"{what}. What the model misses moves all curves alike: 8 in 10 measured times are {it.Canvas.Presenter.Card(band.Low, Unit.One)} to {it.Canvas.Presenter.Card(band.High, Unit.One)} times what it predicts"
            )
            : what;
    }

    private static string Computing(int copies) =>
        copies == 1
            ? Worded("the copy that computes its prompts")
            : Worded($"what computes its prompts ({copies} copies in one queue)");

    // Why: a table of all loads is one key away; the words are for those who cannot see the curve.
    private static bool Told(ServingReport report) =>
        Math.Abs(report.Utilisation - 0.3) < 1e-6
        || Math.Abs(report.Utilisation - 0.6) < 1e-6
        || report.Utilisation > 0.84;

    private static string Words(Case it, ServingReport report, LatencySummary latency) =>
        Worded(
            $"At a load of {Share(it, report.Utilisation)}: half within {Time(it, latency.P50.Seconds)}, 90 of 100 within {Time(it, latency.P90.Seconds)}, 99 of 100 within {Time(it, latency.P99.Seconds)}."
        );

    private static bool IsWide(
        ImmutableArray<ServingReport> points,
        Func<ServingReport, LatencySummary> latency
    ) =>
        points.Min(report => latency(report).P50.Seconds) is > 0 and var least
        && points.Max(report => latency(report).P99.Seconds) > 20 * least;

    private static ServingReport Nearest(Case it, double load) =>
        it.Curve.Points.MinBy(report => Math.Abs(report.Utilisation - load))!;

    private static Duration At(LatencySummary latency, LatencyPercentile percentile) =>
        percentile switch
        {
            LatencyPercentile.P50 => latency.P50,
            LatencyPercentile.P90 => latency.P90,
            LatencyPercentile.P95 => latency.P95,
            LatencyPercentile.P99 => latency.P99,
            _ => latency.Mean,
        };

    private static string Whom(LatencyPercentile percentile) =>
        percentile switch
        {
            LatencyPercentile.P50 => Worded("half of the requests"),
            LatencyPercentile.P90 => Worded("90 of 100 requests"),
            LatencyPercentile.P95 => Worded("95 of 100 requests"),
            LatencyPercentile.P99 => Worded("99 of 100 requests"),
            _ => Worded("the mean of full copies"),
        };

    private static string Time(Case it, double seconds) =>
        it.Scale is { } scale
            ? it.Canvas.Presenter.Card(seconds, scale)
            : it.Canvas.Presenter.Card(seconds, Unit.Second);

    private static string Share(Case it, double share) => it.Canvas.Presenter.Percent(share);

    private sealed record Case(
        FigureCanvas Canvas,
        OptionResult Option,
        FleetResult Fleet,
        LatencyCurve Curve,
        NumberScale? Scale = null
    );
}
