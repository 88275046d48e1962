namespace TcoDashboard.Domain.Costing;

/// <summary>What decided the number of systems of a fleet.</summary>
public enum SizingLimit
{
    /// <summary>The document gives the number.</summary>
    Given,

    /// <summary>The demand: no more are needed.</summary>
    Demand,

    /// <summary>The power budget: no more fit.</summary>
    Power,

    /// <summary>The capital budget: no more can be paid.</summary>
    Capital,

    /// <summary>The deliveries: their power is used up.</summary>
    Deliveries,

    /// <summary>The answers of another fleet, whose prompts this one computes: no more are needed.</summary>
    Answers,

    /// <summary>The deadline of a training run: no more are needed.</summary>
    Deadline,
}
