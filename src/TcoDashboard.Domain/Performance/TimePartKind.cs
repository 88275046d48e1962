namespace TcoDashboard.Domain.Performance;

/// <summary>What the time of a step is spent on.</summary>
public enum TimePartKind
{
    /// <summary>Reading weights from memory.</summary>
    Weights,

    /// <summary>Reading the key-value cache.</summary>
    Cache,

    /// <summary>Arithmetic beyond what memory reads already hide.</summary>
    Arithmetic,

    /// <summary>Waiting for other devices: collectives, hops between stages or wafers.</summary>
    Network,

    /// <summary>Host, launch and scheduling overhead.</summary>
    Host,

    /// <summary>Waiting while other requests' prompts are processed.</summary>
    PrefillStall,
}
