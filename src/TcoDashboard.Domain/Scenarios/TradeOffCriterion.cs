namespace TcoDashboard.Domain.Scenarios;

/// <summary>What options are weighed by.</summary>
public enum TradeOffCriterion
{
    /// <summary>Cost of what is made.</summary>
    Cost,

    /// <summary>Speed as a user sees it; for training the days of a run.</summary>
    Latency,

    /// <summary>Energy for what is made.</summary>
    Energy,

    /// <summary>How well the supply stands what goes wrong.</summary>
    Resilience,

    /// <summary>How far the buyer stays master of data, operation and law.</summary>
    Sovereignty,

    /// <summary>Work to move software and people to the hardware.</summary>
    Integration,

    /// <summary>Time until everything runs.</summary>
    LeadTime,
}
