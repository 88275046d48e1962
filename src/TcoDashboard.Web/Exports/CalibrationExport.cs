using System.Text;
using Microsoft.AspNetCore.Http.Extensions;
using TcoDashboard.Reports.Exports;
using TcoDashboard.Web.Components.Pages.Calibration;

namespace TcoDashboard.Web.Exports;

/// <summary>The measurements of the calibration page as a file.</summary>
internal static class CalibrationExport
{
    /// <summary>The measurements that the address names.</summary>
    public static async Task<IResult> MeasurementsAsync(
        HttpRequest request,
        CalibrationHolder holder
    )
    {
        var state = CalibrationState.FromUrl(request.GetEncodedPathAndQuery());
        var report = await holder.GetAsync();
        return Results.File(
            Encoding.UTF8.GetBytes(CalibrationCsv.Write(report.Select(state.Filter))),
            "text/csv; charset=utf-8",
            "measurements-and-predictions.csv"
        );
    }
}
