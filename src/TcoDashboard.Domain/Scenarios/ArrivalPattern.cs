namespace TcoDashboard.Domain.Scenarios;

/// <summary>How requests arrive.</summary>
public enum ArrivalPattern
{
    /// <summary>Independently of each other: Poisson arrivals.</summary>
    Poisson,

    /// <summary>In bursts: times between requests vary more than those of independent ones.</summary>
    Bursty,
}
