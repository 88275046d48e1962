namespace TcoDashboard.Domain.Procurement.Supply;

/// <summary>A supplier that may fail once: what was paid ahead is lost in part, and what it supplied is moved elsewhere.</summary>
/// <param name="Id">Id inside the option.</param>
/// <param name="Supplier">Name of the supplier.</param>
/// <param name="ProbabilityPerYear">Probability of failure in a year, 0 to below 1.</param>
/// <param name="ExposureUsd">Prepaid or lent, US dollars, beyond what clauses of a deal already count.</param>
/// <param name="LossGivenFailure">Share of the exposure that is lost, 0 to 1.</param>
/// <param name="CapacityShare">Share of the capacity that must be moved, 0 to 1.</param>
/// <param name="MonthsWithout">Months until that share runs elsewhere.</param>
/// <param name="Evidence">What the probability rests on.</param>
public sealed record SupplierFailure(
    string Id,
    string Supplier,
    double ProbabilityPerYear,
    double ExposureUsd,
    double LossGivenFailure,
    double CapacityShare,
    double MonthsWithout,
    Evidence Evidence
);
