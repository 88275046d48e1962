namespace TcoDashboard.Domain.Scenarios;

/// <summary>
/// How long a delivery takes: lognormal between the two percentiles, σ = ln(P90/P50)/1.2816. The sheet uses the median; the spread is kept
/// as the range of the cell for uncertainty.
/// </summary>
/// <param name="P50Weeks">Median in weeks.</param>
/// <param name="P90Weeks">Nine of ten deliveries come earlier, in weeks; not below the median.</param>
public sealed record LeadTimeSpec(double P50Weeks, double P90Weeks);
