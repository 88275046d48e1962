using System.Collections.Immutable;

namespace TcoDashboard.Domain.Procurement.Clauses;

/// <summary>One term of a deal, reusable and combined with others.</summary>
public abstract record Clause
{
    /// <summary>Id inside the deal.</summary>
    public string Id { get; init; } = "";

    /// <summary>Name shown to people.</summary>
    public string Name { get; init; } = "";

    /// <summary>How firmly it is known.</summary>
    public ClauseStatus Status { get; init; }

    /// <summary>Where it stands written.</summary>
    public Source Source { get; init; } = new("", null, null, "");

    /// <summary>What a reader should know about its figures; may be empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>Currency of its amounts, three capital letters; other ones need a rate in the scenario.</summary>
    public string Currency { get; init; } = "USD";

    /// <summary>Ids of clauses that are applied before this one; otherwise the order of the document holds.</summary>
    public ImmutableArray<string> After { get; init; } = [];
}
