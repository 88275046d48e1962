namespace TcoDashboard.Domain.Performance.Calibration.Serving;

/// <summary>What is known of a parameter before it is fitted.</summary>
/// <param name="Parameter">Which one.</param>
/// <param name="Key">Its key in the calibration file; the suffix is the unit.</param>
/// <param name="Value">The value to start from and to be drawn to, in base units.</param>
/// <param name="Spread">How far a fit may reasonably move it: one standard deviation of its logarithm.</param>
/// <param name="Low">Least value that makes physical sense.</param>
/// <param name="High">Largest value that makes physical sense.</param>
public sealed record ServingPrior(
    ServingParameter Parameter,
    string Key,
    double Value,
    double Spread,
    double Low,
    double High
);
