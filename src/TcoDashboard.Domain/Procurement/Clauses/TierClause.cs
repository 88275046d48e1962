using System.Collections.Immutable;
using TcoDashboard.Domain.Procurement.Terms;

namespace TcoDashboard.Domain.Procurement.Clauses;

/// <summary>Discounts that rise with volume or term.</summary>
public sealed record TierClause : Clause
{
    /// <summary>What the tiers look at.</summary>
    public required TierMeasure Measure { get; init; }

    /// <summary>What a tier applies to once reached.</summary>
    public required TierMode Mode { get; init; }

    /// <summary>The tiers; starts and discounts rise.</summary>
    public required ImmutableArray<DiscountTier> Tiers { get; init; }

    /// <summary>Length of the contract in months; needed when the tiers look at the term.</summary>
    public double? TermMonths { get; init; }
}
