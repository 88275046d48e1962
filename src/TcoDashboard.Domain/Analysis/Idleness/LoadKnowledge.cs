namespace TcoDashboard.Domain.Analysis.Idleness;

/// <summary>What is known of how a load is spread over the hours.</summary>
public enum LoadKnowledge
{
    /// <summary>Its mean over its peak; the rest is a law.</summary>
    Mean,

    /// <summary>A load curve.</summary>
    Curve,

    /// <summary>The share of time in training runs.</summary>
    Runs,
}
