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
