using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Domain.Performance.Calibration.Serving;

/// <summary>Number formats of a run.</summary>
/// <param name="Weights">Format of the weights.</param>
/// <param name="CacheBytes">Bytes of a cache element.</param>
internal sealed record ServingFormat(NumberFormat Weights, double CacheBytes)
{
    /// <summary>Whether weights are narrow only at rest: widened to sixteen bits before they are multiplied, whatever the device could.</summary>
    public bool IsWidened { get; init; }
}
