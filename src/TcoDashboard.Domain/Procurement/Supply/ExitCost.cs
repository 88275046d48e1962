using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Procurement.Supply;

/// <summary>What leaving the hardware again costs: workloads × hours × (1 − maturity) × rate + running both + approval.</summary>
internal static class ExitCost
{
    public static Expr Write(SupplyWriter to, PortingWork work, string label)
    {
        Expr In(string local, string name, Unit unit, double value, string key) =>
            to.In($"{SupplyIds.Exit}.{local}", name, unit, value, Evidence.None, $"exit.{key}");
        return to.Sheet.Cell(
            SupplyIds.Exit,
            label,
            Unit.Usd,
            Moving(In, work)
                + In(
                    "dual_run",
                    Worded("Months of running both"),
                    Unit.Month,
                    work.DualRunMonths,
                    "dual_run_months"
                )
                    * In(
                        "old",
                        Worded("Cost of the old fleet a month"),
                        Unit.UsdPerMonth,
                        work.OldUsdPerMonth,
                        "old_usd_per_month"
                    )
                + In(
                    "revalidation",
                    Worded("Testing and approval again"),
                    Unit.Usd,
                    work.RevalidationUsd,
                    "revalidation_usd"
                )
        );
    }

    private delegate Expr Given(string local, string name, Unit unit, double value, string key);

    private static Expr Moving(Given given, PortingWork work) =>
        given("workloads", Worded("Workloads to move"), Unit.One, work.Workloads, "workloads_count")
        * given("hours", Worded("Hours for each workload"), Unit.Hour, work.HoursEach, "hours_each")
        * (
            1
            - given(
                "maturity",
                Worded("Maturity of the other ecosystem"),
                Unit.Fraction,
                work.Maturity,
                "maturity_fraction"
            )
        )
        * given(
            "rate",
            Worded("Cost of an hour"),
            Unit.UsdPerHour,
            work.UsdPerHour,
            "usd_per_hour"
        );
}
