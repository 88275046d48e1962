namespace TcoDashboard.Domain.Procurement.Clauses;

/// <summary>A least payment, used or not. Exactly one of the two floors is given.</summary>
public sealed record TakeOrPayClause : Clause
{
    /// <summary>Least payment a month in US dollars.</summary>
    public double? CommittedUsdPerMonth { get; init; }

    /// <summary>Least payment as a share of the month's charge, 0 to 1.</summary>
    public double? FloorFraction { get; init; }

    /// <summary>Share of the charge that is really used, 0 to 1.</summary>
    public double UseFraction { get; init; } = 1;

    /// <summary>Months during which a shortfall may still be used up.</summary>
    public int CarryForwardMonths { get; init; }
}
