namespace TcoDashboard.Domain.Performance.Calibration;

/// <summary>What measurements alike say about a prediction.</summary>
/// <param name="Slowness">Logarithm by which to expect it slower than the physics; below 0 for faster.</param>
/// <param name="Tier">The tier that the evidence earns.</param>
/// <param name="Doubt">Power to which the tier's band is raised because the neighbours disagree; at least 1.</param>
public readonly record struct NeighbourAdvice(double Slowness, EvidenceTier Tier, double Doubt)
{
    /// <summary>No neighbours: nothing to correct, nothing to vouch.</summary>
    public static NeighbourAdvice None { get; } = new(0, EvidenceTier.Modelled, 1);
}
