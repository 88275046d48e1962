using System.Collections.Immutable;
using TcoDashboard.Documents.Json;
using TcoDashboard.Documents.Measurements;
using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Documents.Catalog.Own;

/// <summary>Reads own items from CSV: rows of the same kind and id make one item, whatever lies between them.</summary>
internal static class OwnCsvReader
{
    /// <summary>The most rows below the header.</summary>
    public const int MostRows = 5000;

    public static ImmutableArray<OwnDraft> Read(
        string file,
        string text,
        CatalogRevision current,
        CatalogRevision? shipped,
        ProblemLog log
    )
    {
        var records = CsvText
            .Split(text)
            .Where(record => !record.Fields[0].AsSpan().TrimStart().StartsWith(OwnCsv.Remark))
            .Take(MostRows + 2)
            .ToArray();
        if (records.Length is 0 or > MostRows + 1)
        {
            log.Refuse(
                file,
                CatalogCode.TooManyItems,
                records.Length == 0
                    ? Worded($"{file} is empty.")
                    : Worded($"{file} has more than {MostRows} rows; 1 to {MostRows} are read."),
                Worded("Split the file, or begin with the template.")
            );
            return [];
        }

        var columns = records[0].Fields.ConvertAll(field => field.Trim().ToLowerInvariant());
        CheckColumns(file, records[0].Line, columns, log);
        if (log.HasErrors)
        {
            return [];
        }

        // Why passed over: a spreadsheet writes the empty rows below a table too.
        var rows = records
            .Skip(1)
            .Where(record =>
                record.OpenQuoteColumn is not null
                || !record.Fields.TrueForAll(string.IsNullOrWhiteSpace)
            )
            .Select(record => Row(file, record, columns, log))
            .ToArray();
        return log.HasErrors
            ? []
            :
            [
                .. rows.GroupBy(row => (row["kind"], row["id"]))
                    .Select(item =>
                        new OwnCsvItem(file, columns, [.. item]).Read(current, shipped)
                    ),
            ];
    }

    private static void CheckColumns(string file, int line, List<string> columns, ProblemLog log)
    {
        foreach (var (index, column) in columns.Index())
        {
            if (!OwnCsv.Columns.Contains(column))
            {
                var meant = NearMiss.Of(column, OwnCsv.Columns);
                Refuse(
                    OwnCsvItem.Place(file, line, index, column),
                    Worded($"The column {JsonShow.Quote(column, 60)} is not known."),
                    meant is null
                        ? Worded(
                            $"Separate columns by commas; they are {string.Join(", ", OwnCsv.Columns)}."
                        )
                        : Worded($"Did you mean \"{meant}\"?")
                );
            }
        }

        foreach (var twice in columns.CountBy(column => column).Where(count => count.Value > 1))
        {
            Refuse(
                OwnCsvItem.Place(file, line, columns.LastIndexOf(twice.Key), twice.Key),
                Worded(
                    $"The column {JsonShow.Quote(twice.Key, 60)} stands {twice.Value} times; 1 is read."
                ),
                Worded("Keep the column that holds the values.")
            );
        }

        foreach (var missing in OwnCsv.Required.Except(columns))
        {
            Refuse(
                OwnCsvItem.Place(file, line, -1, missing),
                Worded($"The column {missing} is missing."),
                Worded($"Needed are {string.Join(", ", OwnCsv.Required)}; begin with the template.")
            );
        }

        void Refuse(string path, string message, string remedy) =>
            log.Refuse(path, CatalogCode.WrongColumns, message, remedy);
    }

    private static OwnCsvRow Row(
        string file,
        CsvText.Entry record,
        List<string> columns,
        ProblemLog log
    )
    {
        if (record.OpenQuoteColumn is not null || record.Fields.Count > columns.Count)
        {
            log.Refuse(
                FormattableString.Invariant($"{file}: line {record.Line}"),
                CatalogCode.WrongRow,
                record.OpenQuoteColumn is { } open
                    ? Worded(
                        $"Line {record.Line} has a quotation mark at character {open} that is not closed."
                    )
                    : Worded(
                        $"Line {record.Line} has {record.Fields.Count} fields under {columns.Count} columns."
                    ),
                Worded(
                    "Write one field a column; put a text that holds a comma in quotation marks."
                )
            );
        }

        return new(
            record.Line,
            columns
                .Zip(record.Fields, (column, field) => (column, OwnCsv.Plain(field.Trim())))
                .Where(cell => cell.Item2.Length > 0)
                .ToDictionary(cell => cell.column, cell => cell.Item2, StringComparer.Ordinal)
        );
    }
}
