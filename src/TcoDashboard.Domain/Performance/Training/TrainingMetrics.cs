using System.Globalization;
using System.Text.RegularExpressions;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Calibration;
using TcoDashboard.Domain.Performance.Calibration.Serving;

namespace TcoDashboard.Domain.Performance.Training;

/// <summary>Turns a step time into the metric and unit of a training measurement.</summary>
internal static partial class TrainingMetrics
{
    /// <summary>The metric, whether it is a time (smaller is faster), or the problem that hides it.</summary>
    public static (double? Value, bool IsTime, Problem? Problem) Value(
        TrainingCase found,
        TrainingEngine engine,
        double stepSeconds,
        bool isFullRecompute,
        CatalogRevision catalog
    )
    {
        var row = found.Row;
        var job = found.Job;
        var tokens = job.TokensPerStep / stepSeconds;
        var metric = Bare(row.Metric);
        var words = TrainingWords.Of(metric, row.Unit);
        var part = words.PartOf(found.Accelerators);
        double Operations() =>
            tokens
            * ReportedOperations.PerToken(
                words.CountsRecompute ? row with { Metric = "hardware_operations" } : row,
                job,
                engine,
                isFullRecompute
            );
        if (!TrainingUnits.Fit(words.Quantity, row.Unit))
        {
            return (null, false, NotKnown(row));
        }

        switch (words.Quantity)
        {
            case TrainingQuantity.Tokens:
                return (tokens * part * words.Scale, false, null);
            case TrainingQuantity.Samples:
                return (job.GlobalBatch / stepSeconds * part * words.Scale, false, null);
            case TrainingQuantity.Steps:
                return (words.Scale / stepSeconds, false, null);
            case TrainingQuantity.StepSeconds:
                return (stepSeconds * words.Scale, true, null);
            case TrainingQuantity.Operations:
                return (Operations() * part * words.Scale, false, null);
            case TrainingQuantity.Utilization:
                var peak =
                    found.Accelerator.DensePeak(job.Format)
                    ?? found.Accelerator.DensePeak(NumberFormat.Bf16)!.Value;
                return (
                    Operations() / found.Accelerators / peak.FlopsPerSecond * words.Scale,
                    false,
                    null
                );
        }

        return metric == "time_to_train" && MetricUnits.PerSecond(row.Unit) is { } perSecond
            ? TimeToTrain(found, stepSeconds, perSecond, catalog)
            : Totals(found, metric, tokens);
    }

    private static (double? Value, bool IsTime, Problem? Problem) Totals(
        TrainingCase found,
        string metric,
        double tokensPerSecond
    )
    {
        var accelerators = found.Accelerators;
        var perSecond = MetricUnits.PerSecond(found.Row.Unit);
        var isHours = TrainingUnits.IsDeviceHours(found.Row.Unit);
        if (DaysForm().Match(metric) is { Success: true } days)
        {
            return perSecond is { } each
                ? (Billions(days) * 1e9 / tokensPerSecond * each, true, null)
                : (null, true, NotKnown(found.Row));
        }

        if (metric == "gpu_hours_per_trillion_tokens" && isHours)
        {
            return (1e12 / tokensPerSecond / 3600 * accelerators, true, null);
        }

        if (TokensForm().Match(found.Row.Notes) is { Success: true } all)
        {
            var seconds =
                Billions(all) * (all.Groups[2].Value == "T" ? 1e12 : 1e9) / tokensPerSecond;
            if (HoursForm().IsMatch(metric) && isHours)
            {
                return (seconds / 3600 * accelerators, true, null);
            }

            if (metric is "training_days" or "days_to_train" or "days_pretraining")
            {
                return perSecond is { } each
                    ? (seconds * each, true, null)
                    : (null, true, NotKnown(found.Row));
            }
        }

        return (null, false, NotKnown(found.Row));
    }

    private static Problem NotKnown(Measurement row) =>
        Problem.Error(
            "metric",
            TrainingProblems.MetricUnknown,
            Worded(
                $"{row.Metric} in {row.Unit} is not a training metric that can be worked out from this row."
            ),
            Worded(
                "Use tokens, samples or FLOP a second of the run or of a part, step_time, mfu, time_to_train, days or accelerator hours; the latter need the tokens of the run in the notes."
            )
        );

    private static (double? Value, bool IsTime, Problem? Problem) TimeToTrain(
        TrainingCase found,
        double stepSeconds,
        double perSecond,
        CatalogRevision catalog
    )
    {
        var row = found.Row;
        if (BenchmarkConvergence.Find(catalog, row, found.Job.SequenceTokens) is not { } target)
        {
            return (
                null,
                true,
                Problem.Error(
                    "metric",
                    TrainingProblems.ConvergenceUnknown,
                    Worded(
                        $"How many sequences {row.Model} needs to reach the target at a batch of {row.GlobalBatch ?? 0:0} is not published."
                    ),
                    Worded(
                        "Compare step times or samples per second instead, or add reference convergence points to the calibration item."
                    )
                )
            );
        }

        var seconds =
            target.Sequences / found.Job.GlobalBatch * stepSeconds * (1 + target.EvaluationShare);
        return (seconds * perSecond, true, null);
    }

    private static double Billions(Match found) =>
        double.Parse(found.Groups[1].ValueSpan, CultureInfo.InvariantCulture);

    private static string Bare(string metric) =>
        metric.EndsWith("_lora", StringComparison.Ordinal) ? metric[..^5]
        : metric.EndsWith("_sft", StringComparison.Ordinal) ? metric[..^4]
        : metric;

    [GeneratedRegex(@"^days_for_(\d+)b_tokens$")]
    private static partial Regex DaysForm();

    [GeneratedRegex(@"^(gpu|tpu|chip|device|accelerator)_hours(_pretraining|_training|_total)?$")]
    private static partial Regex HoursForm();

    [GeneratedRegex(@"\b(\d+(?:\.\d+)?)([TB]) tokens")]
    private static partial Regex TokensForm();
}
