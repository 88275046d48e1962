using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Domain.Performance;

/// <summary>Where the speed per user comes from when it does not share the evidence of the throughput.</summary>
/// <param name="Tier">How the speed was obtained.</param>
/// <param name="BandLow">Speed at P10 as a multiple of the stated speed.</param>
/// <param name="BandHigh">Speed at P90 as a multiple of the stated speed.</param>
/// <param name="Figure">The published speed with its source.</param>
public sealed record SpeedEvidence(
    EvidenceTier Tier,
    double BandLow,
    double BandHigh,
    Figure Figure
);
