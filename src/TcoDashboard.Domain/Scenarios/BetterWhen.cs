namespace TcoDashboard.Domain.Scenarios;

/// <summary>Which direction of a metric is good.</summary>
public enum BetterWhen
{
    /// <summary>Neither is good by itself.</summary>
    Neither,

    /// <summary>Less is better.</summary>
    Lower,

    /// <summary>More is better.</summary>
    Higher,
}
