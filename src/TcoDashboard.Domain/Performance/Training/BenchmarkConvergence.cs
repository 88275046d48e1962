using System.Globalization;
using System.Text.RegularExpressions;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Calibration;

namespace TcoDashboard.Domain.Performance.Training;

/// <summary>
/// Sequences that a MLPerf training benchmark needs to reach its target, from the reference convergence points that the benchmark
/// publishes by global batch (<c>calibration/training-convergence-*</c>), or from the count that a result logged.
/// </summary>
internal static partial class BenchmarkConvergence
{
    private const string Prefix = "training-convergence-";

    /// <summary>Sequences to the target and work of evaluation on top, as a share; <c>null</c> when nobody published it.</summary>
    public static (double Sequences, double EvaluationShare)? Find(
        CatalogRevision catalog,
        Measurement row,
        double sequenceTokens
    )
    {
        var model = TrainingLayouts.NameOf(catalog, row.Model);
        var item = catalog.Find(CatalogKind.Calibration, Prefix + model);
        var evaluation = item?.Value("evaluation_fraction") ?? 0;
        // What the run itself logged needs no reference, and no batch.
        if (LoggedForm().Match(row.Notes) is { Success: true } logged)
        {
            var count = double.Parse(logged.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            // Why: one benchmark logs tokens under the name of samples.
            return (count > 1e8 ? count / sequenceTokens : count, evaluation);
        }

        if (
            row.GlobalBatch is not { } batch
            || item is null
            || Points(item) is not { Count: > 0 } points
        )
        {
            return null;
        }

        var sequences = Interpolate(points, batch);
        return (
            item.Value("in_tokens_count") > 0 ? sequences / sequenceTokens : sequences,
            evaluation
        );
    }

    private static List<(double Batch, double Samples)> Points(CatalogItem item)
    {
        var points = new List<(double, double)>();
        const string Batch = "batch_";
        foreach (var (key, figure) in item.Figures)
        {
            if (
                key.StartsWith(Batch, StringComparison.Ordinal)
                && figure.Value is { } samples
                && double.TryParse(
                    key[Batch.Length..].Split('_')[0],
                    NumberStyles.Integer,
                    CultureInfo.InvariantCulture,
                    out var batch
                )
            )
            {
                points.Add((batch, samples));
            }
        }

        points.Sort();
        return points;
    }

    // Straight between points in the logarithm of the batch; outside of them the nearest point.
    private static double Interpolate(List<(double Batch, double Samples)> points, double batch)
    {
        if (batch <= points[0].Batch)
        {
            return points[0].Samples;
        }

        for (var i = 1; i < points.Count; i++)
        {
            if (batch <= points[i].Batch)
            {
                var (low, high) = (points[i - 1], points[i]);
                var at = Math.Log(batch / low.Batch) / Math.Log(high.Batch / low.Batch);
                return low.Samples + (at * (high.Samples - low.Samples));
            }
        }

        return points[^1].Samples;
    }

    [GeneratedRegex(@"samples_count logged (\d+)")]
    private static partial Regex LoggedForm();
}
