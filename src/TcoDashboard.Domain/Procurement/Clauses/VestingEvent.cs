namespace TcoDashboard.Domain.Procurement.Clauses;

/// <summary>What makes a tranche of warrants vest.</summary>
public enum VestingEvent
{
    /// <summary>A month is reached.</summary>
    Date,

    /// <summary>Capacity delivered reaches a threshold, megawatts.</summary>
    Capacity,

    /// <summary>What was paid under the deal reaches a threshold, US dollars.</summary>
    Spend,
}
