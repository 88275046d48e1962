namespace TcoDashboard.Domain.Performance.Calibration.Fitting;

/// <summary>What is known of the logarithm of a parameter before it is fitted.</summary>
/// <param name="Value">Where it starts and what it is drawn to.</param>
/// <param name="Spread">How far a fit may reasonably move it: one standard deviation.</param>
/// <param name="Low">Least that makes physical sense.</param>
/// <param name="High">Most that makes physical sense.</param>
internal readonly record struct FitPrior(double Value, double Spread, double Low, double High);
