using System.Collections.Immutable;
using TcoDashboard.Domain.Procurement.Clauses;

namespace TcoDashboard.Web.Components.Editor.Deals;

/// <summary>All that can be changed in a clause of some kind.</summary>
/// <param name="Kind">Name of the kind.</param>
/// <param name="Help">What it does, one sentence.</param>
/// <param name="Groups">The fields, those of the clause itself first.</param>
/// <param name="AddLabel">What the button for another tranche or tier says; <c>null</c> when there are none.</param>
/// <param name="Add">The clause with one more tranche or tier.</param>
public sealed record ClauseForm(
    string Kind,
    string Help,
    ImmutableArray<ClauseGroup> Groups,
    string? AddLabel = null,
    Func<Clause, Clause>? Add = null
);
