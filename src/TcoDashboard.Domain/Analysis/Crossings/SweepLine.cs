using System.Collections.Immutable;

namespace TcoDashboard.Domain.Analysis.Crossings;

/// <summary>A metric of one option along a lever.</summary>
/// <param name="Option">Index of the option.</param>
/// <param name="Values">The metric at each place; <c>null</c> where it cannot be computed.</param>
public sealed record SweepLine(int Option, ImmutableArray<double?> Values);
