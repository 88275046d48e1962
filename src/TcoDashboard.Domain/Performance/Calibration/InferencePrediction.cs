namespace TcoDashboard.Domain.Performance.Calibration;

/// <summary>Predicts inference and power measurements from their conditions.</summary>
public static class InferencePrediction
{
    /// <summary>The prediction for one row, in the row's own unit.</summary>
    public static Prediction Predict(Measurement row, PredictionContext context)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(context);
        return Prediction.Refused(
            Problem.Error(
                "metric",
                CalibrationProblems.MetricUnknown,
                $"{row.Metric} in {row.Unit} is not predicted.",
                "Use one of the metrics listed in docs/reference/accuracy.md."
            )
        );
    }
}
