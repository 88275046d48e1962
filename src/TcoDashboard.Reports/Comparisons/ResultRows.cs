using System.Collections.Immutable;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>The metrics that every option has, one row each.</summary>
internal static class ResultRows
{
    public static ReportGroup Of(ImmutableArray<ComparisonColumn> columns, CellMaker cells) =>
        new(
            "results",
            "Results",
            MetricRows.Of(
                columns,
                cells,
                metric => !MetricRows.IsDeal(metric) && !MetricRows.IsSupply(metric)
            )
        );
}
