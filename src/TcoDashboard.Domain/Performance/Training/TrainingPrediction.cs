using TcoDashboard.Domain.Performance.Calibration;

namespace TcoDashboard.Domain.Performance.Training;

/// <summary>Predicts training measurements from their conditions.</summary>
public static class TrainingPrediction
{
    /// <summary>The prediction for one training row, in the row's own unit.</summary>
    public static Prediction Predict(Measurement row, PredictionContext context) =>
        Prediction.Refused(
            Problem.Error(
                "kind",
                CalibrationProblems.TrainingUnsupported,
                $"{row.Metric} of training {row.Model} on {row.Hardware} is not yet supported; {context.Catalog.Items.Length} catalog items hold no training parameters.",
                "Leave training rows out, or state inference rows."
            )
        );
}
