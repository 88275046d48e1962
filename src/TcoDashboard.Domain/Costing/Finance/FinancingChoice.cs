using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Finance;

/// <summary>
/// Loan or lease against cash: the rates at which they tie, before and after tax, and the net advantage in money. The advantage is discounted at the
/// cost of debt after tax where that is known (Brealey, Myers, Allen, Principles of Corporate Finance, chapter on leasing), else at the discount rate.
/// </summary>
internal static class FinancingChoice
{
    /// <summary>Adds the comparison with cash to the sheet.</summary>
    /// <param name="sheet">The sheet under construction.</param>
    /// <param name="bill">The bill with a loan or lease.</param>
    /// <param name="rate">Discount rate of money.</param>
    public static void Build(SheetBuilder sheet, Bill bill, Expr rate)
    {
        var loan = bill.Loan!;
        var advance = loan.Basis.Timing == Timing.Begin;
        var begin = advance ? loan.Drawn - loan.Payments : loan.Drawn;
        var end = advance ? -loan.Settled : -loan.Settled - loan.Payments;
        end = loan.ResaleForgone is { } forgone ? end - forgone : end;
        Rate(
            sheet,
            "",
            (begin, end),
            Worded(
                "Effective, a year, before tax. With money that costs more than this, financing is cheaper than cash."
            )
        );
        if (bill.Tax is { OfCash: { } cash } tax)
        {
            Rate(
                sheet,
                "_after_tax",
                (begin, end + (tax.SavedByFinancing ?? cash - tax.Total)),
                tax.SavedByFinancing is null
                    ? Worded("Effective, a year, with the tax of each year at its end.")
                    : Worded(
                        "Effective, a year: payments less the tax they save, the depreciation a lessee gives up, and the value that stays with a lessor."
                    )
            );
            end += cash - tax.Total;
        }
        Advantage(sheet, bill, (begin, end), rate);
    }

    private static void Rate(
        SheetBuilder sheet,
        string suffix,
        (Expr Begin, Expr End) flows,
        string note
    )
    {
        var afterTax = suffix.Length > 0 ? Worded(", after tax") : "";
        var row = sheet.Row(
            $"finance.against_cash{suffix}",
            Worded($"Financing against cash, at the start of each month{afterTax}"),
            Unit.Usd,
            flows.Begin + Fx.Lag(flows.End, 1),
            suffix.Length > 0
                ? Worded("The end of a month is the start of the next.")
                : Worded("Before tax.")
        );
        sheet.Cell(
            $"finance.indifference_rate{suffix}",
            Worded($"Rate at which financing and cash cost the same{afterTax}"),
            Unit.Fraction,
            Fx.AnnualRate(Fx.IrrPerPeriod(row, Fx.Last(flows.End))),
            note
        );
    }

    private static void Advantage(
        SheetBuilder sheet,
        Bill bill,
        (Expr Begin, Expr End) flows,
        Expr rate
    )
    {
        var debt = sheet.Find("finance.cost_of_debt");
        var used =
            debt is null ? rate
            : bill.Tax is { } tax ? debt * (1 - tax.Rate)
            : debt;
        sheet.Cell(
            "finance.advantage",
            bill.Tax is null
                ? Worded("Net advantage of the financing over cash")
                : Worded("Net advantage of the financing over cash, after tax"),
            Unit.Usd,
            Fx.Npv(used, flows.Begin, Timing.Begin) + Fx.Npv(used, flows.End),
            debt is null
                ? Worded(
                    "Present value at the discount rate: what the financing saves against a purchase with cash."
                )
                : Worded(
                    "Present value at the cost of debt after tax: what the financing saves against a purchase with cash."
                )
        );
    }
}
