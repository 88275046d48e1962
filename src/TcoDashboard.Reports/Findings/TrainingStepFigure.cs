using System.Collections.Immutable;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Performance.Training;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Reports.Figures;

namespace TcoDashboard.Reports.Findings;

/// <summary>Where the time of a training step goes, from the model's own operations at dense peak (the MFU) to waiting and the optimiser.</summary>
internal static class TrainingStepFigure
{
    private static readonly ImmutableArray<(
        string Id,
        string Name,
        Func<TrainingStep, double> Of
    )> s_parts =
    [
        ("ideal", Worded("Model at dense peak (MFU)"), step => step.Ideal),
        ("kernels", Worded("Kernels below peak"), step => step.Kernels),
        ("memory", Worded("Memory between kernels"), step => step.Memory),
        ("host", Worded("Host and launches"), step => step.Host),
        ("recompute", Worded("Recomputation"), step => step.Recompute),
        ("tensor", Worded("Tensor exchange"), step => step.Tensor),
        ("expert", Worded("Expert exchange"), step => step.Expert),
        ("context", Worded("Context exchange"), step => step.Context),
        ("handover", Worded("Pipeline hand-over"), step => step.Pipeline),
        ("bubble", Worded("Pipeline bubble"), step => step.Bubble),
        ("data", Worded("Data exchange"), step => step.Data),
        ("optimizer", Worded("Optimiser"), step => step.Optimizer),
        ("jitter", Worded("Slowest device"), step => step.Jitter),
    ];

    public static ChartFigure? Of(FigureCanvas canvas)
    {
        (string Name, TrainingStep Step)[] steps =
        [
            .. canvas.Options.SelectMany(option =>
                option
                    .Column.Option.Fleets.Where(fleet => fleet.Training is not null)
                    .Select(fleet => (option.Name, fleet.Training!.Run.Step))
            ),
        ];
        if (steps.Length == 0)
        {
            return null;
        }

        var parts = s_parts.Where(part => steps.Any(one => part.Of(one.Step) > 0)).ToArray();
        return new(
            "training-step",
            Title(canvas, steps),
            Worded(
                "Share of the time of a step, by what it is spent on; the first part is model FLOPs utilisation"
            ),
            ChartKind.StackedBars,
            ChartAxis.Of(Worded("Option"), steps.Select(one => one.Name)),
            new(Worded("Share of a step"), Unit.Fraction),
            [
                .. parts.Select(
                    (part, index) =>
                        new ChartSeries(
                            part.Id,
                            part.Name,
                            ChartColors.Plain(index),
                            SeriesMark.Bar,
                            [
                                .. steps.Select(
                                    (one, place) =>
                                        new ChartPoint(place, part.Of(one.Step) / one.Step.Seconds)
                                ),
                            ]
                        )
                ),
            ],
            string.Join(
                " ",
                steps.Select(one =>
                {
                    var (loss, share) = Largest(one.Step);
                    return Worded(
                        $"{one.Name}: {canvas.Presenter.Percent(one.Step.ModelUtilisation)} MFU in a step of {canvas.Presenter.Card(one.Step.Seconds, Unit.Second)}; the largest loss is {Labels.InSentence(loss)} with {canvas.Presenter.Percent(share)}."
                    );
                })
            ),
            canvas.SourceLine
        );
    }

    private static string Title(FigureCanvas canvas, (string Name, TrainingStep Step)[] steps)
    {
        var best = steps.MaxBy(one => one.Step.ModelUtilisation);
        var (loss, share) = Largest(best.Step);
        return Worded(
            $"{best.Name} reaches {(steps.Length > 1 ? Worded("most, ") : "")}{canvas.Presenter.Percent(best.Step.ModelUtilisation)} of its peak; its largest loss is {Labels.InSentence(loss)}, {canvas.Presenter.Percent(share)} of a step"
        );
    }

    private static (string Name, double Share) Largest(TrainingStep step)
    {
        var (_, name, of) = s_parts.Skip(1).MaxBy(part => part.Of(step));
        return (name, of(step) / step.Seconds);
    }
}
