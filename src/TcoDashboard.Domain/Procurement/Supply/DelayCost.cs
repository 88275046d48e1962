using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Procurement.Supply;

/// <summary>What being late costs: the value not made, what is paid while waiting, and interest on what was paid ahead.</summary>
internal static class DelayCost
{
    public static Expr Write(SupplyWriter to, SupplyTerms terms, Lateness late, Expr full)
    {
        var sheet = to.Sheet;
        var evidence = terms.Branches[0].Evidence;
        var months = to.In(
            SupplyIds.DelayMonths,
            Worded("Expected months late"),
            Unit.Month,
            late.ExpectedMonths,
            evidence with
            {
                Note = Words(late),
            },
            "lead_times",
            (late.P10Months, late.P90Months)
        );
        var lost = sheet.Cell(
            "supply.delay.value",
            Worded("Value lost by being late"),
            Unit.Usd,
            months * full
        );
        var idle = sheet.Cell(
            "supply.delay.idle",
            Worded("Paid while waiting"),
            Unit.Usd,
            months
                * to.In(
                    "supply.delay.idle_per_month",
                    Worded("Paid a month while waiting"),
                    Unit.UsdPerMonth,
                    terms.IdleUsdPerMonth,
                    evidence with
                    {
                        Note = "",
                    },
                    "idle_usd_per_month"
                )
        );
        var interest = Interest(to, terms, months);
        var due = Lateness.MonthsBetween(sheet.Timeline.Start, terms.Needed!.Value);
        var row = sheet.Row(
            "supply.delay",
            Worded("Expected cost of being late"),
            Unit.Usd,
            Fx.Equal(sheet.PeriodIndex, due) * (lost + idle + interest),
            Worded("All in the month in which the capacity is needed.")
        );
        return sheet.Cell(
            SupplyIds.Delay,
            Worded("Expected cost of being late, present value"),
            Unit.Usd,
            Fx.Npv(to.Base.Rate, row, Timing.Begin)
        );
    }

    private static Expr Interest(SupplyWriter to, SupplyTerms terms, Expr months) =>
        to.Sheet.Cell(
            "supply.delay.interest",
            Worded("Interest while waiting"),
            Unit.Usd,
            months
                * to.Base.Rate
                * to.Base.Capital
                * to.In(
                    "supply.delay.paid_ahead",
                    Worded("Capital paid before the capacity runs"),
                    Unit.Fraction,
                    terms.PaidAheadShare,
                    terms.Branches[0].Evidence with
                    {
                        Note = "",
                    },
                    "paid_ahead_fraction"
                ),
            Worded(
                "Simple interest at the discount rate on the share of the capital that is paid ahead."
            )
        );

    private static string Words(Lateness late)
    {
        var critical = late.Energised.Critical.OrderByDescending(one => one.Share).First();
        return Worded(
            $"Mean of {Lateness.Draws:#,0} draws of the lead times; in time in {100 * late.OnTime:0} % of them, half are at most {late.P50Months:0.0} and nine in ten at most {late.P90Months:0.0} months late. {critical.Branch} decides in {100 * critical.Share:0} %."
        );
    }
}
