using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Analysis.Crossings;
using TcoDashboard.Domain.Analysis.Levers;
using TcoDashboard.Domain.Analysis.Sensitivity;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Studies;

namespace TcoDashboard.Web.Components.Editor.Studies;

/// <summary>The two-way map.</summary>
public sealed partial class MapPart
{
    // Why odd: the middle of a symmetric range is then a column of its own. Nine texts still fit on a phone.
    private const int Columns = 9;
    private const int Rows = 9;
    private (Result, Target, string?, string?)? _asked;
    private ImmutableArray<Lever> _levers = [];
    private Lever? _across;
    private Lever? _along;
    private ChartFigure? _figure;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        var state = Study.State;
        if (_asked == (Study.Result, Study.Target, state.Across, state.Along))
        {
            return;
        }

        _asked = (Study.Result, Study.Target, state.Across, state.Along);
        _levers =
        [
            .. Study
                .Ranges.Levers.OrderBy(lever => lever.IsUncertain ? 0 : 1)
                .ThenBy(lever => lever.Label, StringComparer.Ordinal),
        ];
        _figure = null;
        // The inputs that move the gap most come first when none is chosen; slopes tell well enough which they are.
        Lever[] telling =
        [
            .. TornadoPreview
                .Of(Study.Result, Study.Ranges.Levers, Study.Target)
                .Bars.Select(bar => bar.Lever),
            .. _levers,
        ];
        _across = Of(state.Across) ?? telling.FirstOrDefault(lever => lever.Address != state.Along);
        _along =
            Of(state.Along) is { } chosen && chosen.Address != _across?.Address
                ? chosen
                : telling.FirstOrDefault(lever => lever.Address != _across?.Address);
        if (_across is { } across && _along is { } along)
        {
            var study = Study;
            _ = StartAsync(
                stop =>
                    WinnerMapFigure.Of(
                        study.Canvas,
                        WinnerMap.Of(
                            study.Result,
                            (across, LeverPlaces.Around(across, Columns)),
                            (along, LeverPlaces.Around(along, Rows)),
                            study.Metric.Id,
                            stop
                        ),
                        study.Metric.Id
                    ),
                figure => _figure = figure
            );
        }
    }

    private Lever? Of(string? address) =>
        address is null ? null : _levers.FirstOrDefault(lever => lever.Address == address);

    private void AcrossSet(ChangeEventArgs args) =>
        Study.Go(state => state with { Across = args.Value as string, Along = _along?.Address });

    private void AlongSet(ChangeEventArgs args) =>
        Study.Go(state => state with { Along = args.Value as string, Across = _across?.Address });
}
