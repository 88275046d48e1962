using System.Collections.Immutable;
using TcoDashboard.Domain.Procurement.Terms;

namespace TcoDashboard.Domain.Procurement.Clauses;

/// <summary>Capacity contracted by the megawatt: tranches and their price. It makes the list price of the deal.</summary>
public sealed record CapacityClause : Clause
{
    /// <summary>The tranches, in the order of their dates; at least one.</summary>
    public required ImmutableArray<CapacityTranche> Tranches { get; init; }

    /// <summary>US dollars for one megawatt and month; <c>null</c> when the total is given.</summary>
    public double? UsdPerMegawattMonth { get; init; }

    /// <summary>US dollars for the whole contract; <c>null</c> when the price of a megawatt is given.</summary>
    public double? TotalUsd { get; init; }

    /// <summary>Whether the megawatts count cooling and losses; otherwise only what reaches the equipment.</summary>
    public bool IsFacilityPower { get; init; }
}
