using System.Collections.Immutable;

namespace TcoDashboard.Domain.Performance.Speculation;

/// <summary>An operating point with drafted tokens.</summary>
/// <param name="Point">The point with drafts: its times, its rates and where they go.</param>
/// <param name="SpeedUp">Speed per user over that without drafts; below 1 where checking costs more than it yields.</param>
/// <param name="ThroughputGain">Output over that without drafts at the same sequences in flight.</param>
/// <param name="Problems">What a reader should know, such as drafts that slow the point down.</param>
public sealed record SpeculativePoint(
    OperatingPoint Point,
    double SpeedUp,
    double ThroughputGain,
    ImmutableArray<Problem> Problems
);
