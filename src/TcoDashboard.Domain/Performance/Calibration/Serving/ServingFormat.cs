using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Domain.Performance.Calibration.Serving;

/// <summary>Number formats of a run.</summary>
/// <param name="Weights">Format in which weights lie in memory and are read.</param>
/// <param name="CacheBytes">Bytes of a cache element.</param>
internal sealed record ServingFormat(NumberFormat Weights, double CacheBytes)
{
    /// <summary>
    /// Format of the products, whose rate counts: that of the weights unless they are widened first, to sixteen bits (weight-only) or to
    /// the eight of what they are multiplied with (W4A8), whatever the device could.
    /// </summary>
    public NumberFormat Products { get; init; } = Weights;
}
