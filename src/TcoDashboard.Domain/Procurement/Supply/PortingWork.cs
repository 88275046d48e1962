namespace TcoDashboard.Domain.Procurement.Supply;

/// <summary>What moving workloads to other hardware costs; leaving it again costs the same.</summary>
/// <param name="Workloads">Number of workloads moved.</param>
/// <param name="HoursEach">Engineering hours for one workload on an immature ecosystem.</param>
/// <param name="Maturity">Maturity of the target's ecosystem, 0 to 1: hours = h₀·(1 − m).</param>
/// <param name="UsdPerHour">Cost of one engineering hour.</param>
/// <param name="DualRunMonths">Months in which old and new run side by side.</param>
/// <param name="OldUsdPerMonth">Operating cost of the old fleet a month.</param>
/// <param name="RevalidationUsd">Testing and approval again.</param>
public sealed record PortingWork(
    int Workloads,
    double HoursEach,
    double Maturity,
    double UsdPerHour,
    double DualRunMonths,
    double OldUsdPerMonth,
    double RevalidationUsd
)
{
    /// <summary>Cost in US dollars.</summary>
    public double Cost =>
        Workloads * HoursEach * (1 - Maturity) * UsdPerHour
        + DualRunMonths * OldUsdPerMonth
        + RevalidationUsd;
}
