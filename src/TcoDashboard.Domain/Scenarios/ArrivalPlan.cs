using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>How much one copy takes of a stream of requests that arrive at random.</summary>
/// <param name="Point">The operating point chosen for that.</param>
/// <param name="LimitRequestsPerSecond">Requests a second of one copy at which the queue would grow without end.</param>
/// <param name="Load">Highest load planned for, as a share of that limit.</param>
/// <param name="BoundBy">The target that keeps the load below what was planned; <c>null</c> when none does.</param>
internal sealed record ArrivalPlan(
    OperatingPoint Point,
    double LimitRequestsPerSecond,
    double Load,
    string? BoundBy
)
{
    /// <summary>What a reader of the result sees of it before the fleet is sized.</summary>
    public FleetServing Serving(RequestTraffic traffic) => new(traffic, Load, BoundBy, null);

    /// <summary>Output at the limit over the output of the point, whose copy is always exactly full.</summary>
    public double SustainedShare(int outputTokens) =>
        LimitRequestsPerSecond * outputTokens / Point.OutputPerReplica.TokensPerSecond;
}
