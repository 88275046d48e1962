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
        !_isExact ? Say["study.drawnFromSlopesThe"] : Say["study.eachInputIsMoved"];

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
        return TornadoFigure.Of(
            study.Canvas,
            tornado,
            TornadoFigure.TiesOf(study.Result, tornado, study.Metric.Id, stop)
        );
    }
}
