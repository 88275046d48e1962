using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;

namespace TcoDashboard.Web.Components.Results;

/// <summary>The figures of the cheapest option and of the next, beside the answer.</summary>
public sealed partial class KeyFigures
{
    private ImmutableArray<LeadingFigure> _figures = [];
    private ImmutableArray<int> _columns = [];

    /// <summary>The comparison.</summary>
    [Parameter, EditorRequired]
    public ComparisonReport Report { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        var leading = LeadingFigure.Of(Report, Say);
        LeadingFigure[] costs = [.. leading.Where(figure => figure.IsCost)];
        _columns = costs is [var cost] ? Cheapest(cost.Row) : [];
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
}
