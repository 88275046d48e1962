namespace TcoDashboard.Domain.Procurement.Terms;

/// <summary>What a price tier applies to once it is reached.</summary>
public enum TierMode
{
    /// <summary>Each band of the volume has its own price.</summary>
    Marginal,

    /// <summary>The price reached holds for the whole volume, what was bought before included.</summary>
    Retroactive,
}
