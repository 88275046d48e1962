using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Calibration;
using TcoDashboard.Domain.Performance.Calibration.Fitting;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Reports.Calibration;

/// <summary>The public measurements most like an operating point.</summary>
public static class NearestRuns
{
    /// <summary>Most measurements in a list.</summary>
    public const int Limit = 6;

    // Another device or model says less than a tenfold difference of length or load.
    private const double OtherHardware = 4;
    private const double OtherModel = 4;

    /// <summary>
    /// Latencies and throughputs measured on the point's hardware or with its model, the most alike first by hardware, model, lengths and
    /// requests in flight a device; none when the point is missing. Hardware that does not batch as GPUs do, such as a wafer, is like its own
    /// runs only: another device with the same model says nothing of it.
    /// </summary>
    public static ImmutableArray<CalibrationPoint> Of(
        CalibrationReport report,
        FleetResult fleet,
        CatalogRevision catalog
    )
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(fleet);
        if (fleet is not { Point: { } point, System: { } system, Workload: { } workload })
        {
            return [];
        }

        var load = (double)point.SequencesPerReplica / point.Plan.Devices;
        return
        [
            .. report
                .Points.Where(run =>
                    run.Predicted is not null
                    && run.Kind
                        is MetricKind.TimePerOutputToken
                            or MetricKind.TimeToFirstToken
                            or MetricKind.Throughput
                )
                .Select(run => (Run: run, Distance: Distance(run)))
                .Where(pair => pair.Distance < OtherHardware + OtherModel)
                .OrderBy(pair => pair.Distance)
                .ThenBy(pair => pair.Run.Conditions.Id, StringComparer.Ordinal)
                .Take(Limit)
                .Select(pair => pair.Run),
        ];

        double Distance(CalibrationPoint run)
        {
            var row = run.Conditions;
            var hardware = CatalogNames.AcceleratorId(catalog, row.Hardware);
            var model = CatalogNames.ModelId(catalog, row.Model);
            var same = hardware == system.Accelerator.Id;
            if (!same && system.Accelerator.Style != ExecutionStyle.Batched)
            {
                return OtherHardware + OtherModel;
            }

            var known = (same ? 0 : OtherHardware) + (model == workload.Model ? 0 : OtherModel);
            return known >= OtherHardware + OtherModel
                ? known
                : known
                    + (
                        Apart(row.InputTokens, workload.InputTokens)
                        + Apart(row.OutputTokens, workload.OutputTokens)
                        + Apart(row.ConcurrencyCount / (row.Accelerators ?? 1), load)
                    ) * 0.1;
        }
    }

    // Natural logarithm of the ratio; what a source does not state counts as far.
    private static double Apart(double? one, double other) =>
        one is { } known and > 0 && other > 0 ? Math.Min(5, Math.Abs(Math.Log(known / other))) : 5;
}
