using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Procurement.Supply;

/// <summary>What outages cost: events a year × months each × share of the capacity × value of the capacity in service.</summary>
internal static class EventCost
{
    public static Expr Write(SupplyWriter to, SupplyTerms terms, Expr value)
    {
        var sheet = to.Sheet;
        Expr losses = 0 * sheet.PeriodIndex * sheet.Constant(1, Unit.Usd);
        Expr unserved = 0 * sheet.PeriodIndex * sheet.Constant(1, Unit.MillionTokens);
        for (var index = 0; index < terms.Events.Length; index++)
        {
            var one = terms.Events[index];
            var lost = Lost(to, one, FormattableString.Invariant($"events[{index}]"));
            losses += sheet.Row(
                SupplyIds.Event(one.Id),
                Worded($"Expected loss, {one.Risk.Name}"),
                Unit.Usd,
                lost * value * sheet.MonthsInPeriod
            );
            unserved += lost * to.Base.Tokens;
        }

        var row = sheet.Row("supply.events", Worded("Expected loss by outages"), Unit.Usd, losses);
        var tokens = sheet.Row(
            "supply.unserved",
            Worded("Expected tokens not served"),
            Unit.MillionTokens,
            unserved
        );
        sheet.Cell(
            SupplyIds.Unserved,
            Worded("Expected tokens not served over the horizon"),
            Unit.MillionTokens,
            Fx.Sum(tokens)
        );
        return to.Present(SupplyIds.Events, Worded("Expected loss by outages"), row);
    }

    /// <summary>The share of the capacity that an event is expected to take away in a month.</summary>
    private static Expr Lost(SupplyWriter to, SupplyEvent one, string field) =>
        to.Sheet.Cell(
            $"{SupplyIds.Event(one.Id)}.share",
            Worded($"Capacity lost on average, {one.Risk.Name}"),
            Unit.Fraction,
            to.In(
                $"{SupplyIds.Event(one.Id)}.per_year",
                Worded($"Times a year, {one.Risk.Name}"),
                Unit.PerYear,
                one.Risk.PerYear,
                one.Evidence,
                $"{field}.per_year"
            )
                * to.In(
                    $"{SupplyIds.Event(one.Id)}.duration",
                    Worded($"Duration, {one.Risk.Name}"),
                    Unit.Month,
                    one.Risk.DurationMonths,
                    one.Evidence,
                    $"{field}.duration_months"
                )
                * to.In(
                    $"{SupplyIds.Event(one.Id)}.capacity",
                    Worded($"Capacity hit, {one.Risk.Name}"),
                    Unit.Fraction,
                    one.Risk.CapacityShare,
                    one.Evidence,
                    $"{field}.capacity_fraction"
                ),
            Worded("Events a year × length × share of the capacity.")
        );
}
