using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Figures;

namespace TcoDashboard.Reports.Findings;

/// <summary>One metric of every option as bars, best first in the title.</summary>
internal static class MetricBars
{
    public static ChartFigure? Cost(FigureCanvas canvas) =>
        Of(
            canvas,
            "first-cost",
            MetricIds.CostPerMtokBlended,
            new(Worded("Cost per million tokens"), canvas.Money.In(Unit.UsdPerMillionTokens)),
            Worded(
                $"{canvas.Money.Name} per million input and output tokens, present value, {canvas.Term}, {canvas.Tax}"
            ),
            bars =>
            {
                var racing = ShortfallWords.Contenders(bars, bar => bar.Option.Column.Option);
                var behind = ShortfallWords.Behind(
                    bars,
                    bar => bar.Option.Column.Option,
                    bar => bar.Name
                );
                if (racing is not [var best, var next, ..])
                {
                    var cost = canvas.Presenter.Card(
                        racing[0].Value,
                        canvas.Money.In(Unit.UsdPerMillionTokens)
                    );
                    return $"{racing[0].Name}: {cost}{behind}";
                }

                var gap = 1 - (best.Value / next.Value);
                var finding =
                    gap < Tolerance.Cost
                        ? Worded($"{best.Name} and {next.Name} cost the same per million tokens")
                        : Worded(
                            $"{best.Name} costs {canvas.Presenter.Percent(gap)} less per million tokens than {next.Name}{Doubt(best, next)}"
                        );
                return finding + behind;
            }
        );

    public static ChartFigure? Speed(FigureCanvas canvas) =>
        Of(
            canvas,
            "first-speed",
            MetricIds.SpeedPerUser,
            new(Worded("Speed per user"), Unit.TokensPerSecond),
            Conditions(canvas),
            bars =>
            {
                var (best, next) = (bars[0], bars[1]);
                return !(bars[0].Value > bars[^1].Value * (1 + Tolerance.Speed))
                        ? Worded(
                            $"{(bars.Length == 2 ? Worded("Both") : Worded("All"))} answer about equally fast per user"
                        )
                    : best.Value <= next.Value * (1 + Tolerance.Speed)
                        ? Worded(
                            $"{best.Name} and {next.Name} answer fastest, at about the same speed per user"
                        )
                    : Speeds(canvas, best, next);
            }
        );

    // Why speeds and no ratio: how many times faster one is says nothing where the other is loaded down to what is just allowed.
    private static string Speeds(FigureCanvas canvas, Bar best, Bar next)
    {
        var (fast, slow) = (PerUser(canvas, best.Value), PerUser(canvas, next.Value));
        return SpeedLimit.Of(next.Option.Column) is null
            ? Worded($"{best.Name} answers at {fast} per user, {next.Name} at {slow}")
            : Worded(
                $"{best.Name} answers at {fast} per user, {next.Name} is loaded down to the slowest speed allowed, {slow}"
            );
    }

    private static string Conditions(FigureCanvas canvas)
    {
        var load = Worded(
            "Output tokens per second that one user sees after the first token, at full load"
        );
        return SpeedLimit.Shared(canvas.Options.Select(option => option.Column)) is { } limit
            ? Worded($"{load}; slowest speed allowed: {PerUser(canvas, limit)}")
            : load;
    }

    private static string PerUser(FigureCanvas canvas, double speed) =>
        canvas.Presenter.Card(speed, Unit.TokensPerSecond);

    private static ChartFigure? Of(
        FigureCanvas canvas,
        string id,
        string metricId,
        ChartAxis axis,
        string subtitle,
        Func<Bar[], string> finding
    )
    {
        Bar[] metrics =
        [
            .. canvas
                .Options.Select(option =>
                    option.Column.Option.Metric(metricId) is { Value: > 0 } metric
                        ? new Bar(option, metric, canvas.Money)
                        : null
                )
                .OfType<Bar>(),
        ];
        if (metrics.Length == 0)
        {
            return null;
        }

        var lowerIsBetter = metrics[0].Metric.Better == BetterWhen.Lower;
        Bar[] ranked = [.. metrics.OrderBy(bar => lowerIsBetter ? bar.Value : -bar.Value)];
        return new(
            id,
            ranked.Length == 1
                ? $"{ranked[0].Name}: {canvas.Presenter.Card(ranked[0].Value, axis.Unit)}"
                : finding(ranked),
            subtitle,
            ChartKind.GroupedBars,
            ChartAxis.Of(Worded("Option"), metrics.Select(pair => pair.Name)),
            axis,
            [
                new(
                    metricId,
                    axis.Label,
                    ChartColors.Plain(lowerIsBetter ? 0 : 1),
                    SeriesMark.Bar,
                    [.. metrics.Select((pair, place) => new ChartPoint(place, pair.Value))]
                ),
            ],
            string.Join(
                " ",
                metrics.Select(pair =>
                    $"{pair.Name}: {canvas.Presenter.Card(pair.Value, axis.Unit)}."
                )
            ),
            canvas.SourceLine
        );
    }

    private static string Doubt(Bar best, Bar next) =>
        Noise.Covers(
            new(best.Metric.Value, null, best.Metric.Low, best.Metric.High),
            new(next.Metric.Value, null, next.Metric.Low, next.Metric.High),
            best.Option.Column.Option,
            next.Option.Column.Option
        )
            ? Worded(", within the uncertainty of the performance model")
            : "";

    private sealed record Bar(FigureOption Option, Metric Metric, ShownMoney Money)
    {
        public string Name => Option.Name;

        public double Value => Money.Of(Metric.Value, Metric.Unit) ?? 0;
    }
}
