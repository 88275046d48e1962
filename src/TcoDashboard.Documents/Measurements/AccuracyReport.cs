using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using TcoDashboard.Domain.Performance.Calibration;
using TcoDashboard.Domain.Performance.Calibration.Fitting;
using TcoDashboard.Domain.Performance.Calibration.Serving;

namespace TcoDashboard.Documents.Measurements;

/// <summary>Writes docs/reference/accuracy.md from stored scores: everything in it can be made again by <c>tco accuracy</c>.</summary>
public static class AccuracyReport
{
    private static readonly string[] Kinds =
    [
        "tpot",
        "ttft",
        "throughput",
        "mlperf",
        "power",
        "training",
    ];

    private static readonly (string View, string Words)[] Views =
    [
        ("uncalibrated", "physics with the values it starts from, no measurement used"),
        ("fitted", "fitted physics on the rows it was fitted to"),
        (
            "neighbours",
            "fitted and corrected by neighbours, each row left out of its own correction"
        ),
        ("hardware-plain", "each accelerator left out of the fit in turn, no correction"),
        ("hardware", "each accelerator left out in turn, corrected by the remaining rows"),
        ("model-plain", "each model family left out of the fit in turn, no correction"),
        ("model", "each model family left out in turn, corrected by the remaining rows"),
    ];

    /// <summary>The page.</summary>
    public static string Write(IReadOnlyList<GroupScore> scores, ImmutableArray<ErrorBand> bands)
    {
        ArgumentNullException.ThrowIfNull(scores);
        var text = new StringBuilder(AccuracyWords.Opening);
        text.Append(
            CultureInfo.InvariantCulture,
            $"The fit of inference has {ServingParameters.Definitions.Length} parameters for all engines, devices and models together; each has a starting value from\nphysics or published measurements of single operators. An earlier fit had 58; with fewer, accelerators left out are predicted no\nworse. Power comes from the draw of boards: kernels running, memory read, products formed, narrow weights widened; operating points use\nthe same law.\n"
        );
        text.Append("\n## The figure that counts\n\n");
        text.Append(AccuracyWords.Counts);
        foreach (var (view, words) in Views)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n### {Title(view)}: {words}\n\n");
            Summary(text, [.. scores.Where(score => score.View == view)]);
        }

        text.Append("\n## Bands\n\n");
        text.Append(AccuracyWords.Bands);
        Bands(text, bands);
        text.Append("\n## By accelerator\n\nEach accelerator left out in turn.\n\n");
        Table(text, [.. scores.Where(score => score.View == "hardware")], score => score.Hardware);
        text.Append("\n## By model\n\nEach model family left out in turn.\n\n");
        Table(text, [.. scores.Where(score => score.View == "model")], score => score.Model);
        text.Append(
            "\n## Worst groups\n\nTwenty groups with the largest median error when their accelerator is left out.\n\n"
        );
        Worst(text, scores);
        text.Append(AccuracyWords.Closing);
        return text.ToString();
    }

    /// <summary>The table of one set of scores: one line a kind.</summary>
    public static void Summary(StringBuilder text, IReadOnlyList<GroupScore> scores)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(scores);
        text.Append(
            "| kind | groups | rows | answered | median of groups | mean of groups | P90 of groups | bias | in band |\n|---|---:|---:|---:|---:|---:|---:|---:|---:|\n"
        );
        foreach (var kind in Kinds)
        {
            var group = scores.Where(score => score.Kind == kind).ToList();
            if (group.Count == 0)
            {
                continue;
            }

            var answered = group.Where(score => score.Answered > 0).ToList();
            var medians = answered.ConvertAll(score => score.MedianError);
            var rows = group.Sum(score => score.Rows);
            var hits = group.Sum(score => score.Answered);
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {kind} | {group.Count} | {rows} | {Percent(hits, rows)} | {Percent(GroupScore.Quantile(medians, 0.5))} | {Percent(medians.Count == 0 ? double.NaN : medians.Average())} | {Percent(GroupScore.Quantile(medians, 0.9))} | {Signed(GroupScore.Quantile(answered.ConvertAll(score => score.BiasLog), 0.5))} | {Percent(group.Sum(score => score.InBand), hits)} |\n"
            );
        }
    }

    private static void Table(
        StringBuilder text,
        IReadOnlyList<GroupScore> scores,
        Func<GroupScore, string> key
    )
    {
        text.Append(
            "| | kind | rows | answered | median | mean | P90 | bias | in band |\n|---|---|---:|---:|---:|---:|---:|---:|---:|\n"
        );
        foreach (
            var group in scores
                .GroupBy(score => (Name: key(score), score.Kind))
                .OrderBy(group => group.Key)
        )
        {
            var all = group.ToList();
            var rows = all.Sum(score => score.Rows);
            var hits = all.Sum(score => score.Answered);
            var answered = all.Where(score => score.Answered > 0).ToList();
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {group.Key.Name} | {group.Key.Kind} | {rows} | {Percent(hits, rows)} | {Percent(GroupScore.Quantile(answered.ConvertAll(score => score.MedianError), 0.5))} | {Percent(Mean(answered))} | {Percent(GroupScore.Quantile(answered.ConvertAll(score => score.Error90), 0.9))} | {Signed(GroupScore.Quantile(answered.ConvertAll(score => score.BiasLog), 0.5))} | {Percent(all.Sum(score => score.InBand), hits)} |\n"
            );
        }
    }

    private static double Mean(List<GroupScore> scores) =>
        scores.Count == 0
            ? double.NaN
            : scores.Sum(score => score.MeanError * score.Answered)
                / scores.Sum(score => score.Answered);

    private static void Bands(StringBuilder text, ImmutableArray<ErrorBand> bands)
    {
        text.Append("| tier | kind | P10 | P90 | rows |\n|---|---|---:|---:|---:|\n");
        foreach (var band in bands)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {band.Tier.ToString().ToLowerInvariant()} | {band.Kind} | {band.Low:0.00} | {band.High:0.00} | {band.Rows} |\n"
            );
        }
    }

    private static void Worst(StringBuilder text, IReadOnlyList<GroupScore> scores)
    {
        text.Append(
            "| accelerator | model | kind | rows | median error | bias |\n|---|---|---|---:|---:|---:|\n"
        );
        foreach (
            var score in scores
                .Where(score => score.View == "hardware" && score.Answered > 0)
                .OrderByDescending(score => score.MedianError)
                .ThenBy(score => score.Hardware, StringComparer.Ordinal)
                .Take(20)
        )
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {score.Hardware} | {score.Model} | {score.Kind} | {score.Rows} | {Percent(score.MedianError)} | {Signed(score.BiasLog)} |\n"
            );
        }
    }

    private static string Title(string view) =>
        char.ToUpperInvariant(view[0]) + view[1..].Replace('-', ' ');

    private static string Percent(int part, int whole) =>
        whole == 0 ? "" : Percent((double)part / whole);

    private static string Percent(double share) =>
        double.IsNaN(share)
            ? ""
            : (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    private static string Signed(double log) =>
        double.IsNaN(log)
            ? ""
            : ((Math.Exp(log) - 1) * 100).ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture)
                + " %";
}
