namespace TcoDashboard.Domain.Procurement.Clauses;

/// <summary>A price that is negotiated again, once, within limits: re-opener, benchmark or most-favoured clause.</summary>
public sealed record PriceReopenerClause : Clause
{
    /// <summary>First month of the new price.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>Expected change of the price, for example −0.1.</summary>
    public required double ExpectedChange { get; init; }

    /// <summary>Largest change either way that the clause allows; <c>null</c> for no limit.</summary>
    public double? Collar { get; init; }
}
