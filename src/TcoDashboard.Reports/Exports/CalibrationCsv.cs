using System.Globalization;
using System.Text;
using TcoDashboard.Reports.Calibration;

namespace TcoDashboard.Reports.Exports;

/// <summary>Measurements with their predictions as CSV: raw numbers, one row a measurement, the source in every row.</summary>
public static class CalibrationCsv
{
    private const string Header =
        "id,kind,hardware,num_accelerators,model,precision,framework,isl,osl,concurrency_or_batch,global_batch,seq_len,metric,unit,measured,predicted,band_low,band_high,error,tier,problem,source_title,source_url,source_date";

    /// <summary>The file as text.</summary>
    public static string Write(IEnumerable<CalibrationPoint> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        var text = new StringBuilder(Header).Append("\r\n");
        foreach (var point in points)
        {
            var row = point.Conditions;
            var prediction = point.Scored.Prediction;
            string?[] fields =
            [
                row.Id,
                row.Kind,
                row.Hardware,
                Number(row.Accelerators),
                row.Model,
                row.Precision,
                row.Framework,
                Number(row.InputTokens),
                Number(row.OutputTokens),
                row.Concurrency,
                Number(row.GlobalBatch),
                Number(row.SequenceTokens),
                row.Metric,
                row.Unit,
                Number(point.Measured),
                Number(prediction.Value),
                Number(prediction.BandLow),
                Number(prediction.BandHigh),
                Number(point.Error),
                prediction.Value is null ? "" : prediction.Tier.ToString().ToLowerInvariant(),
                prediction.Problem?.Message,
                row.SourceTitle,
                row.SourceUrl,
                row.SourceDate,
            ];
            text.AppendJoin(',', fields.Select(field => CsvField.Write(field ?? "")))
                .Append("\r\n");
        }

        return text.ToString();
    }

    private static string Number(double? value) =>
        value?.ToString("R", CultureInfo.InvariantCulture) ?? "";
}
