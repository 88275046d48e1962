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
        LeadingFigure[] costs = [.. leading.Where(figure => figure.IsCost)];
        _columns = costs is [var cost] ? Cheapest(cost.Row) : [];
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

    // Why none where both kinds of cost stand: training and answering do not compare, and the answer says so.
    private static ImmutableArray<int> Cheapest(ReportRow cost) =>
        [
            .. Enumerable
                .Range(0, cost.Cells.Length)
                .Where(column => cost.Cells[column].Value is not null)
                .OrderBy(column => cost.Cells[column].Value)
                .Take(2),
        ];

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
