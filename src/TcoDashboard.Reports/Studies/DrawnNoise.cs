using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Uncertainty;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Ranges;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Studies;

/// <summary>
/// Which differences of a comparison all the ranges together leave open: P10 to P90 of the ratio of two options, drawn in the same worlds.
/// It takes the place of the estimate from the error of the performance model alone.
/// </summary>
/// <param name="Rows">By metric and column.</param>
public sealed record DrawnNoise(ImmutableArray<DrawnRatio> Rows)
{
    /// <summary>Reads the ratios off a study.</summary>
    /// <param name="study">The study; its options are the columns of the comparison, in their order.</param>
    /// <param name="baseline">Index of the column others are compared with.</param>
    /// <param name="cancellation">Stops between metrics.</param>
    public static DrawnNoise Of(
        UncertaintyResult study,
        int baseline,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(study);
        var rows = ImmutableArray.CreateBuilder<DrawnRatio>();
        foreach (var draws in study.Metrics.Where(one => one.Option != baseline))
        {
            cancellation.ThrowIfCancellationRequested();
            var ratios = study.Ratios(draws.Metric.Id, draws.Option, baseline);
            // Why only above zero: a ratio of amounts that may have either sign says nothing.
            if (ratios.Length > 0 && ratios[0] > 0)
            {
                rows.Add(
                    new(
                        draws.Metric.Id,
                        draws.Option,
                        Quantiles.Of(ratios, 0.1),
                        Quantiles.Of(ratios, 0.9)
                    )
                );
            }
        }

        return new(rows.ToImmutable());
    }

    /// <summary>The comparison with its differences doubted by the draws.</summary>
    public ComparisonReport On(ComparisonReport report, Presenter presenter)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(presenter);
        return report with
        {
            Groups =
            [
                .. report.Groups.Select(group =>
                    group with
                    {
                        Rows = [.. group.Rows.Select(row => On(row, presenter))],
                    }
                ),
            ],
        };
    }

    // The totals of the bill are metrics under another name: the same number must not be doubted in one row and not in the other.
    private static string MetricOf(ReportRow row) =>
        row.Id switch
        {
            CostRows.TotalPerMtok => MetricIds.CostPerMtokBlended,
            CostRows.TotalId => MetricIds.NetPresentCost,
            var id => id,
        };

    private ReportRow On(ReportRow row, Presenter presenter) =>
        Rows.Any(ratio => ratio.MetricId == MetricOf(row))
            ? row with
            {
                Cells =
                [
                    .. row.Cells.Select(
                        (cell, column) =>
                            cell.Difference is { } and not 0
                            && Rows.FirstOrDefault(ratio =>
                                ratio.MetricId == MetricOf(row) && ratio.Column == column
                            )
                                is { } drawn
                                ? cell with
                                {
                                    IsWithinNoise = drawn is { Low: <= 1, High: >= 1 },
                                    RatioText = Worded(
                                        $"P10–P90 of the ratio to the baseline over all ranges: {presenter.Range(drawn.Low, drawn.High, Unit.One)}"
                                    ),
                                }
                                : cell
                    ),
                ],
            }
            : row;
}
