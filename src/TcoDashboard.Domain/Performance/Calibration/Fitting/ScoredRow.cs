namespace TcoDashboard.Domain.Performance.Calibration.Fitting;

/// <summary>A measurement beside its prediction.</summary>
/// <param name="Row">The measurement.</param>
/// <param name="Prediction">The prediction, or its problem.</param>
public sealed record ScoredRow(MeasuredRow Row, Prediction Prediction)
{
    /// <summary>Logarithm of measured over predicted; <c>null</c> without a prediction.</summary>
    public double? LogRatio => Prediction.Value is { } value ? Math.Log(Row.Value / value) : null;
}
