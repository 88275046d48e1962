using TcoDashboard.Domain.Performance.Calibration.Serving;

namespace TcoDashboard.Domain.Performance.PowerDraw;

/// <summary>
/// Draw of one busy device as a share of its rating: the one law that measurements are fitted with and operating points are written with.
/// </summary>
internal static class DeviceDraw
{
    // Sequences a device at which matrix units draw half of what they can: tiles of products fill up. Fitted once, then kept.
    private const double HalfSequences = 8;

    /// <summary>
    /// <c>P/P_rated = a + b·√u + c·z/(z + 8)</c>, at most 1: a what running kernels draw, b full use of memory, c full matrix units. The root,
    /// because interfaces and caches wake up with the first reads. On boards left out of the fit its median error is 12 %.
    /// </summary>
    /// <param name="p">Fitted parameters.</param>
    /// <param name="memoryUse">Time of the memory traffic at printed bandwidth over the time it has; 0 to 1.</param>
    /// <param name="sequences">Sequences in flight on the device.</param>
    public static double Share(ServingParameters p, double memoryUse, double sequences) =>
        Math.Min(
            1,
            p[ServingParameter.PowerBase]
                + (p[ServingParameter.PowerMemory] * Math.Sqrt(Math.Clamp(memoryUse, 0, 1)))
                + (p[ServingParameter.PowerCompute] * sequences / (sequences + HalfSequences))
        );
}
