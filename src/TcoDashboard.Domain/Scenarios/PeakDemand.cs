namespace TcoDashboard.Domain.Scenarios;

/// <summary>How much must be served at the busiest time.</summary>
/// <param name="Kind">What is counted.</param>
/// <param name="Value">How many; above zero.</param>
public sealed record PeakDemand(DemandKind Kind, double Value);
