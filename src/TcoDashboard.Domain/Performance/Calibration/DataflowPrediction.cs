using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Arithmetic;
using TcoDashboard.Domain.Performance.Calibration.Fitting;
using TcoDashboard.Domain.Performance.Calibration.Serving;

namespace TcoDashboard.Domain.Performance.Calibration;

/// <summary>
/// Speeds of machines that keep a model in on-chip memory: published ones where there are, otherwise a start time and a time a layer
/// fitted to published ones (<c>calibration/dataflow</c>); refused where nothing is published for the machine.
/// </summary>
internal static class DataflowPrediction
{
    private const double SlowestToFastest = 1.5;

    public static Prediction Predict(
        Measurement row,
        Accelerator accelerator,
        LanguageModel model,
        PredictionContext context
    )
    {
        var perSecond = MetricUnits.PerSecond(row.Unit);
        var isTime = perSecond is not null && MetricKinds.Of(row) == MetricKind.TimeToFirstToken;
        var isPerToken =
            perSecond is not null && MetricKinds.Of(row) == MetricKind.TimePerOutputToken;
        if (MetricValue.IsTail(row.Metric) || (!isTime && !isPerToken && !IsSpeed(row)))
        {
            return Prediction.Refused(NoMetric(row, accelerator));
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
            return Prediction.Modelled(first * 1e-3 * perSecond!.Value, 0.5, 2);
        }

        var published =
            context.Parameters.SpeedOf(accelerator.Id, row.Model)
            ?? context.Parameters.SpeedOf(accelerator.Id, model.Id);
        if (published is not null)
        {
            return Measured(row, published.TokensPerSecond, isPerToken);
        }

        var expertLayer = item.Value($"{prefix}_expert_layer_us") ?? 0;
        var microseconds =
            (IsLaboratory(row) ? 0 : item.Value($"{prefix}_start_us") ?? 0)
            + (shape.Layers * layer)
            + (shape.ExpertLayers * expertLayer);
        return isPerToken
            ? Prediction.Modelled(
                microseconds * 1e-6 * perSecond!.Value,
                1 / SlowestToFastest,
                1 / 0.6
            )
            : Prediction.Modelled(
                1e6 / microseconds * MetricUnits.PerSecondRate(row.Unit),
                0.6,
                SlowestToFastest
            );
    }

    // A published engine driven on one's own machine has no service between the user and the wafer.
    private static bool IsLaboratory(Measurement row) => RunWords.Has(row.Framework, "WaferLLM");

    // A run of one request has one speed, whatever its table calls it.
    private static bool IsSpeed(Measurement row) =>
        row.Metric is "output_tokens_per_s_per_user" or "tokens_per_s_per_user"
        || (
            row.Concurrency is "" or "1"
            && row.Metric
                is "output_tokens_per_s"
                    or "decode_output_tokens_per_s"
                    or "decode_tokens_per_s"
                    or "tokens_per_s"
        );

    private static Problem NoMetric(Measurement row, Accelerator accelerator) =>
        Problem.Error(
            "metric",
            CalibrationProblems.ArchitectureUnsupported,
            Worded(
                $"{row.Metric} of {accelerator.Name} is not predicted: only the speed of one user and the time to the first token are."
            ),
            Worded("Use output_tokens_per_s_per_user, tpot or ttft.")
        );

    private static Prediction Measured(Measurement row, double tokensPerSecond, bool isPerToken)
    {
        const double Low = 0.75;
        const double High = 1.35;
        if (!isPerToken)
        {
            var rate = tokensPerSecond * MetricUnits.PerSecondRate(row.Unit);
            return new(rate, EvidenceTier.Measured, rate * Low, rate * High, null);
        }

        var value = MetricUnits.PerSecond(row.Unit)!.Value / tokensPerSecond;
        return new(value, EvidenceTier.Measured, value / High, value / Low, null);
    }

    private static Problem NoSpeed(Accelerator accelerator, Measurement row) =>
        Problem.Error(
            accelerator.Item.Path,
            CalibrationProblems.ArchitectureUnsupported,
            Worded(
                $"No performance model and no published speed is held for {row.Model} on {accelerator.Name}."
            ),
            Worded(
                "Add a published speed under data/calibration, or choose a GPU, TPU, Gaudi, Trainium or wafer."
            )
        );
}
