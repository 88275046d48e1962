using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;

namespace TcoDashboard.Web.Components.Results;

/// <summary>The figures of the cheapest option, of the next, and of one that is much faster, beside the answer.</summary>
public sealed partial class KeyFigures
{
    private ImmutableArray<LeadingFigure> _figures = [];

    // Why twice: the answer names the fastest option; one that is faster by less decides nothing that the two cheapest do not show.
    private const double MuchFaster = 2;
    private ImmutableArray<int> _columns = [];
    private int? _fastest;

    /// <summary>The comparison.</summary>
    [Parameter, EditorRequired]
    public ComparisonReport Report { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        var leading = LeadingFigure.Of(Report, Say);
        _columns = [.. Report.ByCost().Take(2)];
        _fastest = leading
            .Where(figure => figure.Row.Id == MetricIds.SpeedPerUser)
            .Select(figure => Fastest(figure.Row, _columns))
            .FirstOrDefault();
        _columns = _fastest is { } fastest ? _columns.Add(fastest) : _columns;
        _figures =
        [
            .. leading.Where(figure =>
                figure.IsCost
                || figure.Row.Id
                    is MetricIds.NetPresentCost
                        or MetricIds.SpeedPerUser
                        or MetricIds.DaysToTrain
            ),
        ];
    }

    private string? Mark(int place, int column) =>
        column == _fastest ? Say["key.fastest"]
        : place == 0 ? Say["key.first"]
        // Why no mark: beside one that does all of it, an option for a part of the work is not the next best.
        : ShortfallOf(column).Length > 0 && ShortfallOf(_columns[0]).Length == 0 ? null
        : Say["key.next"];

    private string ShortfallOf(int column) => Report.Columns[column].Shortfall;

    private static int? Fastest(ReportRow speed, ImmutableArray<int> shown)
    {
        var best = shown.Select(column => speed.Cells[column].Value ?? 0).DefaultIfEmpty().Max();
        return shown.Length == 0
            ? null
            : Enumerable
                .Range(0, speed.Cells.Length)
                .Where(column => speed.Cells[column].Value > MuchFaster * best)
                .OrderByDescending(column => speed.Cells[column].Value)
                .Select(column => (int?)column)
                .FirstOrDefault();
    }
}
