using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Calibration;
using TcoDashboard.Domain.Performance.Calibration.Fitting;

namespace TcoDashboard.Reports.Calibration;

/// <summary>All public measurements that ship with the product beside today's predictions, the misses included.</summary>
/// <param name="Points">One point a measurement.</param>
public sealed record CalibrationReport(ImmutableArray<CalibrationPoint> Points)
{
    /// <summary>Errors by group of what the fit has not seen, of all measurements; empty where they are not at hand.</summary>
    public ImmutableArray<GroupScore> Scores { get; init; } = [];

    /// <summary>Predicts every measurement from its conditions; the values stay unread until the comparison.</summary>
    /// <param name="rows">The measurements.</param>
    /// <param name="context">Catalog and parameters.</param>
    /// <param name="cancellation">Stops between rows.</param>
    public static CalibrationReport Of(
        IEnumerable<MeasuredRow> rows,
        PredictionContext context,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(context);
        var points = ImmutableArray.CreateBuilder<CalibrationPoint>();
        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            var hardware = context.Catalog.Find(CatalogKind.Accelerator, row.Conditions.Hardware);
            points.Add(
                new(
                    new(row, MeasurementPrediction.Predict(row.Conditions, context)),
                    hardware?.Name ?? row.Conditions.Hardware,
                    context.Catalog.Find(CatalogKind.Model, row.Conditions.Model)?.Name
                        ?? row.Conditions.Model,
                    hardware?.Fact("vendor") ?? ""
                )
            );
        }

        return new(points.ToImmutable());
    }

    /// <summary>The measurements that pass, the worst miss first.</summary>
    public ImmutableArray<CalibrationPoint> Select(CalibrationFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return
        [
            .. Points
                .Where(filter.Passes)
                .OrderByDescending(Misses.Size)
                .ThenBy(point => point.Conditions.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>A summary for each sort of measurement that is there, and the errors of what the fit has not seen.</summary>
    public ImmutableArray<(
        MetricKind Kind,
        CalibrationSummary Summary,
        UnseenErrors Unseen
    )> ByKind =>
        [
            .. Points
                .GroupBy(point => point.Kind)
                .OrderBy(group => group.Key)
                .Select(group =>
                    (
                        group.Key,
                        CalibrationSummary.Of([.. group]),
                        UnseenErrors.Of(Scores, group.Key)
                    )
                ),
        ];
}
