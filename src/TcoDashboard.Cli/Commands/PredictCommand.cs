using TcoDashboard.Documents.Measurements;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Performance.Calibration;

namespace TcoDashboard.Cli.Commands;

/// <summary><c>tco predict</c>.</summary>
internal static class PredictCommand
{
    public static Verb Verb { get; } =
        new(
            "predict",
            Worded("predicts the rows of a measurement file"),
            Worded(
                $"""
                Predicts every row of a file of measurements from its conditions; the value column is never read.

                Usage:
                  tco predict MEASUREMENTS.csv [--out PREDICTIONS.csv]
                  tco predict -                reads the rows from the standard input

                The output has the same rows plus predicted, tier, band_low, band_high (P10 and P90, in the row's unit) and problem.

                Options:
                  --out FILE        writes to a file instead of the standard output
                  --calibration FOLDER   uses a private calibration (tco calibrate --own) in place of the shipped one
                  --no-neighbours   does not correct predictions by measurements nearby
                {HelpText.ExitCodes}
                """
            ),
            Run
        )
        {
            Flags = ["no-neighbours"],
            ValuedFlags = new Dictionary<string, string[]> { ["out"] = [], ["calibration"] = [] },
        };

    private static string Existing(string folder) =>
        Directory.Exists(folder)
            ? folder
            : throw new UnreadableException(Worded($"There is no folder {folder}."));

    private static ExitCode Run(Arguments arguments, Terminal terminal)
    {
        if (arguments.Operands is not [var path])
        {
            throw new UsageException(
                Worded(
                    $"predict takes one measurement file; {arguments.Operands.Length} are given."
                )
            );
        }

        var catalog = Evaluation.Catalog(terminal);
        var context = arguments.Values.TryGetValue("calibration", out var folder)
            ? CalibrationFolder.Load(catalog, Existing(folder))
            : CalibrationFolder.Shipped(catalog);
        if (arguments.Flags.Contains("no-neighbours"))
        {
            context = context.WithoutNeighbours();
        }

        var reading = DocumentSource.Read(path, terminal, MeasurementReader.Read);
        terminal.Show(DocumentSource.NameOf(path), reading.Problems);
        if (reading.Columns.IsEmpty)
        {
            return ExitCode.Problems;
        }

        DocumentTarget.Write(
            arguments.Values.GetValueOrDefault("out"),
            terminal,
            output =>
                PredictionWriter.Write(
                    output,
                    reading,
                    row => MeasurementPrediction.Predict(row, context)
                )
        );
        return reading.Problems.Any(problem => problem.Severity == Severity.Error)
            ? ExitCode.Problems
            : ExitCode.Done;
    }
}
