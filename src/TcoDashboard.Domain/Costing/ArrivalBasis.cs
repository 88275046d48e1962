using System.Collections.Immutable;

namespace TcoDashboard.Domain.Costing;

/// <summary>What random arrivals leave of a fleet's full load, and how long requests wait at its peak.</summary>
/// <param name="Load">Highest load planned for, as a share of the rate at which queues would grow without end.</param>
/// <param name="SustainedShare">Output at that rate over the output of copies that are always exactly full.</param>
public sealed record ArrivalBasis(Leaf Load, Leaf SustainedShare)
{
    /// <summary>Latencies at the peak by percentile, with the last part of their cell's id; empty until the fleet is sized.</summary>
    public ImmutableArray<(string Cell, Leaf Latency)> Latencies { get; init; } = [];
}
