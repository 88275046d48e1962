using System.Globalization;
using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Domain.Performance.Calibration;

/// <summary>Whether the facts of a calibration item are what <see cref="CalibrationItem.Read"/> takes back: a scenario may bring such an item from anywhere.</summary>
public static class CalibrationFacts
{
    private const int MostRows = 1_000_000;
    private const int MostBits = 64;
    private const int MostWorth = 1_000;

    // Factors beyond it, in logarithms, are no errors of a model.
    private const double MostLogarithm = 5;

    /// <summary>The keys of facts that cannot be read, in their order.</summary>
    /// <param name="item">The item <c>calibration/inference-evidence</c>.</param>
    public static IEnumerable<string> Unreadable(CatalogItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item
            .Facts.Where(fact =>
                !CalibrationItem.RowsOf(fact.Value.Value).All(row => IsReadable(fact.Key, row))
            )
            .Select(fact => fact.Key);
    }

    private static bool IsReadable(string fact, string[] row) =>
        fact switch
        {
            CalibrationItem.BandFact => row.Length == 5
                && Enum.TryParse<EvidenceTier>(row[0], out var tier)
                && Enum.IsDefined(tier)
                && IsWithin(row[2], 1e-6, 1e6)
                && IsWithin(row[3], 1e-6, 1e6)
                && IsWhole(row[4], 0, MostRows),
            CalibrationItem.WeightFact => row.Length is 6 or 7
                && row.All(weight => IsWithin(weight, 0, 1e6)),
            _ when fact.StartsWith(CalibrationItem.CellPrefix, StringComparison.Ordinal) =>
                row.Length is >= 7 and <= 9
                    && IsWhole(row[4], 0, MostBits)
                    && IsWhole(row[5], 1, MostRows)
                    && IsWithin(row[6], -MostLogarithm, MostLogarithm)
                    && (row.Length < 8 || IsWithin(row[7], 0, MostLogarithm))
                    && (row.Length < 9 || IsWhole(row[8], 1, MostWorth)),
            _ => true,
        };

    private static bool IsWhole(string text, int least, int most) =>
        IsWithin(text, least, most)
        && double.IsInteger(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture));

    private static bool IsWithin(string text, double least, double most) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        && value >= least
        && value <= most;
}
