using System.Collections.Immutable;
using System.Globalization;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Calibration.Serving;

namespace TcoDashboard.Domain.Performance.Calibration;

/// <summary>
/// What measurements taught the model, as facts of the catalog item <c>calibration/inference-evidence</c>: so it belongs to the catalog
/// revision, and a frozen result keeps the numbers it was made with.
/// </summary>
public static class CalibrationItem
{
    /// <summary>Id of the item.</summary>
    public const string Id = "inference-evidence";

    internal const string BandFact = "bands";
    internal const string WeightFact = "neighbour_weights";
    internal const string CellPrefix = "tpot_residuals_";

    /// <summary>The fitted parameters with bands and, for the time per output token, corrections by measurements alike.</summary>
    public static CalibrationSet Read(CatalogRevision catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var serving = ServingParameters.From(catalog);
        if (catalog.Find(CatalogKind.Calibration, Id) is not { } item)
        {
            return CalibrationSet.None with { Serving = serving };
        }

        var cells = item
            .Facts.Where(fact => fact.Key.StartsWith(CellPrefix, StringComparison.Ordinal))
            .SelectMany(fact => RowsOf(fact.Value.Value).Select(Cell));
        return new(
            serving,
            new(cells, Weights(item.Fact(WeightFact))),
            [.. RowsOf(item.Fact(BandFact) ?? "").Select(Band)]
        );
    }

    /// <summary>The facts that <see cref="Read"/> takes back, by key.</summary>
    public static ImmutableSortedDictionary<string, string> Facts(CalibrationSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        var facts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        facts[BandFact] = Text(
            set.Bands.Select(band =>
                Text(band.Tier.ToString(), band.Kind, band.Low, band.High, band.Rows)
            )
        );
        if (set.Neighbours is not { } neighbours)
        {
            return facts.ToImmutable();
        }

        var w = neighbours.Weights;
        facts[WeightFact] = Text(
            w.OtherHardware,
            w.OtherFamily,
            w.OtherEngine,
            w.OtherMode,
            w.OtherPrecision,
            w.Shrinkage,
            w.WorthOf(PointEvidence.TokenKind)
        );
        foreach (
            var hardware in neighbours
                .Cells.Where(cell => cell.Traits.Kind == PointEvidence.TokenKind)
                .GroupBy(cell => cell.Traits.Hardware)
        )
        {
            facts[CellPrefix + hardware.Key.Replace('-', '_').Replace('.', '_')] = Text(
                hardware.Select(Text)
            );
        }

        return facts.ToImmutable();
    }

    /// <summary>The item of a catalog with what a calibration says otherwise, told with its source; the rest stays as shipped.</summary>
    /// <param name="shipped">The shipped item.</param>
    /// <param name="set">A private calibration.</param>
    /// <param name="source">The load tests behind it.</param>
    public static CatalogItem With(CatalogItem shipped, CalibrationSet set, Source source)
    {
        ArgumentNullException.ThrowIfNull(shipped);
        return shipped with
        {
            IsOwn = true,
            Facts = shipped.Facts.SetItems(
                Facts(set)
                    .Where(fact => shipped.Fact(fact.Key) != fact.Value)
                    .Select(fact =>
                        KeyValuePair.Create(fact.Key, new Fact(fact.Key, fact.Value, source))
                    )
            ),
        };
    }

    private static ResidualCell Cell(string[] f) =>
        new(
            new(f[0], f[1], f[2], PointEvidence.TokenKind, f[3], (int)Number(f[4])),
            (int)Number(f[5]),
            Number(f[6])
        )
        {
            Spread = f.Length > 7 ? Number(f[7]) : 0,
            Worth = f.Length > 8 ? (int)Number(f[8]) : 1,
        };

    // Why the worth only where it is not 1: a published cell keeps the words it had, and with them its catalog the hash.
    private static string Text(ResidualCell cell) =>
        Text([
            cell.Traits.Hardware,
            cell.Traits.Family,
            cell.Traits.Engine,
            cell.Traits.Mode,
            cell.Traits.Precision,
            cell.Rows,
            cell.Slowness,
            cell.Spread,
            .. cell.Worth == 1 ? Array.Empty<object>() : [cell.Worth],
        ]);

    private static ErrorBand Band(string[] f) =>
        new(Enum.Parse<EvidenceTier>(f[0]), f[1], Number(f[2]), Number(f[3]), (int)Number(f[4]));

    private static NeighbourWeights Weights(string? text) =>
        RowsOf(text ?? "").FirstOrDefault() is { Length: 6 or 7 } f
            ? new NeighbourWeights(
                Number(f[0]),
                Number(f[1]),
                Number(f[2]),
                Number(f[3]),
                Number(f[4]),
                Number(f[5])
            )
            {
                // Why: a revision frozen before the worth was learned believes corrections in full, as it did then.
                Worth = NeighbourWeights.Default.Worth.SetItem(
                    PointEvidence.TokenKind,
                    f.Length > 6 ? Number(f[6]) : 1
                ),
            }
            : NeighbourWeights.Default;

    internal static IEnumerable<string[]> RowsOf(string text) =>
        text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(row => row.Split(' '));

    private static string Text(IEnumerable<string> rows) => string.Join("; ", rows);

    private static string Text(params object[] fields) =>
        string.Join(
            ' ',
            fields.Select(field => Convert.ToString(field, CultureInfo.InvariantCulture))
        );

    private static double Number(string text) =>
        double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
