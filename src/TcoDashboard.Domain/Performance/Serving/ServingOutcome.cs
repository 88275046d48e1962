using System.Collections.Immutable;

namespace TcoDashboard.Domain.Performance.Serving;

/// <summary>The answer of the serving model.</summary>
/// <param name="Report">How the stream is served; <c>null</c> when refused.</param>
/// <param name="Problems">Why there is no report, or what a reader should know about it.</param>
public sealed record ServingOutcome(ServingReport? Report, ImmutableArray<Problem> Problems);
