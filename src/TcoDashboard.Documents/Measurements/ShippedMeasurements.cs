using System.Collections.Immutable;
using System.Globalization;
using TcoDashboard.Documents.Catalog;
using TcoDashboard.Domain.Performance.Calibration.Fitting;

namespace TcoDashboard.Documents.Measurements;

/// <summary>The measurements that ship with the product: those whose source states a licence that allows it.</summary>
public static class ShippedMeasurements
{
    private const string RowFolder = "rows";
    private const string SourceFile = "sources.csv";

    /// <summary>The folder beside the program.</summary>
    public static string Folder => Path.Combine(ShippedCatalog.Folder, CalibrationFolder.Name);

    /// <summary>The rows below a folder, ordered by file and line; none when it holds no rows.</summary>
    public static ImmutableArray<MeasuredRow> Load(string folder)
    {
        var path = Path.Combine(folder, RowFolder);
        if (!Directory.Exists(path))
        {
            return [];
        }

        return
        [
            .. Directory
                .EnumerateFiles(path, "*.csv")
                .Order(StringComparer.Ordinal)
                .SelectMany(file => MeasurementReader.Read(File.ReadAllText(file)).Rows)
                .Where(row => row.Conditions is not null && row.Value is > 0)
                .Select(row => new MeasuredRow(row.Conditions!, row.Value!.Value)),
        ];
    }

    /// <summary>Errors by group of the shipped calibration, of all measurements it was made from; none when the folder holds none.</summary>
    public static ImmutableArray<GroupScore> Scores(string folder)
    {
        var path = Path.Combine(folder, ScoreFile.Name);
        return File.Exists(path) ? [.. ScoreFile.Read(File.ReadAllText(path))] : [];
    }

    /// <summary>What ships of each source and what does not, and why.</summary>
    public static ImmutableArray<MeasurementSource> Sources(string folder)
    {
        var path = Path.Combine(folder, SourceFile);
        return File.Exists(path)
            ?
            [
                .. CsvText
                    .Split(File.ReadAllText(path))
                    .Skip(1)
                    .Select(entry => entry.Fields)
                    .Select(f => new MeasurementSource(
                        f[0],
                        f[1],
                        f[2],
                        int.Parse(f[3], CultureInfo.InvariantCulture),
                        int.Parse(f[4], CultureInfo.InvariantCulture),
                        f[5]
                    )),
            ]
            : [];
    }
}
