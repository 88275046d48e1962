namespace TcoDashboard.Domain.Performance.Calibration.Fitting;

/// <summary>A measurement with its result: for fitting and scoring only.</summary>
/// <param name="Conditions">What was measured and how.</param>
/// <param name="Value">The result; above 0.</param>
public sealed record MeasuredRow(Measurement Conditions, double Value);
