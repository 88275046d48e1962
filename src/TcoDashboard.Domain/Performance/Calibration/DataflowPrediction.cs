using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Arithmetic;

namespace TcoDashboard.Domain.Performance.Calibration;

/// <summary>
/// Speeds of machines that keep a model in on-chip memory: published ones where there are, otherwise a start time and a time a layer
/// fitted to published ones (<c>calibration/dataflow</c>); refused where nothing is published for the machine.
/// </summary>
internal static class DataflowPrediction
{
    public static Prediction Predict(
        Measurement row,
        Accelerator accelerator,
        LanguageModel model,
        PredictionContext context
    )
    {
        var isTime = row.Metric.Contains("ttft", StringComparison.Ordinal);
        if (!isTime && row.Metric != "output_tokens_per_s_per_user")
        {
            return Prediction.Refused(
                Problem.Error(
                    "metric",
                    CalibrationProblems.ArchitectureUnsupported,
                    $"{row.Metric} of {accelerator.Name} is not predicted: only the speed of one user and the time to the first token are.",
                    "Use output_tokens_per_s_per_user or ttft."
                )
            );
        }

        var item = context.Catalog.Find(CatalogKind.Calibration, "dataflow");
        var prefix = accelerator.Id.Replace('-', '_');
        var (shape, missing) = ModelArithmetic.Describe(model);
        if (item?.Value($"{prefix}_layer_us") is not { } layer || shape is null)
        {
            return Prediction.Refused(missing.Count > 0 ? missing[0] : NoSpeed(accelerator, row));
        }

        if (isTime)
        {
            var first = item.Value($"{prefix}_first_token_ms") ?? 0;
            return Prediction.Modelled(row.Unit == "s" ? first * 1e-3 : first, 0.5, 2);
        }

        var published =
            context.Parameters.SpeedOf(accelerator.Id, row.Model)
            ?? context.Parameters.SpeedOf(accelerator.Id, model.Id);
        if (published is not null)
        {
            var value = published.TokensPerSecond;
            return new(value, EvidenceTier.Measured, value * 0.75, value * 1.35, null);
        }

        var expertLayer = item.Value($"{prefix}_expert_layer_us") ?? 0;
        var microseconds =
            (item.Value($"{prefix}_start_us") ?? 0)
            + (shape.Layers * layer)
            + (shape.ExpertLayers * expertLayer);
        return Prediction.Modelled(1e6 / microseconds, 0.6, 1.5);
    }

    private static Problem NoSpeed(Accelerator accelerator, Measurement row) =>
        Problem.Error(
            accelerator.Item.Path,
            CalibrationProblems.ArchitectureUnsupported,
            $"No performance model and no published speed is held for {row.Model} on {accelerator.Name}.",
            "Add a published speed under data/calibration, or choose a GPU, TPU, Gaudi, Trainium or wafer."
        );
}
