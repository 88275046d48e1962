namespace TcoDashboard.Domain.Procurement.Supply;

/// <summary>Something that takes capacity away: a delay, an outage, a supplier that fails. Likelihood is the user's judgement.</summary>
/// <param name="Name">Name for people.</param>
/// <param name="PerYear">How often it happens a year (Poisson), at least 0.</param>
/// <param name="DurationMonths">Mean duration in months, at least 0.</param>
/// <param name="CapacityShare">Share of the capacity that is gone meanwhile, 0 to 1.</param>
public sealed record RiskEvent(
    string Name,
    double PerYear,
    double DurationMonths,
    double CapacityShare
)
{
    /// <summary>Expected cost over some years in US dollars: λ × years × months × share × value of the whole capacity a month.</summary>
    /// <param name="years">Years it can happen in.</param>
    /// <param name="valueUsdPerMonth">What the whole capacity is worth a month.</param>
    public double ExpectedCost(double years, double valueUsdPerMonth) =>
        PerYear * years * DurationMonths * CapacityShare * valueUsdPerMonth;

    /// <summary>What a second source saves less what it costs, in US dollars: positive when it pays.</summary>
    /// <param name="years">Years it can happen in.</param>
    /// <param name="valueUsdPerMonth">What the whole capacity is worth a month.</param>
    /// <param name="reduction">Share of the loss that the second source avoids, 0 to 1.</param>
    /// <param name="premiumUsd">What the second source costs more.</param>
    public double SecondSourceGain(
        double years,
        double valueUsdPerMonth,
        double reduction,
        double premiumUsd
    ) => reduction * ExpectedCost(years, valueUsdPerMonth) - premiumUsd;
}
