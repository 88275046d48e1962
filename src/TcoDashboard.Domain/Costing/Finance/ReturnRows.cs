using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Finance;

/// <summary>Net cash, peak funding, levelised costs, and returns where tokens have a value.</summary>
internal static class ReturnRows
{
    /// <summary>Adds cash positions and returns to the sheet.</summary>
    /// <param name="sheet">The sheet under construction.</param>
    /// <param name="fleets">The fleets of the option.</param>
    /// <param name="bill">The bill with financing and tax.</param>
    /// <param name="rates">Discount rate of money and of tokens.</param>
    public static void Build(
        SheetBuilder sheet,
        IReadOnlyList<FleetRows> fleets,
        Bill bill,
        (Expr Money, Expr Tokens) rates
    )
    {
        var begin = sheet.Row(
            "cash.begin",
            Worded("Net cash at the start of the month"),
            Unit.Usd,
            Begin(bill),
            Worded("Purchases, what lenders pay for them, and payments in advance.")
        );
        var end = sheet.Row(
            "cash.end",
            Worded("Net cash at the end of the month"),
            Unit.Usd,
            End(bill)
        );
        var net = sheet.Row("cash.net", Worded("Net cash"), Unit.Usd, begin + end);
        var after = sheet.Row(
            "cash.net.cumulative",
            Worded("Net cash to date"),
            Unit.Usd,
            Fx.Cumulative(net)
        );
        var before = sheet.Row(
            "cash.net.low",
            Worded("Net cash to date after payments at the start of the month"),
            Unit.Usd,
            after - end
        );
        sheet.Cell(
            "finance.peak_funding",
            Worded("Peak funding"),
            Unit.Usd,
            -Fx.Min(0, Fx.Min(Fx.MinOf(before), Fx.MinOf(after))),
            Worded("The most that has been paid out and has not come back, on any day.")
        );
        Levelised(sheet, fleets, bill, rates);
        if (bill.Loan is not null)
        {
            FinancingChoice.Build(sheet, bill, rates.Money);
        }
        if (bill.Revenue is not null)
        {
            Returns(sheet, (begin, end), (before, after), rates.Money);
        }
    }

    private static Expr Begin(Bill bill)
    {
        var flow = -bill.Capital;
        if (bill.Loan is { } loan)
        {
            flow += loan.Drawn;
            flow = loan.Basis.Timing == Timing.Begin ? flow - loan.Payments : flow;
        }
        return flow;
    }

    private static Expr End(Bill bill)
    {
        var flow = -bill.Operating - bill.Credit;
        flow = bill.Revenue is { } revenue ? flow + revenue : flow;
        flow = bill.Lent is { } lent ? flow - lent : flow;
        if (bill.Loan is { } loan)
        {
            flow -= loan.Settled;
            flow = loan.Basis.Timing == Timing.End ? flow - loan.Payments : flow;
            flow = loan.ResaleForgone is { } forgone ? flow - forgone : flow;
        }
        return bill.Tax is { } tax ? flow - tax.Total : flow;
    }

    private static void Levelised(
        SheetBuilder sheet,
        IReadOnlyList<FleetRows> fleets,
        Bill bill,
        (Expr Money, Expr Tokens) rates
    )
    {
        var hours = FleetRows.SumOf(
            fleets.Select(fleet => fleet.Active * fleet.Basis.AcceleratorsPerSystem)
        );
        sheet.Cell(
            "unit_cost.accelerator_hour",
            Worded($"Cost per accelerator-hour{bill.Terms}"),
            Unit.UsdPerHour,
            bill.NetPresentCost / Fx.Npv(rates.Tokens, hours * sheet.HoursInPeriod),
            Worded("Every hour an accelerator runs, discounted like money.")
        );
        sheet.Cell(
            "unit_cost.used_accelerator_hour",
            Worded($"Cost per used accelerator-hour{bill.Terms}"),
            Unit.UsdPerHour,
            bill.NetPresentCost
                / Fx.Npv(
                    rates.Tokens,
                    FleetRows.SumOf(
                        fleets.Select(fleet =>
                            fleet.Active * fleet.Utilisation * fleet.Basis.AcceleratorsPerSystem
                        )
                    ) * sheet.HoursInPeriod
                ),
            Worded("Every hour in which an accelerator serves; idle hours are paid for by them.")
        );
        if (bill.Tax is { } tax)
        {
            var tokens = FleetRows.SumOf(
                fleets.Select(fleet => fleet.OutputTokens + fleet.InputTokens)
            );
            sheet.Cell(
                "finance.price_needed",
                Worded("Price per Mtok that pays for it after tax"),
                Unit.UsdPerMillionTokens,
                bill.NetPresentCost / Fx.Npv(rates.Tokens, tokens) / (1 - tax.Rate),
                Worded("Cost after tax ÷ (1 − tax rate), because a price is taxed.")
            );
        }
        sheet.Cell(
            "finance.capex_share",
            Worded("Share of capital expenditure"),
            Unit.Fraction,
            Fx.Sum(bill.Capital) / (Fx.Sum(bill.Capital) + Fx.Sum(bill.Operating))
        );
    }

    private static void Returns(
        SheetBuilder sheet,
        (Expr Begin, Expr End) flows,
        (Expr Before, Expr After) position,
        Expr rate
    )
    {
        var timeline = sheet.Timeline;
        var row = sheet.Row(
            "cash.net.dated",
            Worded("Net cash on the first day of the month"),
            Unit.Usd,
            flows.Begin + Fx.Lag(flows.End, 1),
            Worded("The end of a month is the start of the next.")
        );
        var last = Fx.Last(flows.End);
        var days = sheet.InputRow(
            "calendar.days",
            Worded("Days since the first day"),
            Unit.Day,
            [.. Enumerable.Range(0, timeline.Periods).Select(p => (double)Days(timeline, p))],
            new(Origin.Calendar, Worded("A fact of the calendar; leap years are counted."))
        );
        var endDay = sheet.Constant(
            Days(timeline, timeline.Periods - 1) + timeline.HoursIn(timeline.Periods - 1) / 24,
            Unit.Day
        );
        var monthly = Fx.MonthlyRate(rate);
        sheet.Cell(
            "finance.npv",
            Worded("Net present value"),
            Unit.Usd,
            Fx.Npv(rate, flows.Begin, Timing.Begin) + Fx.Npv(rate, flows.End)
        );
        sheet.Cell(
            "finance.irr",
            Worded("Internal rate of return"),
            Unit.Fraction,
            Fx.AnnualRate(Fx.ReturnPerPeriod(row, last)),
            Worded("Effective, a year, from equal months.")
        );
        sheet.Cell(
            "finance.xirr",
            Worded("Internal rate of return by date"),
            Unit.Fraction,
            Fx.ReturnByDate(row, days, last, endDay),
            Worded("Actual days over 365.")
        );
        sheet.Cell(
            "finance.mirr",
            Worded("Modified rate of return"),
            Unit.Fraction,
            Fx.AnnualRate(Fx.Mirr(row, last, timeline.Periods, monthly, monthly)),
            Worded("What comes back is reinvested at the discount rate.")
        );
        Paybacks(sheet, flows, position, monthly);
    }

    private static void Paybacks(
        SheetBuilder sheet,
        (Expr Begin, Expr End) flows,
        (Expr Before, Expr After) position,
        Expr monthly
    )
    {
        sheet.Cell(
            "finance.payback",
            Worded("Payback"),
            Unit.Month,
            Fx.Payback(position.Before, position.After)
        );
        var factor = 1 / Fx.GrowthPerPeriod(monthly);
        var begun = Fx.Cumulative(flows.Begin * factor);
        var ended = Fx.Cumulative(flows.End * (factor / (1 + monthly)));
        sheet.Cell(
            "finance.payback_discounted",
            Worded("Discounted payback"),
            Unit.Month,
            Fx.Payback(
                sheet.Row(
                    "cash.discounted.before",
                    Worded("Discounted net cash to date, after the start of the month"),
                    Unit.Usd,
                    begun + Fx.Lag(ended, 1)
                ),
                sheet.Row(
                    "cash.discounted.cumulative",
                    Worded("Discounted net cash to date"),
                    Unit.Usd,
                    begun + ended
                )
            )
        );
    }

    private static int Days(Timeline timeline, int period) =>
        timeline.FirstDayOf(period).DayNumber - timeline.Start.DayNumber;
}
