using System.Collections.Immutable;
using System.Globalization;
using TcoDashboard.Documents.Json;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Performance.Calibration;

namespace TcoDashboard.Documents.Measurements;

/// <summary>Reads measurement files strictly: a row that cannot be used is reported with line and column, the others are read.</summary>
public static class MeasurementReader
{
    /// <summary>Most rows of one file.</summary>
    public const int MostRows = 100_000;

    /// <summary>Most characters of one file.</summary>
    public const int MostCharacters = 64 * 1024 * 1024;

    /// <summary>Most characters of one field.</summary>
    public const int MostFieldCharacters = 4096;

    /// <summary>The columns a file has, in any order; <c>value</c> may be missing.</summary>
    public static ImmutableArray<string> Columns { get; } =
    [
        "id",
        "kind",
        "hardware",
        "num_accelerators",
        "nodes",
        "model",
        "precision",
        "framework",
        "tp",
        "pp",
        "ep",
        "dp",
        "isl",
        "osl",
        "concurrency_or_batch",
        "global_batch",
        "seq_len",
        "metric",
        "value",
        "unit",
        "source_title",
        "source_url",
        "source_date",
        "notes",
    ];

    /// <summary>Reads a file from a stream of UTF-8.</summary>
    public static MeasurementReading Read(Stream stream)
    {
        using var reader = new StreamReader(stream, leaveOpen: true);
        var buffer = new char[8192];
        var text = new System.Text.StringBuilder();
        int count;
        while ((count = reader.Read(buffer)) > 0)
        {
            text.Append(buffer, 0, count);
            if (text.Length > MostCharacters)
            {
                return Refused(
                    CalibrationProblems.TooManyRows,
                    Worded(
                        $"The file has more than {MostCharacters / 1048576} million characters."
                    ),
                    Worded("Split it into several files.")
                );
            }
        }

        return Read(text.ToString());
    }

    /// <summary>Reads a file from its text.</summary>
    public static MeasurementReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        using var entries = CsvText.Split(text.TrimStart('\uFEFF')).GetEnumerator();
        if (!entries.MoveNext())
        {
            return Refused(
                CalibrationProblems.HeadingMissing,
                Worded("The file is empty."),
                Worded($"Start it with the heading {string.Join(',', Columns)}.")
            );
        }

        ImmutableArray<string> heading = [.. entries.Current.Fields.Select(name => name.Trim())];
        var missing = Columns.Where(name => name != "value" && !heading.Contains(name)).ToArray();
        if (missing.Length > 0)
        {
            return Refused(
                CalibrationProblems.HeadingMissing,
                Worded(
                    $"The heading lacks {missing.Length} of {Columns.Length} columns: {string.Join(", ", missing)}."
                ),
                Worded("Add the columns; leave their fields blank where nothing is stated.")
            );
        }

        var rows = ImmutableArray.CreateBuilder<MeasurementRow>();
        var log = new ProblemLog('F');
        while (entries.MoveNext())
        {
            if (rows.Count == MostRows)
            {
                log.Add(
                    Problem.Error(
                        $"line {entries.Current.Line}",
                        CalibrationProblems.TooManyRows,
                        Worded(
                            $"The file has more than {MostRows} rows; the first {MostRows} are read."
                        ),
                        Worded("Split it into several files.")
                    )
                );
                break;
            }

            var row = ReadRow(entries.Current, heading);
            rows.Add(row);
            if (row.Problem is not null)
            {
                log.Add(row.Problem);
            }
        }

        return new(heading, rows.ToImmutable(), log.ToImmutable());
    }

    private static MeasurementRow ReadRow(CsvText.Entry entry, ImmutableArray<string> heading)
    {
        ImmutableArray<string> fields = [.. entry.Fields];
        var shape = ShapeProblem(entry, heading);
        if (shape is not null)
        {
            return new(entry.Line, fields, null, null, shape);
        }

        var cells = new MeasurementFields(entry.Line, heading, fields);
        var conditions = new Measurement
        {
            Id = cells.Required("id"),
            Kind = cells.Required("kind"),
            Hardware = cells.Required("hardware"),
            Accelerators = cells.Number("num_accelerators"),
            Nodes = cells.Number("nodes"),
            Model = cells.Required("model"),
            Precision = cells.Text("precision"),
            Framework = cells.Text("framework"),
            Tensor = cells.Number("tp"),
            Pipeline = cells.Number("pp"),
            Expert = cells.Number("ep"),
            Data = cells.Number("dp"),
            InputTokens = cells.Number("isl"),
            OutputTokens = cells.Number("osl"),
            Concurrency = cells.Text("concurrency_or_batch"),
            GlobalBatch = cells.Number("global_batch"),
            SequenceTokens = cells.Number("seq_len"),
            Metric = cells.Required("metric"),
            Unit = cells.Required("unit"),
            SourceTitle = cells.Text("source_title"),
            SourceUrl = cells.Text("source_url"),
            SourceDate = cells.Text("source_date"),
            Notes = cells.Text("notes"),
        };
        return new(
            entry.Line,
            fields,
            cells.Problem is null ? conditions : null,
            heading.Contains("value") ? Value(cells.Text("value")) : null,
            cells.Problem
        );
    }

    private static double? Value(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        && double.IsFinite(value)
            ? value
            : null;

    private static Problem? ShapeProblem(CsvText.Entry entry, ImmutableArray<string> heading)
    {
        if (entry.OpenQuoteColumn is { } column)
        {
            return Unreadable(
                entry.Line,
                Worded($"character {column}"),
                Worded("A quote is opened and never closed."),
                Worded("Close the quote; double it where it is part of the text.")
            );
        }

        if (entry.Fields.Count != heading.Length)
        {
            return Unreadable(
                entry.Line,
                Worded($"column {Math.Min(entry.Fields.Count, heading.Length)}"),
                Worded(
                    $"The row has {entry.Fields.Count} fields, but the heading has {heading.Length}."
                ),
                Worded("Add or remove commas; put a text that holds a comma into double quotes.")
            );
        }

        var longest = entry.Fields.FindIndex(field => field.Length > MostFieldCharacters);
        return longest < 0
            ? null
            : Unreadable(
                entry.Line,
                Worded($"column {heading[longest]}"),
                Worded(
                    $"The field has {entry.Fields[longest].Length} characters; {MostFieldCharacters} are read."
                ),
                Worded("Shorten it.")
            );
    }

    internal static Problem Unreadable(int line, string place, string message, string remedy) =>
        Problem.Error(
            FormattableString.Invariant($"line {line}, {place}"),
            CalibrationProblems.RowUnreadable,
            message,
            remedy
        );

    private static MeasurementReading Refused(string code, string message, string remedy) =>
        new([], [], [Problem.Error("line 1", code, message, remedy)]);
}
