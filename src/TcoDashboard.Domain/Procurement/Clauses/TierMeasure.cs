namespace TcoDashboard.Domain.Procurement.Clauses;

/// <summary>What price tiers look at.</summary>
public enum TierMeasure
{
    /// <summary>What was paid at list price so far, US dollars.</summary>
    Spend,

    /// <summary>Capacity delivered in the month, megawatts.</summary>
    Capacity,

    /// <summary>Systems bought so far.</summary>
    Systems,

    /// <summary>Length of the contract, months; one discount for the whole contract.</summary>
    Term,
}
