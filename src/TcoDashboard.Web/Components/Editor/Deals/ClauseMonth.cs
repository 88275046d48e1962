using TcoDashboard.Domain.Procurement.Clauses;

namespace TcoDashboard.Web.Components.Editor.Deals;

/// <summary>A month of a clause.</summary>
/// <param name="Key">Its key in the document.</param>
/// <param name="Label">Its name in sentence case.</param>
/// <param name="Value">What it is; <c>null</c> when left empty.</param>
/// <param name="Set">The clause with another month.</param>
/// <param name="IsOptional">Whether it may be left empty.</param>
public sealed record ClauseMonth(
    string Key,
    string Label,
    DateOnly? Value,
    Func<Clause, DateOnly?, Clause> Set,
    bool IsOptional
) : ClauseField(Key, Label);
