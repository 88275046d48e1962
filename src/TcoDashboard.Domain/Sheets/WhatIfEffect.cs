using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Sheets;

/// <summary>What a metric does when one input moves and all others stand still.</summary>
/// <param name="InputId">The input.</param>
/// <param name="Label">Its name.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Value">Its value now.</param>
/// <param name="Low">The low value tried.</param>
/// <param name="High">The high value tried.</param>
/// <param name="Metric">The metric now; <c>null</c> when it cannot be computed.</param>
/// <param name="MetricAtLow">The metric at the low value; <c>null</c> when it cannot be computed.</param>
/// <param name="MetricAtHigh">The metric at the high value; <c>null</c> when it cannot be computed.</param>
public sealed record WhatIfEffect(
    string InputId,
    string Label,
    Unit Unit,
    double Value,
    double Low,
    double High,
    double? Metric,
    double? MetricAtLow,
    double? MetricAtHigh
)
{
    /// <summary>Distance between the metric's least and greatest value of the three; <c>null</c> when one cannot be computed.</summary>
    public double? Swing =>
        Metric is { } now && MetricAtLow is { } low && MetricAtHigh is { } high
            ? Math.Max(now, Math.Max(low, high)) - Math.Min(now, Math.Min(low, high))
            : null;
}
