namespace TcoDashboard.Domain.Performance.Disaggregation;

/// <summary>What keeps a pair of pools from serving more.</summary>
public enum DisaggregationLimit
{
    /// <summary>The pool that processes prompts.</summary>
    Prompts,

    /// <summary>The pool that answers.</summary>
    Answers,

    /// <summary>The link over which caches move.</summary>
    Link,
}
