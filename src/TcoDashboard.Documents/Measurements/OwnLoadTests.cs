using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using TcoDashboard.Documents.Json;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Performance.Calibration;
using TcoDashboard.Domain.Performance.Calibration.Fitting;

namespace TcoDashboard.Documents.Measurements;

/// <summary>Reads own load tests and says what they would change; from there they become an own item of the catalog.</summary>
public static class OwnLoadTests
{
    /// <summary>The most bytes of a file.</summary>
    public const int MostBytes = 1024 * 1024;

    /// <summary>The most tests of a file: each is predicted three times while somebody waits.</summary>
    public const int MostRows = 2_000;

    private const int MostName = 80;
    private const string ModelFact = "model_version";
    private const string ResultColumn = "value";

    private static readonly UTF8Encoding s_strict = new(false, throwOnInvalidBytes: true);

    /// <summary>A file to begin with: the heading, and nothing that could be taken for a measurement.</summary>
    public static string Template { get; } = string.Join(',', MeasurementReader.Columns) + "\r\n";

    /// <summary>Reads the bytes of a file; nothing changes.</summary>
    /// <param name="name">The name of the file, for messages.</param>
    /// <param name="bytes">What is in it.</param>
    /// <param name="current">The catalog with people's own accelerators and models.</param>
    public static OwnTestReading Read(
        string name,
        ReadOnlySpan<byte> bytes,
        CatalogRevision current
    )
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(current);
        var file = Tidy(name);
        MeasurementReading reading;
        try
        {
            reading = MeasurementReader.Read(s_strict.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            return Refused(
                file,
                Worded("The file is not UTF-8 text."),
                Worded("Save it as \"CSV UTF-8\".")
            );
        }

        MeasuredRow[] rows =
        [
            .. reading
                .Rows.Where(row => row.Conditions is not null && row.Value is > 0)
                .Select(row => new MeasuredRow(row.Conditions!, row.Value!.Value)),
        ];
        if (rows.Length > MostRows)
        {
            return Refused(
                file,
                Worded($"The file has {rows.Length:N0} tests; {MostRows:N0} are allowed."),
                Worded("Keep those that stand for what you run, or average repeated ones.")
            );
        }

        return new(
            rows.Length == 0 ? null : OwnCalibration.Try(rows, CalibrationFolder.Shipped(current)),
            ProblemsOf(reading) is { IsEmpty: false } problems ? problems
                : rows.Length == 0 ? [NoRow(file)]
                : []
        );
    }

    // Why rows without a result too: "12,5" is a number to who wrote it, and a test that silently counts for nothing is missed by nobody.
    private static ImmutableArray<Problem> ProblemsOf(MeasurementReading reading)
    {
        var column = reading.Columns.IndexOf(ResultColumn);
        if (column < 0)
        {
            return reading.Problems;
        }

        var log = new ProblemLog('F');
        // Why by row: problems stand in the order of the file; those of the file as a whole end it.
        foreach (var row in reading.Rows)
        {
            if (row.Problem is not null)
            {
                log.Add(row.Problem);
            }
            else if (row.Conditions is not null && row.Value is not > 0)
            {
                log.Add(
                    MeasurementReader.Unreadable(
                        row.Line,
                        Worded($"column {ResultColumn}"),
                        Worded(
                            $"{JsonShow.Quote(row.Fields[column], 40)} is not a number above 0."
                        ),
                        Worded(
                            "Write the result as digits with a decimal point, for example 12.5, or remove the row."
                        )
                    )
                );
            }
        }

        foreach (
            var problem in reading.Problems.Where(one =>
                reading.Rows.All(row => row.Problem != one)
            )
        )
        {
            log.Add(problem);
        }

        return log.ToImmutable();
    }

    // Why: it becomes the title of a source, which has one line and a length; a name that a catalog refuses would leave it unreadable.
    private static string Tidy(string name)
    {
        var line = string.Concat(
            name.EnumerateRunes().Where(rune => !Rune.IsControl(rune)).Select(rune => $"{rune}")
        );
        var most = char.IsHighSurrogate(line.ElementAtOrDefault(MostName - 1))
            ? MostName - 1
            : MostName;
        return line.Length > MostName ? line[..most] + "…" : line;
    }

    /// <summary>The own item that tests become.</summary>
    /// <param name="trial">What was read.</param>
    /// <param name="shipped">The shipped catalog.</param>
    /// <param name="name">The name of the file.</param>
    /// <param name="day">The day on which they are taken over.</param>
    public static CatalogItem Item(
        OwnTrial trial,
        CatalogRevision shipped,
        string name,
        DateOnly day
    )
    {
        ArgumentNullException.ThrowIfNull(trial);
        ArgumentNullException.ThrowIfNull(shipped);
        var source = new Source(
            Worded($"Own load tests: {Tidy(name)}"),
            null,
            day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            "user"
        );
        var item = CalibrationItem.With(
            shipped.Find(CatalogKind.Calibration, CalibrationItem.Id)!,
            trial.Set,
            source
        );
        return item with
        {
            Facts = item.Facts.SetItem(ModelFact, new(ModelFact, CostModel.Version, source)),
        };
    }

    /// <summary>
    /// Whether tests were compared with predictions of another version of the model than this one. No row of them is kept, so what they correct
    /// is what that version missed, until their file is taken over again.
    /// </summary>
    /// <param name="item">The own item that tests became.</param>
    public static bool IsOfAnotherModel(CatalogItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Fact(ModelFact) != CostModel.Version;
    }

    /// <summary>The problem of a file without a test.</summary>
    /// <param name="file">The name of the file.</param>
    public static Problem NoRow(string file) =>
        Problem.Error(
            file,
            CalibrationProblems.NoRow,
            Worded("The file has a heading and no measurement with a value above 0."),
            Worded("Add a row for each load test, with its result in the column value.")
        );

    private static OwnTestReading Refused(string file, string message, string remedy) =>
        new(null, [Problem.Error(file, CalibrationProblems.TooManyRows, message, remedy)]);
}
