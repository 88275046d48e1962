using TcoDashboard.Domain.Performance.Training;

namespace TcoDashboard.Domain.Performance.Calibration;

/// <summary>Predicts what a published measurement found, from its conditions alone: physics first, then what it misses on measurements alike.</summary>
public static class MeasurementPrediction
{
    /// <summary>The prediction for one row, in the row's own unit. Pure and deterministic.</summary>
    public static Prediction Predict(Measurement row, PredictionContext context)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(context);
        row = CatalogNames.Canonical(row, context.Catalog);
        var prediction = row.Kind switch
        {
            "training" => TrainingPrediction.Predict(row, context),
            "inference_throughput" or "inference_latency" or "power" => InferencePrediction.Predict(
                row,
                context
            ),
            _ => Prediction.Refused(
                Problem.Error(
                    "kind",
                    CalibrationProblems.KindUnknown,
                    Worded($"\"{row.Kind}\" is not a kind of measurement."),
                    Worded("Write inference_throughput, inference_latency, training or power.")
                )
            ),
        };
        return prediction.Value is not { } value ? prediction
            : !(double.IsFinite(value) && value > 0) ? Prediction.Refused(NotFinite(row))
            : prediction.Tier == EvidenceTier.Measured ? prediction
            : Doubted(row, context, context.Calibration.Finish(row, value, prediction.Limit));
    }

    // Why: a layout guessed from a size doubles what may be wrong; the band says so and no neighbour vouches for it.
    private static Prediction Doubted(
        Measurement row,
        PredictionContext context,
        Prediction prediction
    ) =>
        CatalogNames.IsStandInName(row, context.Catalog)
        && prediction is { Value: { } value, BandLow: { } low, BandHigh: { } high }
            ? prediction with
            {
                Tier = EvidenceTier.Modelled,
                BandLow = low * low / value,
                BandHigh = high * high / value,
            }
            : prediction;

    private static Problem NotFinite(Measurement row) =>
        Problem.Error(
            "metric",
            CalibrationProblems.NotComputable,
            Worded(
                $"The model gives no positive number for {row.Metric} of {row.Model} on {row.Hardware}."
            ),
            Worded(
                "Check lengths, batch and degrees of the row for values far outside of practice."
            )
        );
}
