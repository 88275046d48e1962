namespace TcoDashboard.Data.Shares;

/// <summary>What a link shows.</summary>
public enum ShareKind
{
    /// <summary>One scenario with its comparison.</summary>
    Scenario,

    /// <summary>A comparison of several scenarios.</summary>
    Comparison,
}
