using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Performance;

/// <summary>One part of a step's time.</summary>
/// <param name="Kind">What the time is spent on.</param>
/// <param name="Time">How long.</param>
public sealed record TimePart(TimePartKind Kind, Duration Time);
