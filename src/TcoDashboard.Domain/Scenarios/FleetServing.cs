using TcoDashboard.Domain.Performance.Serving;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>How a fleet serves requests that arrive at random.</summary>
/// <param name="Traffic">Arrivals and lengths.</param>
/// <param name="PlannedLoad">Highest load of a copy planned for, as a share of the rate at which queues would grow without end.</param>
/// <param name="BoundBy">The target that keeps the load below what the document plans; <c>null</c> when none does.</param>
/// <param name="AtPeak">One copy at the peak of the sized fleet; <c>null</c> until it is sized.</param>
public sealed record FleetServing(
    RequestTraffic Traffic,
    double PlannedLoad,
    string? BoundBy,
    ServingReport? AtPeak
);
