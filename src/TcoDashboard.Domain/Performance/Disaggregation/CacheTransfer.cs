namespace TcoDashboard.Domain.Performance.Disaggregation;

/// <summary>Moving a prompt's key-value cache from one pool to the other (model equations, 14). Bytes and seconds.</summary>
/// <param name="Bytes">Cache of one prompt.</param>
/// <param name="Seconds">Time on the link: <c>s·kv/β + α</c>.</param>
/// <param name="ExposedSeconds">What of it delays the first token: layers follow each other while the prompt is processed, all but the last.</param>
/// <param name="MostRequestsPerSecond">Requests a second that fill the link of a copy.</param>
public readonly record struct CacheTransfer(
    double Bytes,
    double Seconds,
    double ExposedSeconds,
    double MostRequestsPerSecond
)
{
    /// <summary>The transfer of a cache over a link.</summary>
    /// <param name="bytes">Cache of one prompt.</param>
    /// <param name="layers">Layers of the model; 1 when the cache moves as a whole.</param>
    /// <param name="bytesPerSecond">Rate of the link, efficiency counted.</param>
    /// <param name="latencySeconds">Latency of the link.</param>
    public static CacheTransfer Over(
        double bytes,
        int layers,
        double bytesPerSecond,
        double latencySeconds
    ) =>
        new(
            bytes,
            (bytes / bytesPerSecond) + latencySeconds,
            (bytes / layers / bytesPerSecond) + latencySeconds,
            bytesPerSecond / bytes
        );
}
