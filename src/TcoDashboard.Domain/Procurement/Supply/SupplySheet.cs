using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Procurement.Supply;

/// <summary>
/// Writes supply risk into the sheet of an option as expected cost: being late, outages, suppliers that fail, the second source, and how much
/// depends on few suppliers. Nothing of it is a payment: it stands beside the bill, not in it.
/// </summary>
public static class SupplySheet
{
    /// <summary>Adds the cells; the terms must have passed <see cref="SupplyChecks"/>.</summary>
    /// <param name="sheet">The sheet of the option.</param>
    /// <param name="terms">The terms.</param>
    /// <param name="given">Rows and totals of the option.</param>
    public static void Build(SheetBuilder sheet, SupplyTerms terms, SupplyBase given)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(given);
        var to = new SupplyWriter(sheet, given);
        var full = FullValue(to, terms);
        var value = sheet.Row(
            SupplyIds.Value,
            Worded("Value of the capacity in service"),
            Unit.UsdPerMonth,
            given.Revenue is { } revenue && terms.ValueUsdPerMonth is null
                ? revenue / sheet.MonthsInPeriod
                : full * given.InService,
            Worded(
                "What is lost in a month in which nothing runs; energy saved meanwhile is not taken off."
            )
        );
        var growth = Fx.Growth(given.Rate);
        sheet.Row(
            SupplyIds.Discount,
            Worded("Present value of a dollar at the end of the month"),
            Unit.Fraction,
            1 / (growth * Fx.At(growth, 1))
        );
        var exit = Exit(to, terms);
        Expr expected = sheet.Constant(0, Unit.Usd);
        if (Lateness.Of(terms, sheet.Timeline.Start) is { } late)
        {
            expected += DelayCost.Write(to, terms, late, full);
        }

        if (!terms.Events.IsEmpty)
        {
            expected += EventCost.Write(to, terms, value);
        }

        if (!terms.Failures.IsEmpty)
        {
            expected += FailureCost.Write(to, terms, full, exit);
        }

        if (terms.Second is { } second)
        {
            expected = Second(to, second, expected);
        }

        Totals(to, expected);
        ConcentrationCells.Write(to, terms);
    }

    private static Expr FullValue(SupplyWriter to, SupplyTerms terms)
    {
        var sheet = to.Sheet;
        var label = Worded("Value of the whole capacity");
        if (terms.ValueUsdPerMonth is { } given)
        {
            return to.In(
                SupplyIds.FullValue,
                label,
                Unit.UsdPerMonth,
                given,
                Evidence.None,
                "value_usd_per_month"
            );
        }

        return to.Base.Revenue is { } revenue
            ? sheet.Cell(
                SupplyIds.FullValue,
                label,
                Unit.UsdPerMonth,
                Fx.MaxOf(revenue / sheet.MonthsInPeriod),
                Worded("What the tokens of the best month fetch.")
            )
            : sheet.Cell(
                SupplyIds.FullValue,
                label,
                Unit.UsdPerMonth,
                Fx.Sum(to.Base.Cash) / Fx.Sum(sheet.MonthsInPeriod),
                Worded(
                    "No value is given: a service is taken to be worth what the option costs a month, which is the least it must be worth to be bought."
                )
            );
    }

    private static Expr Exit(SupplyWriter to, SupplyTerms terms)
    {
        var label = Worded("Leaving the hardware again");
        if (terms.Exit is { } work)
        {
            return ExitCost.Write(to, work, label);
        }

        return to.Sheet.Cell(
            SupplyIds.Exit,
            label,
            Unit.Usd,
            to.Base.Porting ?? 1 * to.Sheet.Constant(0, Unit.Usd),
            to.Base.Porting is null
                ? Worded("Nothing is said of moving the software, neither here nor in the bill.")
                : Worded("Taken to cost what moving to it costs in the bill.")
        );
    }

    private static Expr Second(SupplyWriter to, SecondSource second, Expr expected)
    {
        var sheet = to.Sheet;
        var before = sheet.Cell(
            "supply.expected.single",
            Worded("Expected cost of supply risk with one source, present value"),
            Unit.Usd,
            expected
        );
        var premium = to.In(
            "supply.second_source.premium",
            Worded("Premium of a second source"),
            Unit.Usd,
            second.PremiumUsd,
            second.Evidence,
            "second_source.premium_usd"
        );
        var avoided = sheet.Cell(
            "supply.second_source.avoided",
            Worded("Expected losses that a second source avoids"),
            Unit.Usd,
            to.In(
                "supply.second_source.share",
                Worded("Share of losses that a second source avoids"),
                Unit.Fraction,
                second.AvoidedShare,
                second.Evidence,
                "second_source.avoided_fraction"
            ) * before
        );
        var gain = sheet.Cell(
            SupplyIds.SecondSourceGain,
            Worded("Gain from a second source"),
            Unit.Usd,
            avoided - premium,
            Worded("Positive when it pays.")
        );
        return second.IsTaken ? before - gain : before;
    }

    private static void Totals(SupplyWriter to, Expr expected)
    {
        var sheet = to.Sheet;
        var total = sheet.Cell(
            SupplyIds.Expected,
            Worded("Expected cost of supply risk, present value"),
            Unit.Usd,
            expected,
            Worded("Probability times loss; not a payment and not part of the net present cost.")
        );
        sheet.Cell(
            SupplyIds.Adjusted,
            Worded("Net present cost with supply risk"),
            Unit.Usd,
            to.Base.NetPresentCost + total
        );
        sheet.Cell(
            SupplyIds.PerMtok,
            Worded("Supply risk per Mtok"),
            Unit.UsdPerMillionTokens,
            total / to.Base.PresentTokens
        );
    }
}
