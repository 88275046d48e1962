namespace TcoDashboard.Domain.Performance;

/// <summary>What keeps an operating point from being faster or larger.</summary>
public enum BindingConstraint
{
    /// <summary>Reading weights and cache from memory.</summary>
    MemoryBandwidth,

    /// <summary>Arithmetic.</summary>
    Compute,

    /// <summary>Communication between devices.</summary>
    Network,

    /// <summary>Host and launch overhead.</summary>
    Host,

    /// <summary>Memory left for the key-value cache limits the number of sequences.</summary>
    CacheCapacity,

    /// <summary>The target for time per output token.</summary>
    TimePerOutputTokenTarget,

    /// <summary>The target for time to first token.</summary>
    TimeToFirstTokenTarget,

    /// <summary>Prompt processing takes all the device time there is.</summary>
    Prefill,
}
