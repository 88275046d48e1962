namespace TcoDashboard.Domain.Procurement.Terms;

/// <summary>A part of a contracted capacity.</summary>
/// <param name="Megawatts">Power in megawatts, above 0.</param>
/// <param name="From">First day of the month from which it is delivered and paid.</param>
/// <param name="Months">Months it runs; <c>null</c> to the end of the horizon.</param>
public sealed record CapacityTranche(double Megawatts, DateOnly From, int? Months = null);
