namespace TcoDashboard.Domain.Procurement.Clauses;

/// <summary>A price that moves once a year with an index, between a floor and a cap.</summary>
public sealed record PriceIndexClause : Clause
{
    /// <summary>Expected change of the index a year, for example 0.03.</summary>
    public required double RatePerYear { get; init; }

    /// <summary>Highest change a year that is passed on; <c>null</c> for no cap.</summary>
    public double? CapPerYear { get; init; }

    /// <summary>Lowest change a year that is passed on; <c>null</c> for no floor.</summary>
    public double? FloorPerYear { get; init; }

    /// <summary>Month from which years are counted; <c>null</c> for the start of the scenario.</summary>
    public DateOnly? From { get; init; }
}
