namespace TcoDashboard.Domain.Scenarios;

/// <summary>What a demand counts.</summary>
public enum DemandKind
{
    /// <summary>Requests being answered at the same moment.</summary>
    ConcurrentUsers,

    /// <summary>Output tokens a second over all users.</summary>
    OutputTokensPerSecond,

    /// <summary>Requests arriving a second.</summary>
    RequestsPerSecond,
}
