using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using TcoDashboard.Documents.Catalog;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Calibration;
using TcoDashboard.Domain.Performance.Calibration.Serving;

namespace TcoDashboard.Documents.Measurements;

/// <summary>Reads and writes what a calibration gives beside the catalog: residuals by traits, weights of neighbours, bands.</summary>
public static class CalibrationFolder
{
    /// <summary>The folder below <c>data/</c>.</summary>
    public const string Name = CatalogReader.MeasurementFolder;

    private const string ResidualFile = "residuals.csv";
    private const string BandFile = "bands.csv";
    private const string WeightFile = "weights.csv";
    private const string WorthFile = "worth.csv";

    /// <summary>The context of the shipped catalog with the shipped calibration.</summary>
    public static PredictionContext Shipped(CatalogRevision catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return Load(catalog, Path.Combine(ShippedCatalog.Folder, Name));
    }

    /// <summary>A context with the calibration of a folder; what the folder lacks is left out.</summary>
    public static PredictionContext Load(CatalogRevision catalog, string folder)
    {
        var context = PredictionContext.From(catalog);
        return Set(folder, ServingParameters.From(catalog)) is { } set
            ? context with
            {
                Calibration = set,
            }
            : context;
    }

    /// <summary>What operating points need of a folder, as a catalog item; <c>null</c> when the folder holds no residuals.</summary>
    public static CatalogFile? Item(string folder)
    {
        if (Set(folder, ServingParameters.Uncalibrated) is not { } set)
        {
            return null;
        }

        var facts = new JsonObject();
        foreach (var (key, value) in CalibrationItem.Facts(set))
        {
            facts[key] = new JsonObject { ["value"] = value };
        }

        var item = new JsonObject
        {
            ["schema"] = "tco-catalog/1",
            ["kind"] = "calibration",
            ["id"] = CalibrationItem.Id,
            ["name"] = "Inference speeds: what measurements correct and how sure they make it",
            ["facts"] = facts,
            ["notes"] = new JsonArray(
                "Made from the bands and residuals below data/measurements, which tco calibrate writes."
            ),
        };
        return new($"calibration/{CalibrationItem.Id}.json", item.ToJsonString());
    }

    private static CalibrationSet? Set(string folder, ServingParameters serving)
    {
        var cells = Lines(folder, ResidualFile).Select(Cell).ToImmutableArray();
        return cells.IsEmpty
            ? null
            : new(serving, new(cells, Weights(folder)), [.. Lines(folder, BandFile).Select(Band)]);
    }

    /// <summary>Writes a calibration.</summary>
    public static void Save(CalibrationSet set, string folder)
    {
        ArgumentNullException.ThrowIfNull(set);
        Directory.CreateDirectory(folder);
        Write(
            folder,
            ResidualFile,
            "hardware,family,engine,kind,mode,precision_bits,rows,slowness_log,spread_log,least_clients,most_clients,least_input_tokens,most_input_tokens,worth_rows",
            (set.Neighbours?.Cells ?? []).Select(cell =>
                Line(
                    cell.Traits.Hardware,
                    cell.Traits.Family,
                    cell.Traits.Engine,
                    cell.Traits.Kind,
                    cell.Traits.Mode,
                    Text(cell.Traits.Precision),
                    Text(cell.Rows),
                    Text(cell.Slowness),
                    Text(cell.Spread),
                    Bound(cell.Reach.LeastClients),
                    Bound(cell.Reach.MostClients),
                    Bound(cell.Reach.LeastInput),
                    Bound(cell.Reach.MostInput),
                    Text(cell.Worth)
                )
            )
        );
        Write(
            folder,
            BandFile,
            "tier,kind,low_ratio,high_ratio,rows",
            set.Bands.Select(band =>
                Line(
                    band.Tier.ToString(),
                    band.Kind,
                    Text(band.Low),
                    Text(band.High),
                    Text(band.Rows)
                )
            )
        );
        SaveWeights(set.Neighbours?.Weights ?? NeighbourWeights.Default, folder);
    }

    private static void SaveWeights(NeighbourWeights weights, string folder)
    {
        Write(
            folder,
            WeightFile,
            "other_hardware,other_family,other_engine,other_mode,other_precision,shrinkage_rows",
            [
                Line(
                    Text(weights.OtherHardware),
                    Text(weights.OtherFamily),
                    Text(weights.OtherEngine),
                    Text(weights.OtherMode),
                    Text(weights.OtherPrecision),
                    Text(weights.Shrinkage)
                ),
            ]
        );
        Write(
            folder,
            WorthFile,
            "kind,worth_ratio",
            weights.Worth.Select(each => Line(each.Key, Text(each.Value)))
        );
    }

    private static NeighbourWeights Weights(string folder) =>
        Lines(folder, WeightFile).FirstOrDefault() is { } f
            ? new NeighbourWeights(
                Number(f[0]),
                Number(f[1]),
                Number(f[2]),
                Number(f[3]),
                Number(f[4]),
                Number(f[5])
            )
            {
                Worth = Lines(folder, WorthFile)
                    .ToImmutableSortedDictionary(
                        line => line[0],
                        line => Number(line[1]),
                        StringComparer.Ordinal
                    ),
            }
            : NeighbourWeights.Default;

    private static ResidualCell Cell(List<string> f) =>
        new(new(f[0], f[1], f[2], f[3], f[4], (int)Number(f[5])), (int)Number(f[6]), Number(f[7]))
        {
            Spread = f.Count > 8 ? Number(f[8]) : 0,
            Worth = f.Count > 13 ? (int)Number(f[13]) : 1,
            // Why: a private calibration written before loads were kept stays readable.
            Reach =
                f.Count > 12
                    ? new(
                        Bound(f[9], 0),
                        Bound(f[10], double.PositiveInfinity),
                        Bound(f[11], 0),
                        Bound(f[12], double.PositiveInfinity)
                    )
                    : LoadReach.Any,
        };

    // An open end is a blank field.
    private static double Bound(string text, double open) => text.Length == 0 ? open : Number(text);

    private static string Bound(double value) =>
        value > 0 && double.IsFinite(value) ? Text(value) : "";

    private static ErrorBand Band(List<string> f) =>
        new(Enum.Parse<EvidenceTier>(f[0]), f[1], Number(f[2]), Number(f[3]), (int)Number(f[4]));

    private static IEnumerable<List<string>> Lines(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        return File.Exists(path)
            ? CsvText.Split(File.ReadAllText(path)).Skip(1).Select(entry => entry.Fields)
            : [];
    }

    private static void Write(
        string folder,
        string file,
        string heading,
        IEnumerable<string> lines
    ) =>
        File.WriteAllText(
            Path.Combine(folder, file),
            string.Concat(lines.Prepend(heading).Select(line => line + "\n"))
        );

    private static string Line(params string[] fields) =>
        string.Join(',', fields.Select(CsvText.Quote));

    private static double Number(string text) =>
        double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string Text(double value) => value.ToString("G4", CultureInfo.InvariantCulture);
}
