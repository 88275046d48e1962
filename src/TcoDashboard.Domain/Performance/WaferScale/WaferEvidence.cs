using TcoDashboard.Domain.Performance.Calibration;
using TcoDashboard.Domain.Performance.Parameters;

namespace TcoDashboard.Domain.Performance.WaferScale;

/// <summary>
/// How sure a wafer point is. No public measurement of a wafer under load exists, so throughput keeps the wide band of the fit to published
/// speeds; the time per output token is as sure as a published speed where there is one. A slow speed is a long time: bands turn round.
/// </summary>
internal static class WaferEvidence
{
    public static PointEvidence Of(WaferParameters parameters, PublishedSpeed? published)
    {
        var low = 1 - parameters.BandBelow;
        var high = 1 + parameters.BandAbove;
        var modelled = new ErrorBand(EvidenceTier.Modelled, "tpot", 1 / high, 1 / low, 0);
        return new(
            EvidenceTier.Modelled,
            1,
            published is null
                ? modelled
                : new(
                    TierOf(published),
                    "tpot",
                    1 / (1 + parameters.PublishedSpeedBand),
                    1 / (1 - parameters.PublishedSpeedBand),
                    1
                ),
            modelled with
            {
                Kind = "ttft",
            },
            new(EvidenceTier.Modelled, "throughput", low, high, 0),
            []
        );
    }

    /// <summary>A third party's figure is a measurement; a vendor's own one only calibrates.</summary>
    public static EvidenceTier TierOf(PublishedSpeed published) =>
        published.IsIndependent ? EvidenceTier.Measured : EvidenceTier.Calibrated;
}
