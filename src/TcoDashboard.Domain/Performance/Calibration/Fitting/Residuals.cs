using System.Collections.Immutable;

namespace TcoDashboard.Domain.Performance.Calibration.Fitting;

/// <summary>What the physics alone misses, row by row and by traits.</summary>
internal static class Residuals
{
    // One wild row shall not set a cell: errors beyond a factor of 2.7 count as that.
    private const double Largest = 1;

    /// <summary>Rows that the physics answers, each with how much slower it was measured.</summary>
    public static List<Entry> Of(IEnumerable<MeasuredRow> rows, PredictionContext context)
    {
        var bare = context.WithoutNeighbours();
        var entries = new List<Entry>();
        foreach (var row in rows)
        {
            var prediction = MeasurementPrediction.Predict(row.Conditions, bare);
            entries.Add(
                new(
                    row,
                    RowTraits.Of(CatalogNames.Canonical(row.Conditions, context.Catalog)),
                    prediction,
                    prediction.Value is { } value && prediction.Tier != EvidenceTier.Measured
                        ? Math.Clamp(
                            RowTraits.Direction(row.Conditions) * Math.Log(row.Value / value),
                            -Largest,
                            Largest
                        )
                        : null
                )
            );
        }

        return entries;
    }

    /// <summary>Their means by traits.</summary>
    public static ImmutableArray<ResidualCell> Cells(IEnumerable<Entry> entries) =>
        [
            .. entries
                .Where(entry => entry.Slowness is not null)
                .GroupBy(entry => entry.Traits)
                .Select(cell => CellOf(cell.Key, [.. cell]))
                .OrderBy(cell => cell.Traits.ToString(), StringComparer.Ordinal),
        ];

    private static ResidualCell CellOf(RowTraits traits, List<Entry> entries)
    {
        var mean = entries.Average(entry => entry.Slowness!.Value);
        return new(traits, entries.Count, mean)
        {
            Spread = Math.Sqrt(entries.Average(entry => Math.Pow(entry.Slowness!.Value - mean, 2))),
            Reach = entries
                .Select(entry => LoadReach.Of(entry.Row.Conditions))
                .Aggregate((one, other) => one.With(other)),
        };
    }

    /// <summary>One row with what the physics misses on it.</summary>
    internal sealed record Entry(
        MeasuredRow Row,
        RowTraits Traits,
        Prediction Prediction,
        double? Slowness
    );
}
