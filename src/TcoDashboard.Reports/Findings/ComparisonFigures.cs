using System.Collections.Immutable;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Figures;

namespace TcoDashboard.Reports.Findings;

/// <summary>The figures of a comparison, each with the finding as its title. A figure without numbers is left out.</summary>
public static class ComparisonFigures
{
    /// <summary>All figures: cost by category, power, throughput against speed for each workload, cost against latency,
    /// capital against running money, time of a step, scaling of a run.</summary>
    /// <param name="columns">The options, left to right.</param>
    /// <param name="basis">What the costs are divided by.</param>
    /// <param name="context">Presenter and name of the catalog.</param>
    public static ImmutableArray<ChartFigure> Of(
        ImmutableArray<ComparisonColumn> columns,
        CostBasis basis,
        FigureContext context
    )
    {
        ArgumentNullException.ThrowIfNull(context);
        var canvas = new FigureCanvas(columns, context);
        return
        [
            .. new[]
            {
                CostByCategory.Of(canvas, basis),
                PowerFigure.Of(canvas),
            }.OfType<ChartFigure>(),
            .. FrontierFigure.Of(canvas),
            .. new[]
            {
                LatencyCostFigure.Of(canvas),
                MoneySplitFigure.Of(canvas),
                StepTimeFigure.Of(canvas),
                TrainingStepFigure.Of(canvas),
                TrainingScalingFigure.Of(canvas),
                TrainingScalingFigure.Costs(canvas),
            }.OfType<ChartFigure>(),
        ];
    }

    /// <summary>Why each option costs more or less than the baseline, one bridge an option.</summary>
    /// <param name="bridges">The bridges of the comparison.</param>
    /// <param name="columns">The options, left to right.</param>
    /// <param name="basis">What the costs are divided by.</param>
    /// <param name="context">Presenter and name of the catalog.</param>
    public static ImmutableArray<ChartFigure> Bridges(
        ImmutableArray<CostBridge> bridges,
        ImmutableArray<ComparisonColumn> columns,
        CostBasis basis,
        FigureContext context
    )
    {
        ArgumentNullException.ThrowIfNull(context);
        return
        [
            .. Plain(CostBridgeFigure.Of(bridges, basis, new FigureCanvas(columns, context)))
                .Zip(bridges)
                // Why broken here: on a screen the steps of a small gap are slivers behind two long bars.
                .Select(pair =>
                    pair.Second.BreakValue is { } start
                        ? pair.First with
                        {
                            Base = start,
                            Subtitle = Worded(
                                $"{pair.First.Subtitle}; the axis is broken and begins at {pair.Second.WithUnit(pair.Second.BreakText)}"
                            ),
                        }
                        : pair.First
                ),
        ];
    }

    // Why plain: its place on the page is also the name of its files. Why numbered: options "a.b" and "a-b" would have one place.
    private static IEnumerable<ChartFigure> Plain(ImmutableArray<ChartFigure> figures)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var figure in figures)
        {
            var plain = PlainId(figure.Id);
            var id = plain;
            for (var next = 2; !known.Add(id); next++)
            {
                id = FormattableString.Invariant($"{plain}-{next}");
            }

            yield return figure with
            {
                Id = id,
            };
        }
    }

    private static string PlainId(string id) =>
        string.Concat(
            id.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_' ? letter : '-')
        );

    /// <summary>Two figures for a first look: cost per million tokens and speed per user, one bar an option.</summary>
    /// <param name="columns">The options, top to bottom.</param>
    /// <param name="context">Presenter and name of the catalog.</param>
    public static ImmutableArray<ChartFigure> FirstLook(
        ImmutableArray<ComparisonColumn> columns,
        FigureContext context
    )
    {
        ArgumentNullException.ThrowIfNull(context);
        var canvas = new FigureCanvas(columns, context);
        return
        [
            .. new[] { MetricBars.Cost(canvas), MetricBars.Speed(canvas) }.OfType<ChartFigure>(),
        ];
    }
}
