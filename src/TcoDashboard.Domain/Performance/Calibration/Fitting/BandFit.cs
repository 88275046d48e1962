using System.Collections.Immutable;

namespace TcoDashboard.Domain.Performance.Calibration.Fitting;

/// <summary>Bands from the errors of rows that were left out: P10 and P90 of measured over predicted by tier and kind.</summary>
internal static class BandFit
{
    private const int FewestRows = 8;

    public static ImmutableArray<ErrorBand> Run(
        IEnumerable<ScoredRow> plain,
        IEnumerable<ScoredRow> corrected,
        IEnumerable<ScoredRow> own
    ) =>
        [
            .. Bands(EvidenceTier.Modelled, plain),
            .. Bands(
                EvidenceTier.Calibrated,
                corrected.Where(row => row.Prediction.Tier != EvidenceTier.Modelled)
            ),
            .. Bands(
                EvidenceTier.Measured,
                own.Where(row => row.Prediction.Tier == EvidenceTier.Measured)
            ),
        ];

    private static IEnumerable<ErrorBand> Bands(EvidenceTier tier, IEnumerable<ScoredRow> rows) =>
        rows.Where(row => row.LogRatio is not null)
            .GroupBy(row => MetricKinds.Word(MetricKinds.Of(row.Row.Conditions)))
            .Where(kind => kind.Count() >= FewestRows)
            .OrderBy(kind => kind.Key, StringComparer.Ordinal)
            .Select(kind =>
            {
                var weighted = Weighted(kind);
                return new ErrorBand(
                    tier,
                    kind.Key,
                    Math.Exp(Math.Min(-0.02, Quantile(weighted, 0.1))),
                    Math.Exp(Math.Max(0.02, Quantile(weighted, 0.9))),
                    weighted.Count
                );
            });

    // Large groups repeat themselves: a group weighs the root of its rows.
    private static List<(double LogRatio, double Weight)> Weighted(IEnumerable<ScoredRow> rows) =>
        [
            .. rows.GroupBy(row => (row.Row.Conditions.Hardware, row.Row.Conditions.Model))
                .SelectMany(group =>
                {
                    var weight = 1 / Math.Sqrt(group.Count());
                    return group.Select(row =>
                        (Value: row.LogRatio!.Value / row.Prediction.Doubt, weight)
                    );
                })
                .OrderBy(entry => entry.Value),
        ];

    private static double Quantile(List<(double LogRatio, double Weight)> sorted, double share)
    {
        var target = share * sorted.Sum(entry => entry.Weight);
        double sum = 0;
        foreach (var (ratio, weight) in sorted)
        {
            sum += weight;
            if (sum >= target)
            {
                return ratio;
            }
        }

        return sorted[^1].LogRatio;
    }
}
