using System.Collections.Immutable;
using TcoDashboard.Domain.Procurement.Clauses;

namespace TcoDashboard.Web.Components.Editor.Deals;

/// <summary>Fields of a clause that stand together: those of the clause itself, or of one tranche or tier.</summary>
/// <param name="Title">Head of the group; empty for the clause itself.</param>
/// <param name="Fields">The fields.</param>
/// <param name="Remove">The clause without this tranche or tier; <c>null</c> when it must stay.</param>
public sealed record ClauseGroup(
    string Title,
    ImmutableArray<ClauseField> Fields,
    Func<Clause, Clause>? Remove = null
);
