namespace TcoDashboard.Reports.Studies;

/// <summary>How a metric of a column compares with the baseline's over all draws.</summary>
/// <param name="MetricId">The metric.</param>
/// <param name="Column">Index of the column.</param>
/// <param name="Low">P10 of the ratio.</param>
/// <param name="High">P90 of the ratio.</param>
public sealed record DrawnRatio(string MetricId, int Column, double Low, double High);
