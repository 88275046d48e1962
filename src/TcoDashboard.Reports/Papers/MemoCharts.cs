using TcoDashboard.Domain.Analysis.Levers;
using TcoDashboard.Domain.Analysis.Sensitivity;
using TcoDashboard.Domain.Analysis.Uncertainty;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Decisions;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Findings;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Studies;

namespace TcoDashboard.Reports.Papers;

/// <summary>The charts of a memo: the same figures as on the pages.</summary>
internal static class MemoCharts
{
    private const string Metric = MetricIds.CostPerMtokBlended;
    private static readonly FigureContext s_context = new(Presenter.Plain);

    /// <summary>Where the money goes; <c>null</c> without numbers.</summary>
    public static PaperFigure? Costs(MemoScope scope) =>
        CostByCategory.Of(new(scope.Columns, s_context), scope.Basis) is { } figure
            ? new(figure)
            : null;

    /// <summary>Why the options differ, one drawing an option; its words name every step.</summary>
    public static IEnumerable<PaperBlock> Bridges(MemoScope scope, ComparisonReport report)
    {
        if (report.Bridges.IsEmpty)
        {
            return [];
        }

        var canvas = new FigureCanvas(scope.Columns, s_context);
        return
        [
            new PaperHeading(1, "Why the options differ"),
            .. CostBridgeFigure
                .Of(report.Bridges, scope.Basis, canvas)
                .Select(figure => new PaperFigure(figure)),
        ];
    }

    /// <summary>How often the best stays ahead over all ranges together, and which input matters; for options of one scenario, whose ranges they share.</summary>
    public static IEnumerable<PaperBlock> HowSure(MemoScope scope, CancellationToken cancellation)
    {
        if (scope.OneScenario is not { } result)
        {
            yield break;
        }

        var ranges = ScenarioRanges.Of(result);
        if (
            DecisionBuilder.Of(
                result,
                ranges,
                DecisionBuilder.QuickDraws,
                Presenter.Plain,
                cancellation
            )
            is not { } decision
        )
        {
            yield break;
        }

        yield return new PaperHeading(1, "How sure it is");
        yield return new PaperText(decision.Sureness, IsStrong: true);
        var (best, next) = (
            IndexOf(result, decision.OptionId),
            IndexOf(result, decision.AgainstId)
        );
        var canvas = new StudyCanvas(result, s_context);
        var metric = ShownMetrics.IdOf(result, Metric, canvas.Presenter);
        var tornado = Tornado.Of(result, ranges.Levers, new(metric, best, next));
        foreach (
            var figure in new[]
            {
                Histogram(result, ranges, canvas, (best, next), cancellation),
                TornadoFigure.Of(
                    canvas,
                    tornado,
                    TornadoFigure.TiesOf(result, tornado, metric, cancellation)
                ),
            }.OfType<ChartFigure>()
        )
        {
            yield return new PaperFigure(figure);
        }
    }

    private static ChartFigure? Histogram(
        Result result,
        RangeSet ranges,
        StudyCanvas canvas,
        (int Best, int Next) pair,
        CancellationToken cancellation
    )
    {
        var metric = ShownMetrics.IdOf(result, Metric, canvas.Presenter);
        var study = UncertaintyStudy.Run(
            result,
            ranges.Levers,
            new()
            {
                Metrics = [metric],
                Draws = DecisionBuilder.QuickDraws,
                Seed = ranges.Seed,
                Correlations = ranges.Correlations,
            },
            null,
            cancellation
        );
        return DrawFigures
            .Of(canvas, DrawsReport.Of(study, metric, cancellation), pair.Best, pair.Next)
            .FirstOrDefault();
    }

    private static int IndexOf(Result result, string option) =>
        result.Options.Select(one => one.Spec.Id).ToList().IndexOf(option);
}
