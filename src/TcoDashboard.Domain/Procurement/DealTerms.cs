using System.Collections.Immutable;
using TcoDashboard.Domain.Procurement.Clauses;

namespace TcoDashboard.Domain.Procurement;

/// <summary>The terms under which one fleet of an option is bought: clauses that work together.</summary>
public sealed record DealTerms
{
    /// <summary>Who sells; may be empty.</summary>
    public string Supplier { get; init; } = "";

    /// <summary>Id of the fleet it pays for; the first when <c>null</c>.</summary>
    public string? Fleet { get; init; }

    /// <summary>The clauses; at least one.</summary>
    public required ImmutableArray<Clause> Clauses { get; init; }

    /// <summary>The capacity contract, if there is one.</summary>
    public CapacityClause? Capacity => Clauses.OfType<CapacityClause>().FirstOrDefault();
}
