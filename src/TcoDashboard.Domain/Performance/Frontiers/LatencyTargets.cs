using TcoDashboard.Domain.Performance.Serving;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Performance.Frontiers;

/// <summary>Percentile targets that a plan must meet under random arrivals; what is <c>null</c> is not asked for.</summary>
/// <param name="Load">Share of the sustainable rate at which the copies run; below 1.</param>
/// <param name="FirstTokenP99">99 of 100 requests get their first token within this time.</param>
/// <param name="TokenP99">99 of 100 requests see no more than this between tokens.</param>
/// <param name="EndToEndP99">99 of 100 requests are complete within this time.</param>
public sealed record LatencyTargets(
    Fraction Load,
    Duration? FirstTokenP99,
    Duration? TokenP99,
    Duration? EndToEndP99
)
{
    /// <summary>Whether a report meets all of them.</summary>
    public bool AreMetBy(ServingReport report) =>
        !(report.TimeToFirstToken.P99 > FirstTokenP99)
        && !(report.TimePerOutputToken.P99 > TokenP99)
        && !(report.EndToEnd.P99 > EndToEndP99);
}
