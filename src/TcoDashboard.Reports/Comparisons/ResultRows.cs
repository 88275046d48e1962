using System.Collections.Immutable;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>The metrics that every option has, one row each.</summary>
internal static class ResultRows
{
    public static ReportGroup Of(ImmutableArray<ComparisonColumn> columns, CellMaker cells) =>
        new(
            "results",
            Worded("Results"),
            MetricRows.Of(
                columns,
                cells,
                metric =>
                    (cells.HasRowsOfReported || !MetricRows.IsReported(metric))
                    && !MetricRows.IsDeal(metric)
                    && !MetricRows.IsSupply(metric)
                    // Why: a trillion tokens is the unit of training; the same cost per million would only repeat the row.
                    && (metric.Id != MetricIds.CostPerMtokBlended || !LoadKinds.AllTrain(columns))
            )
        );
}
