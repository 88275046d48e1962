using TcoDashboard.Domain.Analysis.Sensitivity;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
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
            new PaperHeading(1, Worded("Why the options differ")),
            .. CostBridgeFigure
                .Of(report.Bridges, scope.Basis, canvas)
                .Select(figure => new PaperFigure(figure)),
        ];
    }

    /// <summary>How often the best stays ahead over all ranges together, and which input matters; for options of one scenario, whose ranges they share.</summary>
    public static IEnumerable<PaperBlock> HowSure(MemoStudy? study, CancellationToken cancellation)
    {
        if (study is not { Result: var result, Decision: var decision })
        {
            yield break;
        }

        yield return new PaperHeading(1, Worded("How sure it is"));
        yield return new PaperText(decision.Sureness, IsStrong: true);
        var (best, next) = (
            IndexOf(result, decision.OptionId),
            IndexOf(result, decision.AgainstId)
        );
        var canvas = new StudyCanvas(result, s_context);
        var metric = ShownMetrics.IdOf(result, Metric, canvas.Presenter);
        var tornado = Tornado.Of(result, study.Ranges.Levers, new(metric, best, next));
        var drawn = DrawsReport.Of(result, study.Draws, metric, cancellation);
        foreach (
            var outside in drawn
                .Spreads.Where(spread => spread.Option == best || spread.Option == next)
                .Select(spread => OutsideRange.Words(canvas, spread, study.Ranges.Levers))
                .Where(words => words.Length > 0)
        )
        {
            yield return new PaperText(outside);
        }

        foreach (
            var figure in new[]
            {
                DrawFigures.Of(canvas, drawn, best, next).FirstOrDefault(),
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

    private static int IndexOf(Result result, string option) =>
        result.Options.Select(one => one.Spec.Id).ToList().IndexOf(option);
}
