using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Performance.Calibration;

/// <summary>
/// How much public measurements say about the speed of a system: what they correct, how sure they make it and which of them are nearest.
/// One for all points of a system and workload, so that points stay in order.
/// </summary>
/// <param name="Tier">Tier of the time per output token and of the throughput that follows from it.</param>
/// <param name="Correction">Factor on all device times, from measurements alike; 1 for none.</param>
/// <param name="TimePerOutputToken">Measured over predicted time per output token.</param>
/// <param name="TimeToFirstToken">Measured over predicted time to the first token.</param>
/// <param name="Throughput">Measured over predicted throughput.</param>
/// <param name="Nearest">Groups of measurements behind the correction, the weightiest first; may be none.</param>
public sealed record PointEvidence(
    EvidenceTier Tier,
    double Correction,
    ErrorBand TimePerOutputToken,
    ErrorBand TimeToFirstToken,
    ErrorBand Throughput,
    ImmutableArray<ResidualCell> Nearest
)
{
    /// <summary>Own load tests among what corrects, the weightiest first; mostly none.</summary>
    public ImmutableArray<OwnNeighbour> Own { get; init; } = [];

    /// <summary>Kind of measurement that corrects device times.</summary>
    public const string TokenKind = "tpot";

    // Why: the fit reaches 73 to 81 % of printed rates, so a larger speed-up would near the roofline; a larger loss says that something other
    // than the device was measured.
    private const double LeastCorrection = 0.85;
    private const double MostCorrection = 1.5;
    private const int NearestLimit = 5;

    /// <summary>The evidence for a system, a workload and the engine the model assumes.</summary>
    public static PointEvidence Of(
        Accelerator accelerator,
        InferenceWorkload workload,
        string engine,
        CalibrationSet calibration
    )
    {
        ArgumentNullException.ThrowIfNull(accelerator);
        ArgumentNullException.ThrowIfNull(workload);
        ArgumentNullException.ThrowIfNull(calibration);
        var traits = new RowTraits(
            accelerator.Id,
            workload.Model.Id,
            engine,
            TokenKind,
            "clients",
            workload.Weights switch
            {
                NumberFormat.Fp4 => 4,
                NumberFormat.Fp8 or NumberFormat.EightBitInteger => 8,
                _ => 16,
            }
        );
        var (slowness, tier, doubt) = calibration.Neighbours?.For(traits) ?? NeighbourAdvice.None;
        return new(
            tier,
            Math.Clamp(Math.Exp(slowness), LeastCorrection, MostCorrection),
            calibration.Band(tier, TokenKind).Raised(doubt),
            // Why: only device times are corrected; what a first token waits for is not.
            calibration.Band(EvidenceTier.Modelled, "ttft"),
            calibration.Band(tier, "throughput").Raised(doubt),
            tier == EvidenceTier.Modelled
                ? []
                : calibration.Neighbours!.Nearest(traits, NearestLimit)
        )
        {
            Own = calibration.Neighbours?.Own(traits) ?? [],
        };
    }
}
