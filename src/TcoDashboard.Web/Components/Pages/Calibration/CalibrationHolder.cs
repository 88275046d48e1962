using TcoDashboard.Documents.Measurements;
using TcoDashboard.Domain.Performance.Calibration;
using TcoDashboard.Reports.Calibration;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Components.Pages.Calibration;

/// <summary>The comparison of today's model with the shipped measurements, computed once when somebody first asks.</summary>
/// <remarks>A few thousand predictions take a fraction of a second, but not on the thread of somebody's page.</remarks>
public sealed class CalibrationHolder(CatalogHolder catalogs)
{
    private readonly Lock _gate = new();
    private Task<CalibrationReport>? _report;

    /// <summary>The report.</summary>
    public Task<CalibrationReport> GetAsync()
    {
        lock (_gate)
        {
            return _report is { IsFaulted: false }
                ? _report
                : _report = Task.Run(() =>
                    CalibrationReport.Of(
                        ShippedMeasurements.Load(ShippedMeasurements.Folder),
                        CalibrationFolder.Shipped(catalogs.Shipped)
                    ) with
                    {
                        Scores = ShippedMeasurements.Scores(ShippedMeasurements.Folder),
                    }
                );
        }
    }
}
