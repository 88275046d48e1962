namespace TcoDashboard.Domain.Procurement.Clauses;

/// <summary>A fee for leaving before the end.</summary>
public sealed record EarlyExitClause : Clause
{
    /// <summary>Month at the start of which the buyer would leave.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>Fee as a share of the charges that would have followed, 0 to 1.</summary>
    public required double FeeFraction { get; init; }

    /// <summary>How likely the buyer leaves, 0 to 1; 0 only shows the fee.</summary>
    public double Probability { get; init; }
}
