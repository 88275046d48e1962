using System.Collections.Immutable;
using System.Text;
using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Measurements;
using TcoDashboard.Domain.Performance.Calibration;
using TcoDashboard.Domain.Performance.Calibration.Fitting;

namespace TcoDashboard.Cli.Commands;

/// <summary><c>tco accuracy</c>.</summary>
internal static class AccuracyCommand
{
    public static Verb Verb { get; } =
        new(
            "accuracy",
            Worded("how far predictions are from measurements"),
            Worded(
                $"""
                Prints how far predictions are from measurements.

                Usage:
                  tco accuracy [--out FILE.md]    the page docs/reference/accuracy.md, from the scores shipped
                  tco accuracy MEASUREMENTS.csv   errors of today's predictions on a file of measurements

                Options:
                  --no-neighbours   does not correct predictions by measurements nearby
                {HelpText.ExitCodes}
                """
            ),
            Run
        )
        {
            Flags = ["no-neighbours"],
            ValuedFlags = new Dictionary<string, string[]> { ["out"] = [] },
        };

    private static ExitCode Run(Arguments arguments, Terminal terminal)
    {
        var text = arguments.Operands switch
        {
            [] => Shipped(terminal),
            [var path] => Measured(path, arguments, terminal),
            _ => throw new UsageException(Worded("accuracy takes at most one measurement file.")),
        };
        DocumentTarget.Write(
            arguments.Values.GetValueOrDefault("out"),
            terminal,
            output => output.Write(text)
        );
        return ExitCode.Done;
    }

    private static string Shipped(Terminal terminal)
    {
        var context = CalibrationFolder.Shipped(Evaluation.Catalog(terminal));
        var path = Path.Combine(ShippedCatalog.Folder, CalibrationFolder.Name, ScoreFile.Name);
        return AccuracyReport.Write(
            DocumentSource.Read(
                path,
                terminal,
                stream =>
                {
                    using var reader = new StreamReader(stream);
                    return ScoreFile.Read(reader.ReadToEnd());
                }
            ),
            context.Calibration.Bands
        );
    }

    private static string Measured(string path, Arguments arguments, Terminal terminal)
    {
        var context = CalibrationFolder.Shipped(Evaluation.Catalog(terminal));
        var used = arguments.Flags.Contains("no-neighbours")
            ? context.WithoutNeighbours()
            : context;
        var reading = DocumentSource.Read(path, terminal, MeasurementReader.Read);
        terminal.Show(DocumentSource.NameOf(path), reading.Problems);
        var scored = reading
            .Rows.Where(row => row.Conditions is not null && row.Value is > 0)
            .Select(row => new MeasuredRow(row.Conditions!, row.Value!.Value))
            .Select(row => new ScoredRow(row, MeasurementPrediction.Predict(row.Conditions, used)))
            .ToImmutableArray();
        var text = new StringBuilder();
        AccuracyReport.Summary(
            text,
            GroupScore.Of(
                ImmutableDictionary<string, ImmutableArray<ScoredRow>>.Empty.Add("file", scored)
            )
        );
        return text.ToString();
    }
}
