namespace TcoDashboard.Domain.Costing.Finance;

/// <summary>How a class of assets is written off, for tax or in the books.</summary>
public sealed record WriteOffPlan
{
    /// <summary>The method.</summary>
    public required WriteOffMethod Method { get; init; }

    /// <summary>Life in years, in whole months; whole years for the sum of the years; the recovery period of MACRS.</summary>
    public double LifeYears { get; init; } = 5;

    /// <summary>When the first year of MACRS begins.</summary>
    public MacrsConvention Convention { get; init; }

    /// <summary>Share written off at once in the first year before the rest is spread; <c>null</c> for none.</summary>
    public Leaf? Bonus { get; init; }

    /// <summary>Declining balance: times the straight-line rate; <c>null</c> for 2.</summary>
    public Leaf? Factor { get; init; }

    /// <summary>Share of the price that is left at the end of the life and not written off; <c>null</c> for nothing.</summary>
    public Leaf? Salvage { get; init; }
}
