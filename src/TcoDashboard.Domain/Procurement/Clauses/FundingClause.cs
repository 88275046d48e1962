namespace TcoDashboard.Domain.Procurement.Clauses;

/// <summary>Money for the supplier or its data centre: a grant, a loan or a prepayment.</summary>
public sealed record FundingClause : Clause
{
    /// <summary>How it reaches the supplier.</summary>
    public required FundingForm Form { get; init; }

    /// <summary>US dollars paid out.</summary>
    public required double AmountUsd { get; init; }

    /// <summary>Month in which it is paid out.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>Loan: effective interest a year.</summary>
    public double RatePerYear { get; init; }

    /// <summary>Loan: effective rate a year a lender at arm's length would ask.</summary>
    public double MarketRatePerYear { get; init; }

    /// <summary>Loan: number of level payments.</summary>
    public int Payments { get; init; } = 1;

    /// <summary>Loan: months between payments.</summary>
    public int IntervalMonths { get; init; } = 12;

    /// <summary>Loan: months from paying out to the first payment.</summary>
    public int FirstAfterMonths { get; init; } = 12;

    /// <summary>Prepayment: largest share of a month's charge that is set off, above 0 to 1.</summary>
    public double CreditFraction { get; init; } = 1;

    /// <summary>How likely the supplier fails before the money is back, 0 to 1.</summary>
    public double FailureProbability { get; init; }

    /// <summary>Share lost when it fails, 0 to 1.</summary>
    public double LossGivenFailure { get; init; }
}
