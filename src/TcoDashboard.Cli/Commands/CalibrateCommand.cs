using TcoDashboard.Documents.Measurements;
using TcoDashboard.Domain.Performance.Calibration;
using TcoDashboard.Domain.Performance.Calibration.Fitting;

namespace TcoDashboard.Cli.Commands;

/// <summary><c>tco calibrate</c>.</summary>
internal static class CalibrateCommand
{
    public static Verb Verb { get; } =
        new(
            "calibrate",
            Worded("fits the performance model to a measurement file"),
            Worded(
                $"""
                Fits the parameters of inference and of training to measurements, learns what the fit still misses, and validates both by
                leaving out each accelerator and each model in turn. Takes minutes.

                Usage:
                  tco calibrate MEASUREMENTS.csv --out FOLDER
                  tco calibrate OWN.csv --own --out FOLDER    a private calibration; use it with predict --calibration FOLDER

                Writes FOLDER/calibration/inference.json and training*.json, FOLDER/measurements/residuals.csv, weights.csv, worth.csv, bands.csv
                and scores.csv.
                {HelpText.ExitCodes}
                """
            ),
            Run
        )
        {
            Flags = ["own"],
            ValuedFlags = new Dictionary<string, string[]> { ["out"] = [] },
        };

    private static ExitCode Run(Arguments arguments, Terminal terminal)
    {
        if (
            arguments.Operands is not [var path]
            || !arguments.Values.TryGetValue("out", out var folder)
        )
        {
            throw new UsageException(
                Worded("calibrate takes one measurement file and --out FOLDER.")
            );
        }

        var catalog = Evaluation.Catalog(terminal);
        var reading = DocumentSource.Read(path, terminal, MeasurementReader.Read);
        terminal.Show(DocumentSource.NameOf(path), reading.Problems);
        var rows = reading
            .Rows.Where(row => row.Conditions is not null && row.Value is > 0)
            .Select(row => new MeasuredRow(row.Conditions!, row.Value!.Value))
            .ToList();
        if (rows.Count == 0)
        {
            if (reading.Problems.IsEmpty)
            {
                terminal.Show("", [OwnLoadTests.NoRow(DocumentSource.NameOf(path))]);
            }

            return ExitCode.Problems;
        }

        if (arguments.Flags.Contains("own"))
        {
            CalibrationFolder.Save(
                OwnCalibration.Learn(rows, CalibrationFolder.Shipped(catalog)),
                folder
            );
        }
        else
        {
            CalibrationOutput.Save(
                CalibrationRun.Run(rows, PredictionContext.From(catalog), CancellationToken.None),
                rows,
                folder
            );
        }

        return ExitCode.Done;
    }
}
