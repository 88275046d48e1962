namespace TcoDashboard.Domain.Analysis.Levers;

/// <summary>Who says how far an input may move.</summary>
public enum RangeOrigin
{
    /// <summary>Nobody: the value stands without doubt.</summary>
    None,

    /// <summary>The low and high figures of its source.</summary>
    Sources,

    /// <summary>Published values that contradict each other.</summary>
    Conflicts,

    /// <summary>The moves of a price index.</summary>
    PriceHistory,

    /// <summary>The measured error of the performance model.</summary>
    ModelError,

    /// <summary>The scenario document.</summary>
    Document,
}
