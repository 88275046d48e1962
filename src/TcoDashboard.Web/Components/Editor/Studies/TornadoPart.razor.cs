using TcoDashboard.Domain.Analysis.Crossings;
using TcoDashboard.Domain.Analysis.Levers;
using TcoDashboard.Domain.Analysis.Sensitivity;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Studies;

namespace TcoDashboard.Web.Components.Editor.Studies;

/// <summary>The tornado.</summary>
public sealed partial class TornadoPart
{
    private (Result, Target)? _asked;
    private ChartFigure? _figure;
    private bool _isExact;

    private string Note =>
        !_isExact
            ? "Drawn from slopes; the exact bars follow in a moment."
            : "Each input is moved alone. Inputs that move together, and all at once, are in How sure.";

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (_asked == (Study.Result, Study.Target))
        {
            return;
        }

        _asked = (Study.Result, Study.Target);
        var study = Study;
        _isExact = false;
        _figure = TornadoFigure.Of(
            study.Canvas,
            TornadoPreview.Of(study.Result, study.Ranges.Levers, study.Target),
            []
        );
        _ = StartAsync(stop => Exact(study, stop), Take);
    }

    private void Take(ChartFigure? figure)
    {
        _figure = figure;
        _isExact = true;
    }

    private static ChartFigure? Exact(StudyView study, CancellationToken stop)
    {
        var tornado = Tornado.Of(study.Result, study.Ranges.Levers, study.Target);
        var crossing = tornado
            .Bars.Take(TornadoFigure.MostRows)
            .Where(bar => bar.AtLow * bar.AtHigh <= 0)
            .Select(bar => bar.Lever);
        return TornadoFigure.Of(
            study.Canvas,
            tornado,
            study.Target.Against is { } against
                ? BreakEven.Flips(
                    study.Result,
                    [.. crossing],
                    study.Metric.Id,
                    study.Option,
                    against,
                    stop
                )
                : []
        );
    }
}
