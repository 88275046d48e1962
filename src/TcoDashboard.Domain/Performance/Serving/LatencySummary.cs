using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Performance.Serving;

/// <summary>How a latency is spread over requests.</summary>
/// <param name="Mean">Mean over requests.</param>
/// <param name="P50">Half of the requests are faster.</param>
/// <param name="P90">Nine of ten requests are faster.</param>
/// <param name="P95">95 of 100 requests are faster.</param>
/// <param name="P99">99 of 100 requests are faster.</param>
public sealed record LatencySummary(
    Duration Mean,
    Duration P50,
    Duration P90,
    Duration P95,
    Duration P99
);
