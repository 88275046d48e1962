namespace TcoDashboard.Domain.Procurement.Clauses;

/// <summary>Money back when less is available than promised.</summary>
public sealed record ServiceCreditClause : Clause
{
    /// <summary>Promised share of time, 0 to 1.</summary>
    public required double PromisedAvailability { get; init; }

    /// <summary>Expected share of time, 0 to 1.</summary>
    public required double ExpectedAvailability { get; init; }

    /// <summary>Share of the charge given back for each percentage point below the promise.</summary>
    public required double CreditPerPoint { get; init; }

    /// <summary>Most of a month's charge that is given back, 0 to 1.</summary>
    public double Cap { get; init; } = 1;
}
