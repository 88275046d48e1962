using System.Globalization;
using TcoDashboard.Domain.Performance.Calibration.Fitting;

namespace TcoDashboard.Documents.Measurements;

/// <summary>Writes everything a calibration gives below a data folder.</summary>
public static class CalibrationOutput
{
    /// <summary>Writes parameters, residuals, weights, bands and scores.</summary>
    public static void Save(
        CalibrationOutcome outcome,
        IReadOnlyCollection<MeasuredRow> rows,
        string folder
    )
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(rows);
        var measurements = Path.Combine(folder, CalibrationFolder.Name);
        CalibrationFolder.Save(outcome.Set, measurements);
        var calibration = Path.Combine(folder, "calibration");
        Directory.CreateDirectory(calibration);
        var dates = rows.Select(row => row.Conditions.SourceDate)
            .Where(date => date.Length >= 7 && char.IsAsciiDigit(date[0]))
            .Select(date => date[..7]);
        File.WriteAllText(
            Path.Combine(calibration, "inference.json"),
            ServingCalibrationWriter.Write(
                outcome.Set.Serving,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Own fit to {rows.Count(row => row.Conditions.Kind != "training")} public inference and power measurements (tco calibrate)"
                ),
                dates.Max(StringComparer.Ordinal) ?? "2026"
            )
        );
        TrainingCalibrationWriter.Save(outcome.Training, calibration);
        File.WriteAllText(
            Path.Combine(measurements, ScoreFile.Name),
            ScoreFile.Write(GroupScore.Of(outcome.Views))
        );
    }
}
