using System.Collections.Immutable;
using TcoDashboard.Domain.Procurement.Clauses;

namespace TcoDashboard.Web.Components.Editor.Deals;

/// <summary>A choice of a clause.</summary>
/// <param name="Key">Its key in the document.</param>
/// <param name="Label">Its name in sentence case.</param>
/// <param name="Value">What is chosen.</param>
/// <param name="Choices">What may be chosen.</param>
/// <param name="Set">The clause with another choice.</param>
public sealed record ClauseChoice(
    string Key,
    string Label,
    string Value,
    ImmutableArray<FieldChoice> Choices,
    Func<Clause, string, Clause> Set
) : ClauseField(Key, Label);
