namespace TcoDashboard.Domain.Scenarios;

/// <summary>Which requests a latency target holds for.</summary>
public enum LatencyPercentile
{
    /// <summary>The mean over requests of a copy that is always full.</summary>
    Mean,

    /// <summary>Half of all requests.</summary>
    P50,

    /// <summary>Nine of ten requests.</summary>
    P90,

    /// <summary>95 of 100 requests.</summary>
    P95,

    /// <summary>99 of 100 requests.</summary>
    P99,
}
