using System.Collections.Immutable;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Facility;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Findings;

namespace TcoDashboard.Web.Components.Editor.Tabs;

/// <summary>Building, power and cooling.</summary>
public sealed partial class FacilityTab
{
    private ImmutableArray<ChartFigure> _footprint = [];
    private ChartFigure? _waterfall;
    private (Result? Result, OptionResult? Option) _of;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        var (result, option) = (View.Result, View.Chosen);
        if (ReferenceEquals(_of.Result, result) && ReferenceEquals(_of.Option, option))
        {
            return;
        }

        _of = (result, option);
        var context = new FigureContext(Reader.Presenter);
        _footprint = result is null ? [] : FootprintFigures.Of(result, context);
        _waterfall =
            result is null || option is null
                ? null
                : PowerWaterfallFigure.Of(result, option, context);
    }
}
