using TcoDashboard.Domain.Costing.Finance;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>How a class of assets is written off, as written in the document.</summary>
public sealed record WriteOffSpec
{
    /// <summary>The method.</summary>
    public required WriteOffMethod Method { get; init; }

    /// <summary>Life in years, 1 to 40, in whole months; for the sum of the years whole years, for MACRS a recovery period of 3, 5, 7, 10 or 15 years.</summary>
    public double LifeYears { get; init; } = 5;

    /// <summary>When the first year of MACRS begins.</summary>
    public MacrsConvention Convention { get; init; }

    /// <summary>Share written off at once in the first year, 0 to 1.</summary>
    public double Bonus { get; init; }

    /// <summary>Declining balance: times the straight-line rate, above 0 to 10.</summary>
    public double Factor { get; init; } = 2;

    /// <summary>Share of the price left at the end of the life and not written off, 0 to 1.</summary>
    public double Salvage { get; init; }
}
