using System.Collections.Immutable;
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
        ("ideal", "Model at dense peak (MFU)", step => step.Ideal),
        ("kernels", "Kernels below peak", step => step.Kernels),
        ("memory", "Memory between kernels", step => step.Memory),
        ("host", "Host and launches", step => step.Host),
        ("recompute", "Recomputation", step => step.Recompute),
        ("tensor", "Tensor exchange", step => step.Tensor),
        ("expert", "Expert exchange", step => step.Expert),
        ("context", "Context exchange", step => step.Context),
        ("handover", "Pipeline hand-over", step => step.Pipeline),
        ("bubble", "Pipeline bubble", step => step.Bubble),
        ("data", "Data exchange", step => step.Data),
        ("optimizer", "Optimiser", step => step.Optimizer),
        ("jitter", "Slowest device", step => step.Jitter),
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
            "Share of the time of a step, by what it is spent on; the first part is model FLOPs utilisation",
            ChartKind.StackedBars,
            ChartAxis.Of("Option", steps.Select(one => one.Name)),
            new("Share of a step", Unit.Fraction),
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
                    return $"{one.Name}: {canvas.Presenter.Percent(one.Step.ModelUtilisation)} MFU in a step of {canvas.Presenter.Card(one.Step.Seconds, Unit.Second)}; the largest loss is {Lowered(loss)} with {canvas.Presenter.Percent(share)}.";
                })
            ),
            canvas.SourceLine
        );
    }

    private static string Title(FigureCanvas canvas, (string Name, TrainingStep Step)[] steps)
    {
        var best = steps.MaxBy(one => one.Step.ModelUtilisation);
        var (loss, share) = Largest(best.Step);
        return $"{best.Name} reaches {(steps.Length > 1 ? "most, " : "")}{canvas.Presenter.Percent(best.Step.ModelUtilisation)} of its peak; its largest loss is {Lowered(loss)}, {canvas.Presenter.Percent(share)} of a step";
    }

    private static (string Name, double Share) Largest(TrainingStep step)
    {
        var (_, name, of) = s_parts.Skip(1).MaxBy(part => part.Of(step));
        return (name, of(step) / step.Seconds);
    }

    private static string Lowered(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
