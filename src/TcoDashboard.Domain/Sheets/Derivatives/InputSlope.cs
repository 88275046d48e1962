using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Sheets.Derivatives;

/// <summary>What one input does to a metric when it moves a little and all others stand still.</summary>
/// <param name="InputId">The input.</param>
/// <param name="Label">Its name.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Value">Its value; of an input row the mean of its periods.</param>
/// <param name="Slope">
/// Units of the metric for each unit of the input; of an input row, all periods moving together. <c>null</c> when it cannot be computed.
/// </param>
/// <param name="Elasticity">
/// Percent the metric moves for each percent of the input; <c>null</c> when the metric is zero or the slope cannot be computed.
/// </param>
/// <param name="Provenance">Where the input comes from.</param>
public sealed record InputSlope(
    string InputId,
    string Label,
    Unit Unit,
    double Value,
    double? Slope,
    double? Elasticity,
    Provenance Provenance
);
