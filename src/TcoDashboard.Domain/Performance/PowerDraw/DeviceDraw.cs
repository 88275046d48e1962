using TcoDashboard.Domain.Performance.Calibration.Serving;

namespace TcoDashboard.Domain.Performance.PowerDraw;

/// <summary>
/// Draw of one busy device as a share of its rating: the one law that measurements are fitted with and operating points are written with.
/// </summary>
internal static class DeviceDraw
{
    /// <summary>Bytes that an H100 SXM reads a rated joule at its printed bandwidth: 3.35 TB/s over 700 W.</summary>
    internal const double UsualBytesPerJoule = 3.35e12 / 700;

    /// <summary>
    /// <c>P/P_rated = a + b·(bytes/s ÷ P_rated)/(4.8 GB/J) + c·√(products ÷ best rate) + d·n</c>, at most 1: a what running kernels draw, b
    /// memory, c matrix units, d kernels that widen or rescale weights narrower than 16 bits, for the share n of the time in which they
    /// run. A byte costs the same energy wherever it is read, so boards with much bandwidth for their rating spend more of it on memory.
    /// A product of few rows costs more than one of many, since its weights come through the same registers: hence the root.
    /// </summary>
    /// <param name="p">Fitted parameters.</param>
    /// <param name="use">What the device does.</param>
    public static double Share(ServingParameters p, in DeviceUse use) =>
        Math.Min(
            1,
            p[ServingParameter.PowerBase]
                + (p[ServingParameter.PowerMemory] * use.BytesPerJoule / UsualBytesPerJoule)
                + (p[ServingParameter.PowerCompute] * Math.Sqrt(use.Products))
                + (p[ServingParameter.PowerNarrow] * use.NarrowKernels)
        );
}
