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
        var kind = MetricUnits.PerSecond(row.Unit) is null ? null : KindOf(row);
        if (MetricValue.IsTail(row.Metric) || (kind is null && !IsSpeed(row)))
        {
            return accelerator.Style == ExecutionStyle.WaferScale && !MetricValue.IsTail(row.Metric)
                ? WaferTotals.Predict(row, accelerator, model, context)
                : Prediction.Refused(WaferTotals.NoMetric(row, accelerator));
        }

        var item = context.Catalog.Find(CatalogKind.Calibration, "dataflow");
        var prefix = accelerator.Id.Replace('-', '_');
        var (shape, missing) = ModelArithmetic.Describe(model);
        if (item?.Value($"{prefix}_layer_us") is not { } layer || shape is null)
        {
            return Prediction.Refused(missing.Count > 0 ? missing[0] : NoSpeed(accelerator, row));
        }

        var first = (item.Value($"{prefix}_first_token_ms") ?? 0) * 1e-3;
        var perSecond = MetricUnits.PerSecond(row.Unit);
        if (kind == Time.FirstToken)
        {
            return Prediction.Modelled(first * perSecond!.Value, 0.5, 2);
        }

        var published =
            context.Parameters.SpeedOf(accelerator.Id, row.Model)
            ?? context.Parameters.SpeedOf(accelerator.Id, model.Id);
        var modelled =
            (
                (IsLaboratory(row) ? 0 : item.Value($"{prefix}_start_us") ?? 0)
                + (shape.Layers * layer)
                + (shape.ExpertLayers * (item.Value($"{prefix}_expert_layer_us") ?? 0))
            ) * 1e-6;
        if (kind == Time.Answer)
        {
            var later = RunWords.Lengths(row).Output - 1;
            var token = published is null ? modelled : 1 / published.TokensPerSecond;
            return Prediction.Modelled((first + (later * token)) * perSecond!.Value, 0.5, 2);
        }

        var isPerToken = kind == Time.Token;
        if (published is not null)
        {
            return Measured(row, published.TokensPerSecond, isPerToken);
        }

        return isPerToken
            ? Prediction.Modelled(modelled * perSecond!.Value, 1 / SlowestToFastest, 1 / 0.6)
            : Prediction.Modelled(
                MetricUnits.PerSecondRate(row.Unit) / modelled,
                0.6,
                SlowestToFastest
            );
    }

    private enum Time
    {
        FirstToken,
        Token,
        Answer,
    }

    // Whole answers only of one request: others share the machine.
    private static Time? KindOf(Measurement row) =>
        MetricKinds.Of(row) switch
        {
            MetricKind.TimeToFirstToken => Time.FirstToken,
            MetricKind.TimePerOutputToken => Time.Token,
            _ when row.Concurrency is "" or "1"
                    && (
                        RunWords.Has(row.Metric, "end_to_end")
                        || RunWords.Has(row.Metric, "e2e")
                        || RunWords.Has(row.Metric, "request_latency")
                    ) => Time.Answer,
            _ => null,
        };

    // A published engine driven on one's own machine has no service between the user and the wafer.
    private static bool IsLaboratory(Measurement row) => RunWords.Has(row.Framework, "WaferLLM");

    // A run of one request has one speed, whatever its table calls it.
    private static bool IsSpeed(Measurement row) =>
        MetricUnits.IsTokenRate(row.Unit)
        && (
            row.Metric is "output_tokens_per_s_per_user" or "tokens_per_s_per_user"
            || (
                row.Concurrency is "" or "1"
                && row.Metric
                    is "output_tokens_per_s"
                        or "decode_output_tokens_per_s"
                        or "decode_tokens_per_s"
                        or "tokens_per_s"
            )
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
