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
        var each = tokens / found.Accelerators;
        double Teraflops() =>
            each * ReportedOperations.PerToken(row, job, engine, isFullRecompute) / 1e12;
        var metric = Bare(row.Metric);
        var perRate = MetricUnits.PerSecondRate(row.Unit);
        switch (metric)
        {
            case "tokens_per_s_per_accelerator":
                return (each * perRate, false, null);
            case "tokens_per_s":
                return (tokens * perRate, false, null);
            case "model_tflops_per_s_per_accelerator":
            case "tflops_per_s_per_accelerator":
            case "achieved_tflops_per_s_per_accelerator":
            case "hardware_tflops_per_s_per_accelerator":
                return (Teraflops(), false, null);
            case "mfu":
                var peak =
                    found.Accelerator.DensePeak(job.Format)
                    ?? found.Accelerator.DensePeak(NumberFormat.Bf16)!.Value;
                return (
                    Teraflops() * 1e12 / peak.FlopsPerSecond * (row.Unit == "%" ? 100 : 1),
                    false,
                    null
                );
            case "step_time"
            or "iteration_time"
            or "time_per_step" when MetricUnits.PerSecond(row.Unit) is { } perSecond:
                return (stepSeconds * perSecond, true, null);
            case "samples_per_s":
            case "sequences_per_s":
                return (job.GlobalBatch / stepSeconds * perRate, false, null);
            case "samples_per_s_per_accelerator":
                return (job.GlobalBatch / stepSeconds / found.Accelerators * perRate, false, null);
            case "time_to_train" when MetricUnits.PerSecond(row.Unit) is { } perSecond:
                return TimeToTrain(found, stepSeconds, perSecond, catalog);
            default:
                return Totals(found, metric, tokens);
        }
    }

    private static (double? Value, bool IsTime, Problem? Problem) Totals(
        TrainingCase found,
        string metric,
        double tokensPerSecond
    )
    {
        var accelerators = found.Accelerators;
        if (DaysForm().Match(metric) is { Success: true } days)
        {
            return (Billions(days) * 1e9 / tokensPerSecond / 86_400, true, null);
        }

        if (metric == "gpu_hours_per_trillion_tokens")
        {
            return (1e12 / tokensPerSecond / 3600 * accelerators, true, null);
        }

        if (TokensForm().Match(found.Row.Notes) is { Success: true } all)
        {
            var hours =
                Billions(all) * (all.Groups[2].Value == "T" ? 1e12 : 1e9) / tokensPerSecond / 3600;
            if (HoursForm().IsMatch(metric))
            {
                return (hours * accelerators, true, null);
            }

            if (metric is "training_days" or "days_to_train" or "days_pretraining")
            {
                return (hours / 24, true, null);
            }
        }

        return (
            null,
            false,
            Problem.Error(
                "metric",
                TrainingProblems.MetricUnknown,
                $"{found.Row.Metric} is not a training metric that can be worked out from this row.",
                "Use a rate per accelerator, step_time, mfu, samples_per_s, time_to_train, days or accelerator hours; the latter need the tokens of the run in the notes."
            )
        );
    }

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
                    $"How many sequences {row.Model} needs to reach the target at a batch of {row.GlobalBatch ?? 0:0} is not published.",
                    "Compare step times or samples per second instead, or add reference convergence points to the calibration item."
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
