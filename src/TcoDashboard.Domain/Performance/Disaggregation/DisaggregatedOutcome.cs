using System.Collections.Immutable;

namespace TcoDashboard.Domain.Performance.Disaggregation;

/// <summary>The answer for separate pools.</summary>
/// <param name="Point">The pools; <c>null</c> when refused.</param>
/// <param name="Problems">Why there are none, or what a reader should know.</param>
public sealed record DisaggregatedOutcome(
    DisaggregatedPoint? Point,
    ImmutableArray<Problem> Problems
);
