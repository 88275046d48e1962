using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Procurement;

/// <summary>The price of one unit of a volume on each basis; <c>null</c> where the volume is zero.</summary>
/// <param name="Volume">What is counted: MW-year, system-hour or Mtok.</param>
/// <param name="Unit">Unit of the prices.</param>
/// <param name="List">At list price.</param>
/// <param name="Gross">After all clauses, warrants not counted.</param>
/// <param name="NetGrant">Net of warrants at grant value.</param>
/// <param name="NetLow">Net of warrants where the share price ends at its P10.</param>
/// <param name="NetHigh">Net of warrants where the share price ends at its P90.</param>
/// <param name="CellId">The cell that explains the price net of warrants at grant value.</param>
public sealed record EffectivePrice(
    string Volume,
    Unit Unit,
    double? List,
    double? Gross,
    double? NetGrant,
    double? NetLow,
    double? NetHigh,
    string CellId
);
