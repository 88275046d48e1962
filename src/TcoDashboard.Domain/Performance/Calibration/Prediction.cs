namespace TcoDashboard.Domain.Performance.Calibration;

/// <summary>What the model says about one measurement, in the measurement's own unit; or the problem that keeps it from saying anything.</summary>
/// <param name="Value">The prediction; <c>null</c> when there is a problem.</param>
/// <param name="Tier">How it was obtained.</param>
/// <param name="BandLow">The value at P10, in the same unit.</param>
/// <param name="BandHigh">The value at P90, in the same unit.</param>
/// <param name="Problem">Why there is no value.</param>
public sealed record Prediction(
    double? Value,
    EvidenceTier Tier,
    double? BandLow,
    double? BandHigh,
    Problem? Problem
)
{
    /// <summary>The value that ideal hardware would reach, in the same unit; no prediction beats it. <c>null</c> where none applies.</summary>
    public double? Limit { get; init; }

    /// <summary>Power to which the tier's band was raised because the neighbours disagree; at least 1.</summary>
    public double Doubt { get; init; } = 1;

    /// <summary>A refusal with its reason.</summary>
    public static Prediction Refused(Problem problem) =>
        new(null, EvidenceTier.Modelled, null, null, problem);

    /// <summary>A modelled value with a band given as factors of it, for example 0.65 and 1.35.</summary>
    public static Prediction Modelled(double value, double lowFactor, double highFactor) =>
        new(value, EvidenceTier.Modelled, value * lowFactor, value * highFactor, null);
}
