namespace TcoDashboard.Domain.Scenarios;

/// <summary>The money in which the amounts of a scenario are written; one for the whole scenario.</summary>
public enum MoneyBasis
{
    /// <summary>Money of the first month: general inflation is left out of amounts and of the discount rate.</summary>
    Real,

    /// <summary>Money of each month: every amount and the discount rate carry general inflation.</summary>
    Nominal,
}
