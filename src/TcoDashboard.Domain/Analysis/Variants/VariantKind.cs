namespace TcoDashboard.Domain.Analysis.Variants;

/// <summary>What a variant of a scenario changes.</summary>
public enum VariantKind
{
    /// <summary>Demand, budgets, given numbers of systems, deliveries and contracted megawatts, all by one factor.</summary>
    Scale,

    /// <summary>Whole years after which hardware is replaced.</summary>
    Life,

    /// <summary>Months by which everything starts later, at hardware prices that have moved meanwhile.</summary>
    Delay,

    /// <summary>Months by which everything starts later, at today's prices.</summary>
    DelayAlone,

    /// <summary>The next system of the same vendor instead of each system that has one.</summary>
    Generation,
}
