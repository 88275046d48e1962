namespace TcoDashboard.Domain.Performance;

/// <summary>How a throughput or latency was obtained.</summary>
public enum EvidenceTier
{
    /// <summary>Between measured points.</summary>
    Measured,

    /// <summary>Formula with parameters fitted to this family.</summary>
    Calibrated,

    /// <summary>Formula with default parameters.</summary>
    Modelled,
}
