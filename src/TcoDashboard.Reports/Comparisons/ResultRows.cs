using System.Collections.Immutable;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>The metrics, one row each.</summary>
internal static class ResultRows
{
    public static ReportGroup Of(ImmutableArray<ComparisonColumn> columns, CellMaker cells)
    {
        var metrics = columns
            .SelectMany(column => column.Option.Metrics)
            .DistinctBy(metric => metric.Id)
            .ToArray();
        // Why: the first option with all metrics gives the order; one that only others have comes after.
        return new(
            "results",
            "Results",
            [
                .. metrics.Select(metric =>
                    cells.Row(
                        metric.Id,
                        metric.Label,
                        metric.Unit,
                        metric.Better,
                        [.. columns.Select(column => Raw(column.Option.Metric(metric.Id)))]
                    )
                ),
            ]
        );
    }

    private static RawCell Raw(Metric? metric) =>
        metric is null ? default : new(metric.Value, metric.CellId, metric.Low, metric.High);
}
