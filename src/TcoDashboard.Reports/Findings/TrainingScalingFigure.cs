using System.Collections.Immutable;
using TcoDashboard.Domain.Performance.Training;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Reports.Figures;

namespace TcoDashboard.Reports.Findings;

/// <summary>The same run on one to a hundred thousand accelerators: how soon it ends, and what a run costs.</summary>
internal static class TrainingScalingFigure
{
    // Why: a run of a hundred years says only that it is not possible, and would press the rest of the curve together.
    private const double MostDays = 3650;

    /// <summary>Days against accelerators.</summary>
    public static ChartFigure? Of(FigureCanvas canvas) =>
        Plot(
            canvas,
            "training-scaling",
            new(Worded("Days of a run"), Unit.Day) { IsLogarithmic = true },
            one => one.Calendar.Hours / 24,
            Worded(
                "Days of one run, failures and checkpoints included; the batch of the scenario is kept"
            ),
            curves =>
            {
                var best = curves
                    .SelectMany(curve => curve.Points.Select(point => (curve.Name, Point: point)))
                    .MinBy(one => one.Point.Calendar.Hours);
                return Worded(
                    $"{best.Name} could end soonest: {Days(canvas, best.Point)} on {Count(canvas, best.Point)} accelerators, at {canvas.Presenter.Percent(best.Point.Utilisation.Value)} MFU"
                );
            }
        );

    /// <summary>Cost of a run against accelerators.</summary>
    public static ChartFigure? Costs(FigureCanvas canvas) =>
        Plot(
            canvas,
            "training-scaling-cost",
            new(Worded("Cost of a run"), canvas.Money.In(Unit.Usd)) { IsLogarithmic = true },
            one => canvas.Money.Of(one.Cost?.Usd ?? 0),
            Worded("Cost of one run at each option's own price of an accelerator-hour"),
            curves =>
            {
                var (name, dearer) = curves
                    .Select(curve => (curve.Name, Dearer: Dearer(curve.Points)))
                    .MaxBy(one => one.Dearer);
                return dearer > 1.005
                    ? Worded(
                        $"More accelerators end sooner but lose efficiency: on most of them a run costs {canvas.Presenter.Times(dearer)} as much as at its cheapest ({name})"
                    )
                    : Worded("A run costs about the same on any number of accelerators");
            }
        );

    private static ChartFigure? Plot(
        FigureCanvas canvas,
        string id,
        ChartAxis axis,
        Func<TrainingScale, double> value,
        string subtitle,
        Func<IReadOnlyList<Curve>, string> title
    )
    {
        Curve[] curves =
        [
            .. canvas
                .Options.SelectMany(option =>
                    option
                        .Column.Option.Fleets.Where(fleet => fleet.Training is not null)
                        .Select(fleet => new Curve(
                            option.Name,
                            option.Place,
                            [
                                .. fleet.Training!.Scaling.Where(one =>
                                    one.Calendar.Hours / 24 <= MostDays && value(one) > 0
                                ),
                            ],
                            fleet.Training.Spec.Count
                        ))
                )
                .Where(curve => curve.Points.Length > 1),
        ];
        if (curves.Length == 0)
        {
            return null;
        }

        return new(
            id,
            title(curves),
            subtitle,
            ChartKind.Plot,
            new(Worded("Accelerators"), Unit.One) { IsLogarithmic = true },
            axis,
            Series(curves, value),
            string.Join(
                " ",
                curves.Select(curve =>
                    $"{curve.Name}: {string.Join(", ", curve.Points.Select(one => Worded($"{canvas.Presenter.Card(value(one), axis.Unit)} on {Count(canvas, one)}")))}."
                )
            ),
            canvas.SourceLine
        );
    }

    private static ImmutableArray<ChartSeries> Series(
        Curve[] curves,
        Func<TrainingScale, double> value
    ) =>
        [
            .. curves.Select(
                (curve, index) =>
                    new ChartSeries(
                        FormattableString.Invariant($"run-{index + 1}"),
                        curve.Name,
                        ChartColors.Plain(curve.Place),
                        SeriesMark.Line,
                        [
                            .. curve.Points.Select(one => new ChartPoint(
                                one.Accelerators,
                                value(one)
                            )),
                        ]
                    )
            ),
            .. curves.Select(
                (curve, index) =>
                    new ChartSeries(
                        FormattableString.Invariant($"used-{index + 1}"),
                        Worded($"{curve.Name}, used here"),
                        ChartColors.Plain(curve.Place),
                        SeriesMark.Points,
                        [
                            .. curve
                                .Points.Where(one => one.Accelerators == curve.Used)
                                .Select(one => new ChartPoint(one.Accelerators, value(one))),
                        ]
                    )
                    {
                        Group = Worded("Used here"),
                        On = FormattableString.Invariant($"run-{index + 1}"),
                    }
            ),
        ];

    private static double Dearer(ImmutableArray<TrainingScale> points) =>
        points[^1].AcceleratorHours / points.Min(one => one.AcceleratorHours);

    private static string Days(FigureCanvas canvas, TrainingScale one) =>
        canvas.Presenter.Card(one.Calendar.Hours / 24, Unit.Day);

    private static string Count(FigureCanvas canvas, TrainingScale one) =>
        canvas.Presenter.Card(one.Accelerators, Unit.One);

    private sealed record Curve(
        string Name,
        int Place,
        ImmutableArray<TrainingScale> Points,
        int Used
    );
}
