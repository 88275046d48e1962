using TcoDashboard.Domain.Procurement.Clauses;

namespace TcoDashboard.Domain.Procurement;

/// <summary>One step on the way from list price to effective price.</summary>
/// <param name="Label">Name for people.</param>
/// <param name="Clause">The clause that makes the step; <c>null</c> for the list price.</param>
/// <param name="Amount">Present value of the step in US dollars; negative when it saves.</param>
/// <param name="Running">Present value after the step in US dollars.</param>
/// <param name="CellId">The cell that explains the amount.</param>
public sealed record BridgeStep(
    string Label,
    Clause? Clause,
    double Amount,
    double Running,
    string CellId
);
