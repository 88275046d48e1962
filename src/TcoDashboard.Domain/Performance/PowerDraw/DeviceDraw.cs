using TcoDashboard.Domain.Performance.Calibration.Serving;

namespace TcoDashboard.Domain.Performance.PowerDraw;

/// <summary>
/// Draw of one busy device as a share of its rating: the one law that measurements are fitted with and operating points are written with.
/// </summary>
internal static class DeviceDraw
{
    // Sequences a device at which matrix units draw half of what they can: tiles of products fill up. Fitted once, then kept.
    private const double HalfSequences = 8;

    /// <summary>Bytes that an H100 SXM reads a rated joule at its printed bandwidth: 3.35 TB/s over 700 W.</summary>
    internal const double UsualBytesPerJoule = 3.35e12 / 700;

    /// <summary>
    /// <c>P/P_rated = a + b·(bytes/s ÷ P_rated)/(4.8 GB/J) + c·z/(z + 8)</c>, at most 1: a what running kernels draw, b memory, c full matrix
    /// units. A byte costs the same energy wherever it is read (stacked memory with its path: 4 to 7 pJ a bit), so boards with much
    /// bandwidth for their rating spend more of it on memory. On boards left out of the fit its median error is 10 %.
    /// </summary>
    /// <param name="p">Fitted parameters.</param>
    /// <param name="bytesPerJoule">Memory traffic in bytes a second over rated watts.</param>
    /// <param name="sequences">Sequences in flight on the device.</param>
    public static double Share(ServingParameters p, double bytesPerJoule, double sequences) =>
        Math.Min(
            1,
            p[ServingParameter.PowerBase]
                + (p[ServingParameter.PowerMemory] * bytesPerJoule / UsualBytesPerJoule)
                + (p[ServingParameter.PowerCompute] * sequences / (sequences + HalfSequences))
        );
}
