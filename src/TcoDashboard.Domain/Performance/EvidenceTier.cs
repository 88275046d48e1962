namespace TcoDashboard.Domain.Performance;

/// <summary>How a throughput or latency was obtained.</summary>
public enum EvidenceTier
{
    /// <summary>Formula corrected by measurements of this model on this hardware, or between measured points.</summary>
    Measured,

    /// <summary>Formula corrected by measurements of this hardware or of this model.</summary>
    Calibrated,

    /// <summary>Formula with fitted parameters and no measurement near.</summary>
    Modelled,
}
